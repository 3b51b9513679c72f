/* impact_text.c: what a draft changes for many plans, on a page: how many, of which questions, because of which
 * rules, where and for whom, each with a few plans that show it. */
#include "impact_impl.h"

enum { SHOWN = 20, SIDE = 8 /* columns */ };

static void line(lt_writer *w, unsigned indent, lt_str words) {
  lt_text_pad(w->out, ' ', indent);
  lt_text_put(w->out, words);
  lt_text_putc(w->out, '\n');
}

static void heading(lt_writer *w, lt_say title) {
  lt_text_putc(w->out, '\n');
  line(w, 0, lt_said(w, title));
}

static void put_more(lt_writer *w, unsigned indent, uint32_t len) {
  if (len > SHOWN) line(w, indent, lt_said1(w, LT_SAY_IMPACT_MORE, lt_impact_number(w, len - SHOWN)));
}

/* ---- Groups ---- */

static lt_str draft_words(const lt_writer *w, const lt_impact_group *group) {
  lt_str words = lt_said(w, (lt_say)(LT_SAY_IMPACT_DOES_0 + (int)group->does)), cites = lt_impact_cites(w, group);
  return cites.len > 0 ? lt_said2(w, LT_SAY_IMPACT_OF, words, cites) : words;
}

static void put_side(lt_writer *w, lt_say side, lt_str words) {
  lt_text text = {.arena = w->arena};
  lt_text_put(&text, lt_said(w, side));
  lt_text_pad(&text, ' ', SIDE - lt_text_width(lt_text_str(&text)));
  lt_text_put(&text, words);
  line(w, 9, lt_text_str(&text));
}

static void put_example(lt_writer *w, const lt_impact_example *one) {
  line(w, 6, lt_impact_plan_words(w, one->plan, one->receipt));
  if (one->label[w->lang].len > 0) {
    line(w, 9, one->label[w->lang]);
    put_side(w, LT_SAY_IMPACT_WAS, one->was[w->lang]);
    put_side(w, LT_SAY_IMPACT_IS, one->is[w->lang]);
  } else if (one->what.len > 0) {
    line(w, 9, lt_str_format(w->arena, "%.*s, %.*s", LT_STR_ARG(one->path), LT_STR_ARG(one->what)));
  }
}

static void put_names(lt_writer *w, const lt_impact_group *group) {
  lt_strs plans = {0};
  for (uint32_t i = 0; i < group->examples_len; i++)
    LT_PUSH(w->arena, &plans, lt_impact_plan_words(w, group->examples[i].plan, group->examples[i].receipt));
  line(w, 6, lt_said1(w, LT_SAY_IMPACT_SUCH_AS, lt_words_join(w, plans.items, plans.len, LT_SAY_AND)));
}

/* What an answer was and is stands with its question; an obligation has no other place. */
static void put_examples(lt_writer *w, const lt_impact_group *group, bool question) {
  bool whole = question;
  for (uint32_t i = 0; i < group->examples_len; i++) whole |= group->examples[i].duty;
  if (group->examples_len > 0 && !whole) put_names(w, group);
  for (uint32_t i = 0; i < group->examples_len && whole; i++) put_example(w, &group->examples[i]);
}

static void put_group(lt_writer *w, const lt_impact_group *group, bool rule, bool question) {
  lt_str name = lt_impact_name(w, group);
  lt_str named = lt_str_equal(name, group->id) ? name : lt_said2(w, LT_SAY_IMPACT_NAMED, name, group->id);
  line(w, 3, named);
  if (rule) line(w, 6, draft_words(w, group));
  line(w, 6, lt_impact_counts(w, group->plans, group->hits));
  put_examples(w, group, question);
}

static void put_part(lt_writer *w, const lt_impact_part *part) {
  bool rule = part->title == LT_SAY_IMPACT_BY_RULE, question = part->title == LT_SAY_IMPACT_BY_QUESTION;
  if (part->groups->list.len == 0) return;
  heading(w, part->title);
  for (uint32_t i = 0; i < part->groups->list.len && i < SHOWN; i++)
    put_group(w, &part->groups->list.items[i], rule, question);
  put_more(w, 3, part->groups->list.len);
}

/* ---- What there is besides ---- */

static lt_str verdict_words(const lt_writer *w, int verdict) {
  return lt_said(w, (lt_say)(LT_SAY_VERDICT_0 + verdict));
}

static void put_verdicts(lt_writer *w, const lt_impact *impact) {
  bool any = false;
  for (int was = 0; was < LT_VERDICTS; was++) {
    for (int is = 0; is < LT_VERDICTS; is++) {
      if (was == is || impact->verdicts[was][is] == 0) continue;
      if (!any) heading(w, LT_SAY_IMPACT_BY_VERDICT);
      any = true;
      lt_str turn = lt_said2(w, LT_SAY_IMPACT_VERDICTS, verdict_words(w, was), verdict_words(w, is));
      lt_str plans = lt_said1(w, LT_SAY_IMPACT_PLANS, lt_impact_number(w, impact->verdicts[was][is]));
      line(w, 3, lt_str_format(w->arena, "%.*s: %.*s", LT_STR_ARG(turn), LT_STR_ARG(plans)));
    }
  }
}

