/* law_text.c: acts, and one act with its history, as an officer reads them. Without a day there is no standing: no
 * clock is read. What the register leaves out is said to be not known; nothing is concluded from it. */
#include "report/law.h"
#include "text_rows.h"

static lt_str number_words(const lt_writer *w, int64_t number) {
  return lt_str_format(w->arena, "%lld", (long long)number);
}

static lt_say row(lt_say first, int number) { return (lt_say)((int)first + number); }

/* ---- Dates and standing ---- */

static lt_str span_words(const lt_writer *w, const lt_span *span, lt_say exact, lt_say within, lt_say open) {
  if (span->from == LT_UNKNOWN) return lt_said(w, open);
  return lt_said1(w, span->from == span->to ? exact : within, lt_words_span(w, span));
}

static lt_str period_words(const lt_writer *w, const lt_period *period) {
  lt_str from = span_words(w, &period->from, LT_SAY_LAW_FROM, LT_SAY_LAW_FROM_WITHIN, LT_SAY_LAW_FROM_OPEN);
  lt_str to = span_words(w, &period->before, LT_SAY_LAW_BEFORE, LT_SAY_LAW_BEFORE_WITHIN, LT_SAY_LAW_BEFORE_OPEN);
  return lt_str_format(w->arena, "%.*s; %.*s", LT_STR_ARG(from), LT_STR_ARG(to));
}

static lt_str standing_words(const lt_writer *w, lt_act_standing standing) {
  lt_str parts[LT_ACT_STANDINGS];
  uint32_t len = 0;
  for (int s = 0; s < LT_ACT_STANDINGS; s++)
    if (standing.may & 1U << s) parts[len++] = lt_said(w, row(LT_SAY_STANDING_0, s));
  lt_str said = lt_words_join(w, parts, len, LT_SAY_OR);
  if (len > 1) said = lt_said1(w, LT_SAY_STANDING_UNSURE, said);
  return standing.from_open ? lt_said1(w, LT_SAY_STANDING_FROM_OPEN, said) : said;
}

/* ---- Rows of an act ---- */

static void add(const lt_writer *w, lt_rows *rows, lt_say label, lt_str says) {
  if (says.len == 0) return;
  lt_row *new_row = lt_rows_add(w->arena, rows, lt_said(w, label), (lt_str){0}, "; ");
  LT_PUSH(w->arena, &new_row->says, says);
}

static lt_str act_words(const lt_writer *w, uint32_t number) {
  lt_str act = lt_words_act(w, number);
  if (lt_str_equal(act, w->set->instruments[number].id)) return act; /* it has neither number nor title */
  act = lt_words_capital(w->arena, act);
  return lt_said2(w, LT_SAY_LAW_ACT, act, w->set->instruments[number].id);
}

static void add_acts(const lt_writer *w, lt_rows *rows, lt_say label, const lt_numbers *acts) {
  if (acts->len == 0) return;
  lt_row *new_row = lt_rows_add(w->arena, rows, lt_said(w, label), (lt_str){0}, "; ");
  for (uint32_t i = 0; i < acts->len; i++) LT_PUSH(w->arena, &new_row->says, act_words(w, acts->items[i]));
}

static void add_relations(const lt_writer *w, lt_rows *rows, uint32_t number) {
  static const lt_relation order[] = {LT_PURSUANT_TO, LT_REPLACES, LT_AMENDS, LT_REPEALS, LT_GUIDES};
  for (int inverse = 0; inverse < 2; inverse++) {
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
      lt_numbers acts = w->set->instruments[number].relations[order[i]];
      if (inverse) lt_act_named_by(w->set, w->arena, number, order[i], &acts);
      add_acts(w, rows, row(inverse ? LT_SAY_INVERSE_0 : LT_SAY_RELATION_0, (int)order[i]), &acts);
    }
  }
}

static void add_dates(const lt_writer *w, lt_rows *rows, const lt_law_view *view, uint32_t number) {
  const lt_instrument *act = &w->set->instruments[number];
  add(w, rows, LT_SAY_LAW_ISSUED,
      span_words(w, &act->issued, LT_SAY_LAW_ISSUED_ON, LT_SAY_LAW_ISSUED_WITHIN, LT_SAY_LAW_NOT_KNOWN));
  add(w, rows, LT_SAY_LAW_FORCE, period_words(w, &act->in_force));
  if (view->date != LT_UNKNOWN) {
    lt_str standing = standing_words(w, lt_act_on(w->set, number, view->date));
    add(w, rows, LT_SAY_LAW_STANDING, standing);
  }
}

