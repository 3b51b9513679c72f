/* diag.c: the table of the codes, and lists of diagnostics: filled in, bounded, sorted.
 * The texts stand in the .def files and nowhere else. How a diagnostic looks is diag_print.c's work. */
#include "base/diag.h"

#include <assert.h>
#include <string.h>

static const lt_code_info infos[] = {
#define LT_DIAG(code, severity, vi, en, hint_vi, hint_en, page_vi, page_en)                                            \
  {#code, severity, {vi, en}, {hint_vi, hint_en}, {page_vi, page_en}},
#include "base/diag_all.def"
#undef LT_DIAG
};
_Static_assert(sizeof infos / sizeof *infos == LT_CODES, "a row for each code");

lt_str lt_text2_in(lt_text2 text, lt_lang lang) { return lang == LT_EN && text.en.len > 0 ? text.en : text.vi; }

lt_text2 lt_did_you_mean(lt_arena *arena, lt_str near, lt_text2 otherwise) {
  if (near.len == 0) return otherwise;
  return (lt_text2){lt_str_format(arena, "có phải là `%.*s`?", LT_STR_ARG(near)),
                    lt_str_format(arena, "did you mean `%.*s`?", LT_STR_ARG(near))};
}

const lt_code_info *lt_code_get(lt_code code) {
  assert(code < LT_CODES);
  return &infos[code];
}

const lt_code_info *lt_code_find(lt_str name) {
  if (name.len == 0 || (name.ptr[0] != 'L' && name.ptr[0] != 'l')) return NULL;
  lt_str digits = lt_str_slice(name, 1, SIZE_MAX);
  for (size_t i = 0; i < sizeof infos / sizeof *infos; i++)
    if (lt_str_equal(lt_str_of(infos[i].name + 1), digits)) return &infos[i];
  return NULL;
}

/* Puts the arguments where `{0}` to `{3}` stand; between marks one that is empty is shown as such. */
static lt_str fill(lt_arena *arena, const char *pattern, const lt_text2 args[4], lt_lang lang) {
  if (strchr(pattern, '{') == NULL) return lt_str_of(pattern);
  lt_text out = {.arena = arena};
  for (const char *at = pattern; *at != '\0'; at++) {
    if (at[0] == '{' && at[1] >= '0' && at[1] <= '3' && at[2] == '}') {
      lt_str text = lt_text2_in(args[at[1] - '0'], lang);
      bool quoted = at > pattern && at[-1] == '`' && at[3] == '`';
      lt_text_put(&out, text.len == 0 && quoted ? LT_STR("\"\"") : text);
      at += 2;
    } else {
      lt_text_putc(&out, *at);
    }
  }
  return lt_text_str(&out);
}

lt_str lt_code_heading(lt_arena *arena, const lt_code_info *info, lt_lang lang) {
  const lt_text2 gap = {LT_STR("…"), LT_STR("…")}, args[4] = {gap, gap, gap, gap};
  return fill(arena, info->message[lang], args, lang);
}

lt_diag *lt_diag_add(lt_diags *diags, lt_code code, lt_place place, lt_text2 a0, lt_text2 a1, lt_text2 a2,
                     lt_text2 a3) {
  assert(diags != NULL && diags->arena != NULL);
  const lt_code_info *info = lt_code_get(code);
  const lt_text2 args[4] = {a0, a1, a2, a3};
  if (info->severity == LT_ERROR) diags->errors++;
  if (diags->list.len >= LT_DIAGS_MAX) {
    diags->dropped++;
    if (diags->spare == NULL) diags->spare = LT_NEW(diags->arena, lt_diag);
    return diags->spare;
  }
  lt_diag diag = {.code = code, .severity = info->severity, .place = place};
  diag.message = (lt_text2){fill(diags->arena, info->message[LT_VI], args, LT_VI),
                            fill(diags->arena, info->message[LT_EN], args, LT_EN)};
  diag.hint = (lt_text2){fill(diags->arena, info->hint[LT_VI], args, LT_VI),
                         fill(diags->arena, info->hint[LT_EN], args, LT_EN)};
  LT_PUSH(diags->arena, &diags->list, diag);
  return &diags->list.items[diags->list.len - 1];
}

lt_diag *lt_diag_put(lt_diags *diags, lt_code code, lt_place place, lt_str a0, lt_str a1, lt_str a2) {
  return lt_diag_add(diags, code, place, (lt_text2){a0, a0}, (lt_text2){a1, a1}, (lt_text2){a2, a2},
                     (lt_text2){{0}, {0}});
}

static int compare_numbers(uint32_t a, uint32_t b) { return (a > b) - (a < b); }

static int compare_places(const lt_place *a, const lt_place *b) {
  lt_str a_name = a->source != NULL ? a->source->name : LT_STR("");
  lt_str b_name = b->source != NULL ? b->source->name : LT_STR("");
  int order = lt_str_compare(a_name, b_name);
  if (order == 0) order = compare_numbers(lt_place_line(a), lt_place_line(b));
  if (order == 0) order = compare_numbers(a->column, b->column);
  return order;
}

static int compare_texts(lt_text2 a, lt_text2 b) {
  int order = lt_str_compare(a.vi, b.vi);
  return order != 0 ? order : lt_str_compare(a.en, b.en);
}

static int compare(const lt_diag *a, const lt_diag *b) {
  int order = compare_places(&a->place, &b->place);
  if (order == 0) order = compare_numbers(a->code, b->code);
  if (order == 0) order = compare_texts(a->message, b->message);
  if (order == 0) order = compare_places(&a->also, &b->also);
  if (order == 0) order = compare_numbers(a->place.length, b->place.length);
  if (order == 0) order = compare_texts(a->hint, b->hint);
  if (order == 0) order = compare_texts(a->label, b->label);
  if (order == 0) order = compare_texts(a->also_says, b->also_says);
  return order;
}

/* By insertion: the list is short, and qsort may ask for memory past the door. */
void lt_diags_sort(lt_diags *diags) {
  assert(diags != NULL);
  lt_diag *items = diags->list.items;
  uint32_t kept = 0;
  for (uint32_t i = 0; i < diags->list.len; i++) {
    lt_diag diag = items[i];
    uint32_t at = kept;
    while (at > 0 && compare(&items[at - 1], &diag) > 0) at--;
    if (at > 0 && compare(&items[at - 1], &diag) == 0) {
      diags->errors -= diag.severity == LT_ERROR;
      continue;
    }
    memmove(&items[at + 1], &items[at], (kept - at) * sizeof *items);
    items[at] = diag;
    kept++;
  }
  diags->list.len = kept;
}