static void put_refusals(lt_writer *w, const lt_impact *impact) {
  if (impact->refusals.len > 0) heading(w, LT_SAY_IMPACT_BY_REFUSAL);
  for (uint32_t i = 0; i < impact->refusals.len && i < SHOWN; i++) {
    const lt_impact_refusal *one = &impact->refusals.items[i];
    lt_str plans = lt_impact_number(w, one->plans);
    lt_say says = one->what == LT_TRIED_REFUSED ? LT_SAY_IMPACT_REFUSED : LT_SAY_IMPACT_UNREAD;
    lt_str said = lt_said1(w, says, plans);
    line(w, 3, lt_str_format(w->arena, "%s  %.*s", lt_code_get(one->code)->name, LT_STR_ARG(said)));
    for (uint32_t k = 0; k < one->examples_len; k++) {
      line(w, 6, lt_impact_plan_words(w, one->examples[k].plan, one->examples[k].receipt));
      line(w, 9, lt_text2_in(one->examples[k].message, w->lang));
    }
  }
  put_more(w, 3, impact->refusals.len);
}

static uint32_t rules_shown(const lt_impact *impact) {
  uint32_t shown = 0;
  for (uint32_t i = 0; i < impact->rules.list.len; i++) shown += impact->rules.list.items[i].does != LT_DRAFT_KEEPS;
  return shown;
}

static void put_cover(lt_writer *w, const lt_impact *impact) {
  if (impact->cover.len == 0) return;
  lt_text_putc(w->out, '\n');
  lt_str what = lt_said2(w, LT_SAY_IMPACT_COVER, lt_impact_number(w, impact->cover.len),
                         lt_impact_number(w, rules_shown(impact)));
  line(w, 0, lt_said1(w, impact->cover_exact ? LT_SAY_IMPACT_COVER_EXACT : LT_SAY_IMPACT_COVER_NEAR, what));
  for (uint32_t i = 0; i < impact->cover.len; i++) {
    const lt_cover_set *set = &impact->cover.items[i];
    line(w, 3, lt_impact_plan_words(w, set->plan, set->receipt));
    for (uint32_t k = 0; k < set->rules.len && k < SHOWN; k++)
      line(w, 6, impact->rules.list.items[set->rules.items[k]].id);
    put_more(w, 6, set->rules.len);
  }
}

static void put_unseen(lt_writer *w, const lt_impact *impact) {
  if (impact->unseen.len > 0) heading(w, LT_SAY_IMPACT_UNSEEN);
  for (uint32_t i = 0; i < impact->unseen.len && i < SHOWN; i++) {
    const lt_impact_group *group = &impact->unseen.items[i];
    line(w, 3, lt_said2(w, LT_SAY_IMPACT_OF, lt_said2(w, LT_SAY_IMPACT_NAMED, lt_impact_name(w, group), group->id),
                        lt_said(w, (lt_say)(LT_SAY_IMPACT_DOES_0 + (int)group->does))));
  }
  put_more(w, 3, impact->unseen.len);
}

static void put_head(lt_writer *w, const lt_impact *impact) {
  line(w, 0, lt_said1(w, LT_SAY_IMPACT_HEAD, lt_impact_number(w, impact->plans)));
  line(w, 3, lt_said1(w, LT_SAY_IMPACT_DRAFT, lt_digest_print(w->arena, &impact->draft->digest)));
  for (uint32_t i = 0; i < impact->versions.len; i++)
    line(w, 3, lt_said2(w, LT_SAY_IMPACT_VERSION, lt_impact_number(w, impact->versions.items[i].number),
                        lt_impact_number(w, impact->versions.items[i].plans)));
  bool same = impact->changed == 0 && impact->refused == 0;
  if (impact->changed > 0)
    line(w, 0, lt_said2(w, LT_SAY_IMPACT_CHANGED, lt_impact_number(w, impact->changed),
                        lt_impact_counts(w, 0, impact->hits)));
  if (same) line(w, 0, lt_said(w, LT_SAY_IMPACT_NOTHING));
  if (impact->refused > 0) line(w, 0, lt_said1(w, LT_SAY_IMPACT_REFUSED, lt_impact_number(w, impact->refused)));
  if (impact->unread > 0) line(w, 0, lt_said1(w, LT_SAY_IMPACT_UNREAD, lt_impact_number(w, impact->unread)));
}

void lt_report_impact_text(const lt_impact *impact, lt_lang lang, lt_text *out) {
  lt_writer writer = lt_impact_writer(impact, lang, out), *w = &writer;
  lt_impact_part parts[LT_IMPACT_PARTS];
  if (impact->plans == 0) {
    line(w, 0, lt_said(w, LT_SAY_IMPACT_EMPTY));
    return;
  }
  put_head(w, impact);
  put_verdicts(w, impact);
  lt_impact_parts(impact, parts);
  for (int i = 0; i < LT_IMPACT_PARTS; i++) put_part(w, &parts[i]);
  put_refusals(w, impact);
  put_cover(w, impact);
  put_unseen(w, impact);
}