static lt_str title_unless_said(const lt_writer *w, uint32_t number) {
  lt_str title = lt_text2_in(w->set->instruments[number].title, w->lang);
  return lt_str_equal(title, lt_words_act(w, number)) ? (lt_str){0} : title;
}

static lt_str body_title(const lt_writer *w, uint32_t body) {
  return body == LT_NONE ? lt_said(w, LT_SAY_LAW_NOT_KNOWN) : lt_words_title(w, LT_NAME_BODY, body);
}

/* How many norms the act carries, and in which policies. */
static lt_str norms_words(const lt_writer *w, uint32_t number) {
  lt_strs policies = {0};
  int64_t count = 0;
  for (uint32_t i = 0; i < w->set->norms_len; i++) {
    if (w->set->norms[i].act != number) continue;
    lt_str policy = w->set->policies[w->set->norms[i].policy].id;
    if (policies.len == 0 || !lt_str_equal(policies.items[policies.len - 1], policy))
      LT_PUSH(w->arena, &policies, policy);
    count++;
  }
  if (count == 0) return (lt_str){0};
  return lt_said2(w, LT_SAY_LAW_NORMS_NUMBER, number_words(w, count),
                  lt_words_join(w, policies.items, policies.len, LT_SAY_AND));
}

static void write_act(lt_writer *w, const lt_law_view *view, uint32_t number) {
  lt_rows rows = {0};
  const lt_instrument *act = &w->set->instruments[number];
  lt_text_puts(w->out, "  ");
  lt_text_put(w->out, act_words(w, number));
  lt_text_putc(w->out, '\n');
  add(w, &rows, LT_SAY_LAW_TITLE, title_unless_said(w, number));
  add(w, &rows, LT_SAY_LAW_ISSUER, body_title(w, act->issuer));
  add_dates(w, &rows, view, number);
  add_relations(w, &rows, number);
  add(w, &rows, LT_SAY_LAW_NORMS, norms_words(w, number));
  lt_write_rows(w, &rows, 4);
}

/* ---- The list ---- */

static bool sure(lt_act_standing standing) { return (standing.may & (standing.may - 1)) == 0; }

static void write_heading(lt_writer *w, const lt_law_view *view) {
  lt_str head = view->date == LT_UNKNOWN ? lt_said(w, LT_SAY_LAW_HEAD)
                                         : lt_said1(w, LT_SAY_LAW_HEAD_ON, lt_words_date(w, view->date));
  if (view->place != LT_NONE)
    head = lt_said2(w, LT_SAY_LAW_HEAD_PLACE, head, lt_words_title(w, LT_NAME_PLACE, view->place));
  lt_text_put(w->out, head);
  lt_text_putc(w->out, '\n');
  if (view->place == LT_NONE || view->date == LT_UNKNOWN) return;
  const lt_place_record *place = &w->set->places[view->place];
  lt_str title = lt_words_title(w, LT_NAME_PLACE, view->place), day = lt_words_date(w, view->date);
  unsigned may = lt_period_on(&place->exists, view->date).may;
  if (may == 1U << LT_ACT_IN_FORCE) return;
  if (may == 1U << LT_ACT_ENDED && place->successor != LT_NONE)
    lt_write3(w, LT_SAY_LAW_PLACE_ENDED_NEXT, title, day, lt_words_title(w, LT_NAME_PLACE, place->successor));
  else if (may == 1U << LT_ACT_ENDED)
    lt_write2(w, LT_SAY_LAW_PLACE_ENDED, title, day);
  else
    lt_write2(w, may == 1U << LT_ACT_NOT_YET ? LT_SAY_LAW_PLACE_NOT_YET : LT_SAY_LAW_PLACE_ZONE, title, day);
  lt_text_putc(w->out, '\n');
}

