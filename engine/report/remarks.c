/* remarks.c: what the law only says about the plan: notes, and duties that nobody looks into; in words, one line a norm
 * with all the subjects that it is about, those of one body together, and as entries of the decision's `notes`. */
#include "report_impl.h"

/* ---- JSON ---- */

static lt_json *json_words(lt_arena *arena, lt_text2 text) {
  lt_json *object = lt_json_object(arena);
  lt_json_put(object, "vi", lt_json_str(arena, text.vi));
  if (text.en.len) lt_json_put(object, "en", lt_json_str(arena, text.en));
  return object;
}

static lt_json *json_remark(const lt_explanation *explanation, lt_arena *arena, const lt_remark *remark) {
  const lt_set *set = explanation->set;
  const lt_norm *norm = &set->norms[remark->norm];
  lt_json *out = lt_json_object(arena), *by = lt_json_array(arena);
  const lt_citation **cites = LT_NEW_ARRAY(arena, const lt_citation *, norm->basis.cites_len + 1);
  for (uint32_t i = 0; i < norm->basis.cites_len; i++) cites[i] = &norm->basis.cites[i];
  for (uint32_t i = 0; i < norm->by.len; i++) lt_json_push(by, lt_json_str(arena, set->bodies[norm->by.items[i]].id));
  lt_json_put(out, "note", lt_json_z(arena, norm->kind == LT_NORM_NOTE ? "note" : "duty"));
  lt_json_put(out, "norm", lt_json_str(arena, norm->id));
  lt_json_put(out, "path", lt_json_str(arena, explanation->plan->facts.subjects.items[remark->subject].path));
  lt_json_put(out, "says", json_words(arena, norm->says));
  lt_json_put(out, "by", lt_json_unless_empty(by));
  lt_json_put(out, "cites", lt_json_cites(set, arena, cites, norm->basis.cites_len));
  lt_json_put(out, "assumes", lt_json_assumes(set, arena, &remark->assumes));
  lt_json_put(out, "certainty", lt_json_z(arena, lt_certainty_word(remark->certainty)));
  return out;
}

void lt_json_remarks(const lt_explanation *explanation, lt_arena *arena, lt_json *array) {
  for (uint32_t i = 0; i < explanation->remarks.len; i++)
    lt_json_push(array, json_remark(explanation, arena, &explanation->remarks.items[i]));
}

/* ---- Words ---- */

/* The text without the full stop that closes it, for more follows. */
static lt_str without_stop(lt_str text) {
  text = lt_str_trim(text);
  return text.len > 1 && text.ptr[text.len - 1] == '.' ? lt_str_slice(text, 0, text.len - 1) : text;
}

static lt_str owed_by(const lt_writer *w, const lt_norm *norm) {
  lt_strs bodies = {0};
  for (uint32_t i = 0; i < norm->by.len; i++)
    LT_PUSH(w->arena, &bodies, lt_words_title(w, LT_NAME_BODY, norm->by.items[i]));
  return lt_words_join(w, bodies.items, bodies.len, LT_SAY_AND);
}

/* The subjects, from `first` on, that the norm is told of; empty where it is the plan. */
static lt_str told_of(const lt_writer *w, uint32_t first, uint32_t *next) {
  const lt_explanation *e = w->explanation;
  lt_strs subjects = {0};
  for (*next = first; *next < e->remarks.len && e->remarks.items[*next].norm == e->remarks.items[first].norm; ++*next)
    LT_PUSH(w->arena, &subjects, lt_words_subject(w, e->remarks.items[*next].subject));
  if (e->remarks.items[first].subject == 0) return (lt_str){0};
  return lt_words_join(w, subjects.items, subjects.len, LT_SAY_AND);
}

static lt_str basis_words(const lt_writer *w, const lt_remark *remark) {
  const lt_basis *basis = &w->set->norms[remark->norm].basis;
  const lt_citation **cites = LT_NEW_ARRAY(w->arena, const lt_citation *, basis->cites_len + 1);
  for (uint32_t i = 0; i < basis->cites_len; i++) cites[i] = &basis->cites[i];
  lt_str parts[2] = {lt_words_cites(w, cites, basis->cites_len), lt_words_assumes(w, &remark->assumes)};
  if (parts[0].len == 0 || parts[1].len == 0) return parts[0].len ? parts[0] : parts[1];
  return lt_str_format(w->arena, "%.*s; %.*s", LT_STR_ARG(parts[0]), LT_STR_ARG(parts[1]));
}

/* What is told in one breath: whose duty it is, or a remark, and on what. */
static lt_str head_words(const lt_writer *w, uint32_t i, uint32_t *next) {
  const lt_norm *norm = &w->set->norms[w->explanation->remarks.items[i].norm];
  lt_str by = owed_by(w, norm), of = told_of(w, i, next);
  lt_str what = lt_said(w, norm->kind == LT_NORM_NOTE ? LT_SAY_REMARK_NOTE : LT_SAY_REMARK_DUTY);
  if (by.len) what = lt_said2(w, LT_SAY_REMARK_BY, what, by);
  return of.len ? lt_said2(w, LT_SAY_REMARK_ON, what, of) : what;
}

/* One in a line; several under one head, a line each. */
static void write_told(lt_writer *w, lt_str head, const lt_strs *said, const lt_strs *basis) {
  if (said->len == 1) {
    lt_write3(w, LT_SAY_REMARK, head, said->items[0], basis->items[0]);
    lt_text_putc(w->out, '\n');
    return;
  }
  lt_write1(w, LT_SAY_REMARKS, head);
  lt_text_putc(w->out, '\n');
  for (uint32_t k = 0; k < said->len; k++) {
    lt_write2(w, LT_SAY_REMARK_ITEM, said->items[k], basis->items[k]);
    lt_text_putc(w->out, '\n');
  }
}

void lt_write_remarks(lt_writer *w, bool *first) {
  const lt_explanation *e = w->explanation;
  bool *told = LT_NEW_ARRAY(w->arena, bool, e->remarks.len + 1);
  for (uint32_t i = 0, next, after; i < e->remarks.len; i = next) {
    lt_str head = head_words(w, i, &next);
    lt_strs said = {0}, basis = {0};
    if (told[i]) continue;
    for (uint32_t k = i; k < e->remarks.len; k = after) {
      if (!lt_str_equal(head_words(w, k, &after), head)) continue;
      const lt_remark *remark = &e->remarks.items[k];
      LT_PUSH(w->arena, &said, without_stop(lt_text2_in(w->set->norms[remark->norm].says, w->lang)));
      LT_PUSH(w->arena, &basis, basis_words(w, remark));
      told[k] = true;
    }
    lt_text_puts(w->out, *first ? "\n" : "");
    *first = false;
    write_told(w, head, &said, &basis);
  }
}
