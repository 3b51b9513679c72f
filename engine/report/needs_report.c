/* needs_report.c: which facts still matter, on a page and as "luat.missing/1", and how a fact is asked for. */
#include "report_impl.h"
#include "text_change.h"

static void write_line(const lt_writer *w, unsigned indent, lt_str says) {
  lt_text_pad(w->out, ' ', indent);
  lt_text_putf(w->out, "%.*s\n", LT_STR_ARG(says));
}

static lt_str number(const lt_writer *w, uint32_t n) { return lt_str_format(w->arena, "%u", n); }

static lt_str path_of(const lt_explanation *e, lt_arena *arena, const lt_missing *missing) {
  lt_str path = lt_plan_path(arena, e->plan, missing->subject, missing->item);
  if (!missing->attribute) return path;
  const lt_names *names = &e->set->names;
  lt_str attribute = names->attribute_id(names->set, e->set->facts[missing->item].type, missing->attribute);
  return lt_str_format(arena, "%.*s/%.*s", LT_STR_ARG(path), LT_STR_ARG(attribute));
}

/* ---- Asking ---- */

/* The question that a fact without one of its own puts. */
static lt_say question_of(const lt_writer *w, lt_type type, lt_str title) {
  if (type.kind == LT_TYPE_LIST) return LT_SAY_ASK_WHICH;
  if (type.set) return LT_SAY_ASK_WHICH_OF;
  switch (type.kind) {
    case LT_TYPE_YES_NO:
      return w->lang == LT_VI && lt_str_starts(title, "có ") ? LT_SAY_ASK_HAS_IT : LT_SAY_ASK_IS_IT;
    case LT_TYPE_NUMBER:
    case LT_TYPE_MONEY:
    case LT_TYPE_PERCENT:
    case LT_TYPE_MONTHS:
    case LT_TYPE_DAYS: return LT_SAY_ASK_HOW_MUCH;
    case LT_TYPE_DATE: return LT_SAY_ASK_WHICH_DAY;
    case LT_TYPE_YEAR: return LT_SAY_ASK_WHICH_YEAR;
    case LT_TYPE_BODY: return LT_SAY_ASK_WHICH_BODY;
    case LT_TYPE_OFFICE: return LT_SAY_ASK_WHO;
    default: return LT_SAY_ASK_WHAT;
  }
}

/* "Hệ thống giao thông thông minh có nêu yêu cầu về chất lượng dịch vụ không?" */
static lt_str asked_words(const lt_writer *w, const lt_missing *missing) {
  const lt_fact *fact = &w->set->facts[missing->item];
  lt_str asks = lt_text2_in(fact->asks, w->lang);
  lt_str whose = missing->subject == 0 ? lt_words_title(w, LT_NAME_ENTITY, w->set->plan)
                                       : lt_words_subject_whole(w, missing->subject);
  if (asks.len == 0 && !missing->attribute) {
    lt_str title = lt_words_fact_title(w, missing->item);
    lt_say say = question_of(w, fact->type, title);
    bool first = w->lang == LT_VI && say != LT_SAY_ASK_IS_IT && say != LT_SAY_ASK_HAS_IT && say != LT_SAY_ASK_WHICH;
    if (missing->subject == 0 && first) whose = lt_words_small(w->arena, whose);
    return lt_words_capital(w->arena, lt_said2(w, say, whose, title));
  }
  if (missing->attribute) asks = lt_words_missing(w, missing, missing->subject);
  if (missing->subject == 0) return lt_words_capital(w->arena, asks);
  return lt_said2(w, LT_SAY_ASK_OF, whose, asks);
}

/* Options of another place are none: a plan that names them is refused. */
static bool is_offered(const lt_writer *w, uint32_t option) {
  uint32_t fact = w->set->role_fact[LT_ROLE_PLACE], of = w->set->options[option].place;
  lt_cell place = fact == LT_NONE ? LT_UNKNOWN : lt_plan_cell(w->explanation->plan, 0, fact);
  return of == LT_NONE || place < 0 || lt_set_place_ever_in(w->set, (uint32_t)place, of);
}

/* The options, a line each. */
static void write_options(const lt_writer *w, lt_type type) {
  const lt_choice *choice = &w->set->choices[type.of];
  const lt_option *options = &w->set->options[choice->first_option];
  size_t widest = 0;
  lt_str some = {0};
  for (uint32_t i = 0; i < choice->options_len; i++) {
    if (!is_offered(w, choice->first_option + i)) continue;
    if (options[i].id.len > widest) widest = options[i].id.len;
    if (some.len == 0) some = options[i].id;
  }
  write_line(w, 2, type.set ? lt_said1(w, LT_SAY_ASK_SOME_OF, some) : lt_said(w, LT_SAY_ASK_ONE_OF));
  for (uint32_t i = 0; i < choice->options_len; i++) {
    if (!is_offered(w, choice->first_option + i)) continue;
    lt_text_putf(w->out, "    %.*s", LT_STR_ARG(options[i].id));
    lt_text_pad(w->out, ' ', (unsigned)(widest - options[i].id.len) + 2);
    lt_text_putf(w->out, "%.*s\n", LT_STR_ARG(lt_words_title(w, LT_NAME_OPTION, choice->first_option + i)));
  }
}