/* The acts of one standing, or (LT_ACT_STANDINGS) those whose dates leave it open, under their heading. */
static void write_group(lt_writer *w, const lt_law_view *view, const lt_numbers *acts, int group) {
  lt_numbers chosen = {LT_NEW_ARRAY(w->arena, uint32_t, acts->len + 1), 0};
  for (uint32_t i = 0; i < acts->len; i++) {
    lt_act_standing standing = lt_act_on(w->set, acts->items[i], view->date);
    bool in = group == LT_ACT_STANDINGS ? !sure(standing) : standing.may == 1U << group;
    if (in) chosen.items[chosen.len++] = acts->items[i];
  }
  if (chosen.len == 0) return;
  lt_str count = number_words(w, chosen.len);
  lt_str head = group == LT_ACT_STANDINGS
                    ? lt_said1(w, LT_SAY_LAW_GROUP_UNSURE, count)
                    : lt_said2(w, LT_SAY_LAW_GROUP, lt_said(w, row(LT_SAY_STANDING_0, group)), count);
  lt_text_putc(w->out, '\n');
  lt_text_put(w->out, lt_words_capital(w->arena, head));
  lt_text_putc(w->out, '\n');
  for (uint32_t i = 0; i < chosen.len; i++) write_act(w, view, chosen.items[i]);
}

void lt_report_law_text(const lt_law_view *view, lt_lang lang, lt_text *out) {
  static const int order[] = {LT_ACT_IN_FORCE, LT_ACT_PARTLY_ENDED, LT_ACT_STANDINGS, LT_ACT_NOT_YET, LT_ACT_ENDED};
  lt_writer w = {NULL, view->set, lang, out, out->arena, 0};
  lt_numbers acts = {LT_NEW_ARRAY(out->arena, uint32_t, view->set->instruments_len + 1), 0};
  for (uint32_t i = 0; i < view->set->instruments_len; i++)
    if (view->place == LT_NONE || lt_act_at(view->set, i, view->place)) acts.items[acts.len++] = i;
  lt_acts_sort(view->set, out->arena, &acts);
  write_heading(&w, view);
  if (acts.len == 0) {
    lt_write(&w, LT_SAY_LAW_NONE);
    lt_text_putc(out, '\n');
  }
  if (view->date == LT_UNKNOWN) {
    if (acts.len) lt_text_putc(out, '\n');
    for (uint32_t i = 0; i < acts.len; i++) write_act(&w, view, acts.items[i]);
    return;
  }
  for (size_t i = 0; i < sizeof order / sizeof *order; i++) write_group(&w, view, &acts, order[i]);
}

/* ---- One act ---- */

static void write_line(lt_writer *w, unsigned indent, lt_str says) {
  lt_text_pad(w->out, ' ', indent);
  lt_text_put(w->out, says);
  lt_text_putc(w->out, '\n');
}

static void write_history(lt_writer *w, uint32_t number, bool later) {
  lt_relateds related = {0};
  lt_act_history(w->set, w->arena, number, later, &related);
  if (related.len == 0) return;
  lt_text_putc(w->out, '\n');
  write_line(w, 0, lt_said(w, later ? LT_SAY_LAW_LATER : LT_SAY_LAW_EARLIER));
  for (uint32_t i = 0; i < related.len; i++) {
    const lt_related *r = &related.items[i];
    const lt_span *issued = &w->set->instruments[r->instrument].issued;
    lt_str act = act_words(w, r->instrument), to = lt_words_capital(w->arena, lt_words_act(w, r->to));
    lt_str how =
        lt_words_small(w->arena, lt_said(w, row(r->inverse ? LT_SAY_INVERSE_0 : LT_SAY_RELATION_0, (int)r->relation)));
    if (issued->from != LT_UNKNOWN) act = lt_said2(w, LT_SAY_LAW_STEP_ISSUED, act, lt_words_span(w, issued));
    write_line(w, 2, lt_said3(w, LT_SAY_LAW_STEP, act, how, to));
  }
}

static lt_str norm_line(const lt_writer *w, const lt_law_view *view, uint32_t number) {
  const lt_norm *norm = &w->set->norms[number];
  lt_str said = lt_said2(w, LT_SAY_NORM, lt_words_norm(w, number), norm->id);
  if (norm->kind == LT_NORM_NOTE) said = lt_said1(w, LT_SAY_LAW_NORM_NOTE, said);
  if (norm->kind == LT_NORM_OBLIGE && norm->must == NULL) said = lt_said1(w, LT_SAY_LAW_NORM_DUTY, said);
  if (norm->in_force.from.from == LT_UNKNOWN && norm->in_force.before.from == LT_UNKNOWN) return said;
  lt_period own = norm->in_force;
  if (own.from.from == LT_UNKNOWN) own.from = w->set->instruments[norm->act].in_force.from; /* since its act is */
  lt_str force = period_words(w, &own);
  if (view->date != LT_UNKNOWN) force = standing_words(w, lt_period_on(&norm->in_force, view->date));
  return lt_said2(w, LT_SAY_LAW_NORM_STANDING, said, force);
}

