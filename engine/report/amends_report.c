/* amends_report.c: what an amendment touches, near before far: rules, scenarios and plans, in words and as JSON. */
#include "report/amends.h"

#include "report/law.h"
#include "report_impl.h"

static const char *const touches[] = {"direct", "whole", "indirect"};

/* ---- In words ---- */

static lt_str number_words(const lt_writer *w, int64_t number) {
  return lt_str_format(w->arena, "%lld", (long long)number);
}

static void line(lt_writer *w, unsigned indent, lt_str words) {
  lt_text_pad(w->out, ' ', indent);
  lt_text_put(w->out, words);
  lt_text_putc(w->out, '\n');
}

static lt_str provision_words(const lt_writer *w, const lt_provision *p) {
  lt_strs parts = {0};
  if (p->article.len > 0) LT_PUSH(w->arena, &parts, lt_said1(w, LT_SAY_AMENDS_ARTICLE, p->article));
  if (p->clause.len > 0) LT_PUSH(w->arena, &parts, lt_said1(w, LT_SAY_AMENDS_CLAUSE, p->clause));
  if (p->point.len > 0) LT_PUSH(w->arena, &parts, lt_said1(w, LT_SAY_AMENDS_POINT, p->point));
  if (p->other.len > 0) LT_PUSH(w->arena, &parts, p->other);
  lt_text text = {.arena = w->arena};
  for (uint32_t i = 0; i < parts.len; i++) {
    lt_str part = parts.items[w->lang == LT_VI ? parts.len - 1 - i : i]; /* Vietnamese cites the smaller part first. */
    lt_text_putf(&text, "%s%.*s", i > 0 ? " " : "", LT_STR_ARG(part));
  }
  return lt_text_str(&text);
}

static void put_head(lt_writer *w, const lt_amends *amends) {
  lt_str act = lt_words_act(w, amends->amended.instrument), provision = provision_words(w, &amends->amended.provision);
  line(w, 0, lt_said1(w, LT_SAY_AMENDS_HEAD,
                      provision.len > 0 ? lt_said2(w, LT_SAY_AMENDS_PROVISION, act, provision) : act));
}

static lt_str rule_words(const lt_writer *w, const lt_touched_rule *rule) {
  lt_str id = lt_set_id(w->set, w->arena, rule->record, rule->number);
  lt_str title = lt_text2_in(lt_set_title(w->set, rule->record, rule->number), w->lang);
  if (title.len == 0) return id;
  bool norm = rule->record == LT_RECORD_NORM;
  lt_str name = norm ? lt_said1(w, LT_SAY_QUOTED, title) : lt_words_capital(w->arena, title);
  lt_str words = lt_said2(w, LT_SAY_IMPACT_NAMED, name, id);
  return rule->through ? lt_said1(w, LT_SAY_AMENDS_THROUGH, words) : words;
}

static void put_rules(lt_writer *w, const lt_amends *amends) {
  if (amends->rules.len == 0) return;
  lt_text_putc(w->out, '\n');
  line(w, 0, lt_said1(w, LT_SAY_AMENDS_RULES, number_words(w, amends->rules.len)));
  for (uint32_t i = 0; i < amends->rules.len; i++) {
    const lt_touched_rule *rule = &amends->rules.items[i];
    if (i == 0 || amends->rules.items[i - 1].touch != rule->touch)
      line(w, 3, lt_said(w, (lt_say)(LT_SAY_AMENDS_TOUCH_0 + (int)rule->touch)));
    line(w, 6, rule_words(w, rule));
  }
}

static void put_scenarios(lt_writer *w, const lt_amends *amends) {
  if (amends->scenarios.len == 0) return;
  lt_text_putc(w->out, '\n');
  line(w, 0, lt_said2(w, LT_SAY_AMENDS_SCENARIOS, number_words(w, amends->scenarios.len),
                      number_words(w, amends->scenarios_all)));
  for (int touch = LT_TOUCH_DIRECT; touch < LT_TOUCH_NOT; touch++) {
    bool any = false;
    for (uint32_t i = 0; i < amends->scenarios.len; i++) {
      const lt_touched_scenario *one = &amends->scenarios.items[i];
      if (one->touch != (lt_touch)touch) continue;
      if (!any) line(w, 3, lt_said(w, (lt_say)(LT_SAY_AMENDS_TOUCH_0 + touch)));
      any = true;
      line(w, 6, lt_said3(w, LT_SAY_AMENDS_AT, one->name, one->file, number_words(w, one->line)));
    }
  }
}

static void put_plans(lt_writer *w, const lt_amends *amends) {
  if (amends->plans.len == 0) return;
  lt_text_putc(w->out, '\n');
  line(w, 0, lt_said2(w, LT_SAY_AMENDS_PLANS, number_words(w, amends->plans.len), number_words(w, amends->plans_all)));
  for (int touch = LT_TOUCH_DIRECT; touch < LT_TOUCH_NOT; touch++) {
    bool any = false;
    for (uint32_t i = 0; i < amends->plans.len; i++) {
      const lt_touched_plan *one = &amends->plans.items[i];
      if (one->touch != (lt_touch)touch) continue;
      if (!any) line(w, 3, lt_said(w, (lt_say)(LT_SAY_AMENDS_TOUCH_0 + touch)));
      any = true;
      line(w, 6, lt_said2(w, LT_SAY_IMPACT_EXAMPLE, one->plan.len > 0 ? one->plan : LT_STR("–"),
                          number_words(w, one->receipt)));
    }
  }
}

