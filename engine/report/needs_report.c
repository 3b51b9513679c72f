/* needs_report.c: which facts still matter, on a page and as "luat.missing/1", and how a fact is asked for. */
#include "report_impl.h"

enum { OPTIONS_SAID = 16 };

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

/* "Hệ thống giao thông thông minh: Hạng mục có thuộc … không?" */
static lt_str asked_words(const lt_writer *w, const lt_missing *missing) {
  lt_str asks = lt_text2_in(w->set->facts[missing->item].asks, w->lang);
  if (asks.len == 0 || missing->attribute) asks = lt_words_missing(w, missing, missing->subject);
  if (missing->subject == 0) return lt_words_capital(w->arena, asks);
  return lt_said2(w, LT_SAY_ASK_OF, lt_words_subject(w, missing->subject), asks);
}

static lt_str options_words(const lt_writer *w, lt_type type) {
  const lt_choice *choice = &w->set->choices[type.of];
  lt_strs parts = {0};
  if (choice->options_len > OPTIONS_SAID) return lt_said(w, LT_SAY_ASK_OTHER);
  for (uint32_t i = 0; i < choice->options_len; i++) {
    uint32_t option = choice->first_option + i;
    LT_PUSH(w->arena, &parts,
            lt_said2(w, LT_SAY_ASK_OPTION, w->set->options[option].id, lt_words_title(w, LT_NAME_OPTION, option)));
  }
  return lt_words_join(w, parts.items, parts.len, LT_SAY_OR);
}

static lt_str how_words(const lt_writer *w, lt_type type) {
  if (type.kind == LT_TYPE_LIST) return lt_said(w, LT_SAY_ASK_LIST);
  if (type.set) return lt_said(w, LT_SAY_ASK_SET);
  switch (type.kind) {
    case LT_TYPE_YES_NO: return lt_said(w, LT_SAY_ASK_YES_NO);
    case LT_TYPE_MONEY: return lt_said(w, LT_SAY_ASK_MONEY);
    case LT_TYPE_DATE: return lt_said(w, LT_SAY_ASK_DATE);
    case LT_TYPE_BODY:
    case LT_TYPE_OFFICE: return lt_said(w, LT_SAY_ASK_BODY);
    case LT_TYPE_CHOICE: return options_words(w, type);
    default: return lt_said(w, LT_SAY_ASK_OTHER);
  }
}

void lt_report_ask_text(const lt_explanation *explanation, const lt_missing *fact, lt_lang lang, lt_text *out) {
  lt_writer w = {explanation, explanation->set, lang, out, out->arena, 0};
  write_line(&w, 0, asked_words(&w, fact));
  write_line(&w, 2, lt_said1(&w, LT_SAY_ASK_WRITE, how_words(&w, w.set->facts[fact->item].type)));
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
  write_line(&w, 0,
             lt_said3(&w, LT_SAY_NEEDS_HEAD, lt_words_plan(&w), number(&w, needs->answers), number(&w, needs->duties)));
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