static void write_norms(lt_writer *w, const lt_law_view *view, uint32_t number) {
  int64_t count = 0;
  for (uint32_t i = 0; i < w->set->norms_len; i++) count += w->set->norms[i].act == number;
  if (count == 0) return;
  lt_text_putc(w->out, '\n');
  write_line(w, 0, lt_said1(w, LT_SAY_LAW_CARRIES, number_words(w, count)));
  uint32_t said = LT_NONE;
  for (uint32_t i = 0; i < w->set->norms_len; i++) {
    const lt_norm *norm = &w->set->norms[i];
    if (norm->act != number) continue;
    const lt_policy *policy = &w->set->policies[norm->policy];
    if (norm->policy != said)
      write_line(w, 2,
                 lt_said3(w, LT_SAY_LAW_POLICY, lt_words_title(w, LT_NAME_POLICY, norm->policy), policy->id,
                          lt_words_title(w, LT_NAME_PLACE, policy->place)));
    said = norm->policy;
    write_line(w, 4, norm_line(w, view, i));
  }
}

/* The assumptions of the act and of its dates, each once. */
static lt_str assumption_words(const lt_writer *w, const lt_instrument *act) {
  const lt_numbers *lists[2] = {&act->basis.assumes, &act->in_force.assumes};
  lt_strs ids = {0};
  for (int k = 0; k < 2; k++) {
    for (uint32_t i = 0; i < lists[k]->len; i++) {
      lt_str id = w->set->assumptions[lists[k]->items[i]].id;
      bool there = false;
      for (uint32_t n = 0; n < ids.len && !there; n++) there = lt_str_equal(ids.items[n], id);
      if (!there) LT_PUSH(w->arena, &ids, id);
    }
  }
  return lt_words_join(w, ids.items, ids.len, LT_SAY_AND);
}

static void add_basis(const lt_writer *w, lt_rows *rows, const lt_instrument *act) {
  const lt_basis *basis = &act->basis;
  const lt_citation **cites = LT_NEW_ARRAY(w->arena, const lt_citation *, basis->cites_len + 1);
  for (uint32_t i = 0; i < basis->cites_len; i++) cites[i] = &basis->cites[i];
  add(w, rows, LT_SAY_LAW_RESTS, lt_words_cites(w, cites, basis->cites_len));
  add(w, rows, LT_SAY_LAW_ASSUMES, assumption_words(w, act));
  add(w, rows, LT_SAY_LAW_CERTAINTY, lt_said(w, row(LT_SAY_CERTAINTY_0, (int)basis->certainty)));
}

void lt_report_act_text(const lt_law_view *view, uint32_t instrument, lt_lang lang, lt_text *out) {
  lt_writer w = {NULL, view->set, lang, out, out->arena, 0};
  const lt_instrument *act = &view->set->instruments[instrument];
  lt_rows rows = {0};
  write_line(&w, 0, act_words(&w, instrument));
  add(&w, &rows, LT_SAY_LAW_TITLE, title_unless_said(&w, instrument));
  if (act->kind != LT_NONE) add(&w, &rows, LT_SAY_LAW_KIND, lt_words_title(&w, LT_NAME_OPTION, act->kind));
  add(&w, &rows, LT_SAY_LAW_NUMBER, act->number.len ? act->number : lt_said(&w, LT_SAY_LAW_NOT_KNOWN));
  add(&w, &rows, LT_SAY_LAW_ISSUER, body_title(&w, act->issuer));
  add(&w, &rows, LT_SAY_LAW_SIGNER, act->signer);
  add_dates(&w, &rows, view, instrument);
  add_relations(&w, &rows, instrument);
  add_basis(&w, &rows, act);
  add(&w, &rows, LT_SAY_LAW_SAYS, lt_text2_in(act->says, lang));
  if (norms_words(&w, instrument).len == 0) add(&w, &rows, LT_SAY_LAW_NORMS, lt_said(&w, LT_SAY_LAW_NORMS_NONE));
  lt_write_rows(&w, &rows, 2);
  write_history(&w, instrument, false);
  write_history(&w, instrument, true);
  write_norms(&w, view, instrument);
  lt_write_named(&w, instrument);
}