void lt_report_amends_text(const lt_amends *amends, lt_lang lang, lt_text *out) {
  lt_writer writer = {NULL, amends->set, lang, out, out->arena, 0}, *w = &writer;
  put_head(w, amends);
  if (amends->rules.len + amends->scenarios.len + amends->plans.len == 0) line(w, 0, lt_said(w, LT_SAY_AMENDS_NOTHING));
  put_rules(w, amends);
  put_scenarios(w, amends);
  put_plans(w, amends);
}

/* ---- As data ---- */

static lt_json *touch_json(lt_arena *arena, lt_touch touch) { return lt_json_z(arena, touches[touch]); }

static lt_json *provision_json(lt_arena *arena, const lt_provision *p) {
  lt_json *out = lt_json_object(arena);
  if (p->article.len > 0) lt_json_put(out, "article", lt_json_str(arena, p->article));
  if (p->clause.len > 0) lt_json_put(out, "clause", lt_json_str(arena, p->clause));
  if (p->point.len > 0) lt_json_put(out, "point", lt_json_str(arena, p->point));
  if (p->other.len > 0) lt_json_put(out, "other", lt_json_str(arena, p->other));
  return lt_json_unless_empty(out);
}

static lt_json *rules_json(lt_arena *arena, const lt_amends *amends) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < amends->rules.len; i++) {
    const lt_touched_rule *rule = &amends->rules.items[i];
    const lt_declared *declared = lt_set_declared(amends->set, rule->record, rule->number);
    lt_json *one = lt_json_object(arena);
    lt_json_put(one, "id", lt_json_str(arena, lt_set_id(amends->set, arena, rule->record, rule->number)));
    lt_json_put(one, "record", lt_json_z(arena, lt_used_word(amends->set, rule->record, rule->number)));
    lt_json_put(one, "touch", touch_json(arena, rule->touch));
    if (rule->through) lt_json_put(one, "through", lt_json_bool(arena, true));
    if (declared->line > 0) {
      lt_json_put(one, "file", lt_json_str(arena, declared->file));
      lt_json_put(one, "line", lt_json_int(arena, declared->line));
    }
    lt_json_push(array, one);
  }
  return array;
}

static lt_json *scenarios_json(lt_arena *arena, const lt_amends *amends) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < amends->scenarios.len; i++) {
    const lt_touched_scenario *scenario = &amends->scenarios.items[i];
    lt_json *one = lt_json_object(arena), *norms = lt_json_array(arena);
    for (uint32_t k = 0; k < scenario->norms.len; k++)
      lt_json_push(norms, lt_json_str(arena, amends->set->norms[scenario->norms.items[k]].id));
    lt_json_put(one, "name", lt_json_str(arena, scenario->name));
    lt_json_put(one, "file", lt_json_str(arena, scenario->file));
    lt_json_put(one, "line", lt_json_int(arena, scenario->line));
    lt_json_put(one, "touch", touch_json(arena, scenario->touch));
    lt_json_put(one, "norms", norms);
    lt_json_push(array, one);
  }
  return array;
}

static lt_json *plans_json(lt_arena *arena, const lt_amends *amends) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < amends->plans.len; i++) {
    lt_json *one = lt_json_object(arena);
    if (amends->plans.items[i].plan.len > 0) lt_json_put(one, "plan", lt_json_str(arena, amends->plans.items[i].plan));
    lt_json_put(one, "receipt", lt_json_int(arena, amends->plans.items[i].receipt));
    lt_json_put(one, "touch", touch_json(arena, amends->plans.items[i].touch));
    lt_json_push(array, one);
  }
  return array;
}

void lt_report_amends_json(const lt_amends *amends, lt_text *out) {
  lt_arena *arena = out->arena;
  lt_json *top = lt_json_object(arena), *followers = lt_json_array(arena);
  const lt_amended *amended = &amends->amended;
  for (uint32_t i = 0; i < amended->followers.len; i++)
    lt_json_push(followers, lt_json_str(arena, amends->set->instruments[amended->followers.items[i]].id));
  lt_json_put(top, "schema", lt_json_z(arena, "luat.amends/1"));
  lt_json_put(top, "set", lt_json_str(arena, lt_digest_print(arena, &amends->set->digest)));
  lt_json_put(top, "instrument", lt_json_str(arena, amends->set->instruments[amended->instrument].id));
  lt_json_put(top, "provision", provision_json(arena, &amended->provision));
  lt_json_put(top, "followed_by", lt_json_unless_empty(followers));
  lt_json_put(top, "rules", rules_json(arena, amends));
  lt_json_put(top, "scenarios", scenarios_json(arena, amends));
  lt_json_put(top, "scenarios_run", lt_json_int(arena, amends->scenarios_all));
  lt_json_put(top, "plans", plans_json(arena, amends));
  lt_json_put(top, "plans_read", lt_json_int(arena, amends->plans_all));
  lt_json_print(top, 0, out);
  lt_text_putc(out, '\n');
}