static lt_say how_to_answer(lt_type type) {
  if (type.kind == LT_TYPE_LIST) return LT_SAY_ASK_LIST;
  if (type.set) return LT_SAY_ASK_SET;
  switch (type.kind) {
    case LT_TYPE_YES_NO: return LT_SAY_ASK_YES_NO;
    case LT_TYPE_MONEY: return LT_SAY_ASK_MONEY;
    case LT_TYPE_NUMBER: return LT_SAY_ASK_NUMBER;
    case LT_TYPE_PERCENT: return LT_SAY_ASK_PERCENT;
    case LT_TYPE_MONTHS: return LT_SAY_ASK_MONTHS;
    case LT_TYPE_YEAR: return LT_SAY_ASK_YEAR;
    case LT_TYPE_DATE: return LT_SAY_ASK_DATE;
    case LT_TYPE_BODY:
    case LT_TYPE_OFFICE: return LT_SAY_ASK_BODY;
    default: return LT_SAY_ASK_OTHER;
  }
}

void lt_report_ask_text(const lt_explanation *explanation, const lt_missing *fact, lt_lang lang, lt_text *out) {
  lt_writer w = {explanation, explanation->set, lang, out, out->arena, 0};
  lt_type type = w.set->facts[fact->item].type;
  write_line(&w, 0, asked_words(&w, fact));
  if (type.kind == LT_TYPE_CHOICE)
    write_options(&w, type);
  else
    write_line(&w, 2, lt_said1(&w, LT_SAY_ASK_WRITE, lt_said(&w, how_to_answer(type))));
  write_line(&w, 2, lt_said(&w, LT_SAY_ASK_EMPTY));
}

/* ---- The page ---- */

static void write_fact(const lt_writer *w, const lt_need *need, uint32_t order) {
  write_line(w, 2,
             lt_said3(w, LT_SAY_NEEDS_FACT, number(w, order), asked_words(w, &need->what),
                      path_of(w->explanation, w->arena, &need->what)));
  lt_str touches = number(w, need->touches);
  if (need->settles)
    write_line(w, 5, lt_said2(w, LT_SAY_NEEDS_SETTLES, number(w, need->settles), touches));
  else
    write_line(w, 5, lt_said1(w, need->tried ? LT_SAY_NEEDS_TOUCHES : LT_SAY_NEEDS_UNTRIED, touches));
}

void lt_report_needs_text(const lt_needs *needs, lt_lang lang, lt_text *out) {
  const lt_explanation *e = needs->explanation;
  lt_writer w = {e, e->set, lang, out, out->arena, 0};
  lt_say head = needs->duties == 0 && needs->answers > 0   ? LT_SAY_NEEDS_HEAD_ANSWERS
                : needs->answers == 0 && needs->duties > 0 ? LT_SAY_NEEDS_HEAD_DUTIES
                                                           : LT_SAY_NEEDS_HEAD;
  write_line(&w, 0,
             lt_said3(&w, head, lt_words_plan(&w), number(&w, needs->answers), number(&w, needs->duties)));
  write_line(&w, 0, lt_said(&w, needs->facts.len ? LT_SAY_NEEDS_FACTS : LT_SAY_NEEDS_NONE));
  for (uint32_t i = 0; i < needs->facts.len; i++) write_fact(&w, &needs->facts.items[i], i + 1);
  lt_strs others = {0};
  for (uint32_t i = 0; i < needs->others.len; i++)
    LT_PUSH(w.arena, &others, lt_words_missing(&w, &needs->others.items[i].what, 0));
  if (others.len)
    write_line(&w, 0, lt_said1(&w, LT_SAY_NEEDS_OTHERS, lt_words_join(&w, others.items, others.len, LT_SAY_AND)));
  if (needs->bound) write_line(&w, 0, lt_said(&w, LT_SAY_NEEDS_BOUND));
}

/* ---- JSON ---- */

static lt_json *json_fact(const lt_explanation *e, lt_arena *arena, const lt_need *need) {
  lt_json *out = lt_json_object(arena);
  const lt_fact *fact = &e->set->facts[need->what.item];
  lt_json_put(out, "fact", lt_json_str(arena, fact->id));
  lt_json_put(out, "path", lt_json_str(arena, path_of(e, arena, &need->what)));
  if (fact->asks.vi.len) lt_json_put(out, "asks", lt_json_str(arena, fact->asks.vi));
  lt_json_put(out, "settles", lt_json_int(arena, need->settles));
  lt_json_put(out, "touches", lt_json_int(arena, need->touches));
  lt_json_put(out, "tried", lt_json_bool(arena, need->tried));
  return out;
}

void lt_report_needs_json(const lt_needs *needs, lt_text *out) {
  const lt_explanation *e = needs->explanation;
  lt_arena *arena = out->arena;
  lt_json *top = lt_json_object(arena), *facts = lt_json_array(arena);
  lt_missings others = {0};
  for (uint32_t i = 0; i < needs->facts.len; i++) lt_json_push(facts, json_fact(e, arena, &needs->facts.items[i]));
  for (uint32_t i = 0; i < needs->others.len; i++) LT_PUSH(arena, &others, needs->others.items[i].what);
  lt_json_put(top, "schema", lt_json_z(arena, "luat.missing/1"));
  lt_json_put(top, "set", lt_json_str(arena, lt_digest_print(arena, &e->set->digest)));
  lt_json_put(top, "plan", lt_json_role(e, arena, LT_ROLE_ID));
  lt_json_put(top, "open_answers", lt_json_int(arena, needs->answers));
  lt_json_put(top, "open_requirements", lt_json_int(arena, needs->duties));
  lt_json_put(top, "facts", facts);
  lt_json_put(top, "others", lt_json_missing(e, arena, &others));
  if (needs->bound) lt_json_put(top, "bound", lt_json_bool(arena, true));
  lt_json_print(top, 0, out);
  lt_text_putc(out, '\n');
}
