/* seal_cites.c: citations and what else a conclusion rests on.
 * A citation is "seed-1:21,23-25" (lines of a source) or "qd-80-2014 Điều 6 khoản 2 điểm đ" (an act, and a provision as
 * written on paper, from small to large or from large to small). Letters of points are those of the Vietnamese
 * alphabet: đ is not d. */
#include <string.h>

#include "policy_impl.h"

/* The parts of a provision, each empty if not named. */
typedef struct provision {
  lt_str article, clause, point, appendix, chapter;
} provision;

static lt_str next_word(lt_str *rest) {
  *rest = lt_str_trim(*rest);
  size_t len = 0;
  while (len < rest->len && rest->ptr[len] != ' ' && rest->ptr[len] != ',') len++;
  lt_str word = lt_str_slice(*rest, 0, len);
  if (len < rest->len && rest->ptr[len] == ',') len++;
  *rest = lt_str_slice(*rest, len, rest->len);
  return word;
}

/* "6", "54a", "XII": figures with perhaps one letter, or Roman. */
static bool is_number(lt_str s) {
  size_t i = 0;
  while (i < s.len && s.ptr[i] >= '0' && s.ptr[i] <= '9') i++;
  if (i > 0 && i <= 4) return i == s.len || (i + 1 == s.len && s.ptr[i] >= 'a' && s.ptr[i] <= 'z');
  for (i = 0; i < s.len && i < 8 && memchr("IVXLC", s.ptr[i], 5) != NULL; i++) continue;
  return i > 0 && i == s.len;
}

static bool is_point(lt_str s) {
  if (lt_str_equal(s, LT_STR("đ"))) return true;
  return s.len == 1 && memchr("abcdeghiklmnopqrstuvxy", s.ptr[0], 22) != NULL;
}

/* Which part a word opens. */
static lt_str *part_of(provision *p, lt_str word) {
  if (lt_str_equal(word, LT_STR("Điều")) || lt_str_equal(word, LT_STR("điều"))) return &p->article;
  if (lt_str_equal(word, LT_STR("khoản")) || lt_str_equal(word, LT_STR("Khoản"))) return &p->clause;
  if (lt_str_equal(word, LT_STR("điểm")) || lt_str_equal(word, LT_STR("Điểm"))) return &p->point;
  if (lt_str_equal(word, LT_STR("Chương")) || lt_str_equal(word, LT_STR("chương"))) return &p->chapter;
  return NULL;
}

static bool read_part(provision *p, lt_str *rest) {
  lt_str word = next_word(rest);
  lt_str *part = part_of(p, word);
  if (part == NULL && (lt_str_equal(word, LT_STR("Phụ")) || lt_str_equal(word, LT_STR("phụ"))) &&
      lt_str_equal(next_word(rest), LT_STR("lục"))) {
    part = &p->appendix;
  }
  if (part == NULL || part->len > 0) return false;
  *part = next_word(rest);
  if (part->len > 0 && part->ptr[0] == '0') return false; /* they count from 1 */
  return part == &p->point ? is_point(*part) : is_number(*part);
}

static void put_part(lt_text *out, const char *name, lt_str part) {
  if (part.len == 0) return;
  if (out->len > 0) lt_text_putc(out, ' ');
  lt_text_puts(out, name);
  lt_text_putc(out, ' ');
  lt_text_put(out, part);
}

/* Normalises to Điều … khoản … điểm …; false if it is no provision. */
static bool read_provision(lt_seal *seal, lt_str text, lt_str *out) {
  provision p = {0};
  lt_str rest = lt_str_trim(text);
  while (rest.len > 0) {
    if (!read_part(&p, &rest)) return false;
    rest = lt_str_trim(rest);
  }
  if (p.point.len > 0 && p.clause.len == 0 && p.article.len == 0) return false;
  if (p.clause.len > 0 && p.article.len == 0 && p.appendix.len == 0) return false;
  lt_text whole = {.arena = &seal->scratch};
  put_part(&whole, "Phụ lục", p.appendix);
  put_part(&whole, "Chương", p.chapter);
  put_part(&whole, "Điều", p.article);
  put_part(&whole, "khoản", p.clause);
  put_part(&whole, "điểm", p.point);
  *out = lt_str_copy(seal->arena, lt_text_str(&whole));
  return true;
}

typedef struct line_list {
  uint32_t *items;
  uint32_t len, cap;
} line_list;

/* A line number from `*rest`; 0 if there is none. */
static uint32_t read_line(lt_str *rest) {
  uint32_t line = 0;
  size_t i = 0;
  while (i < rest->len && i < 7 && rest->ptr[i] >= '0' && rest->ptr[i] <= '9')
    line = line * 10 + (uint32_t)(rest->ptr[i++] - '0');
  *rest = lt_str_slice(*rest, i, rest->len);
  return line;
}

/* "21", "21,23", "15-17". */
static bool read_lines(lt_seal *seal, lt_str rest, lt_numbers *out) {
  line_list lines = {0};
  for (;;) {
    uint32_t first = read_line(&rest), last = first;
    if (rest.len > 0 && rest.ptr[0] == '-') {
      rest = lt_str_slice(rest, 1, rest.len);
      last = read_line(&rest);
    }
    if (first == 0 || last < first || last - first > 1000) return false;
    for (uint32_t line = first; line <= last; line++) LT_PUSH(&seal->scratch, &lines, line);
    if (rest.len == 0) break;
    if (rest.ptr[0] != ',') return false;
    rest = lt_str_trim(lt_str_slice(rest, 1, rest.len));
  }
  *out = lt_numbers_of(seal->arena, lines.items, lines.len);
  return true;
}

static lt_text2 near_cited(lt_seal *seal, lt_str id, bool source_first) {
  lt_record first = source_first ? LT_RECORD_SOURCE : LT_RECORD_INSTRUMENT;
  lt_str nearest = lt_set_nearest(seal->set, &seal->scratch, first, id);
  if (nearest.len > 0) return lt_near_record(seal, id, first);
  return lt_near_record(seal, id, source_first ? LT_RECORD_INSTRUMENT : LT_RECORD_SOURCE);
}

static bool read_cite(lt_seal *seal, lt_spot spot, const lt_form *form, uint32_t act, lt_citation *out) {
  lt_str text = form->name;
  size_t colon = lt_str_find(text, LT_STR(":"), 0), blank = lt_str_find(text, LT_STR(" "), 0);
  bool lines = colon != SIZE_MAX && (blank == SIZE_MAX || colon < blank);
  lt_str id = lt_str_slice(text, 0, lines ? colon : blank == SIZE_MAX ? text.len : blank);
  *out = (lt_citation){.source = lt_seal_number(seal, LT_RECORD_SOURCE, id), .instrument = act};
  if (out->source != LT_NONE) {
    if (id.len == text.len || (lines && read_lines(seal, lt_str_slice(text, colon + 1, text.len), &out->lines)))
      return true;
    lt_fail_at(seal, LT_L316, spot, form, lt_both(text), lt_both(id), lt_both((lt_str){0}));
    return false;
  }
  out->instrument = lt_seal_number(seal, LT_RECORD_INSTRUMENT, id);
  if (out->instrument == LT_NONE) {
    lt_fail_at(seal, LT_L315, spot, form, lt_both(id), near_cited(seal, id, lines), lt_both((lt_str){0}));
    return false;
  }
  if (!lines && read_provision(seal, lt_str_slice(text, id.len, text.len), &out->provision)) return true;
  lt_fail_at(seal, LT_L317, spot, form, lt_both(lt_str_slice(text, id.len + 1, text.len)), lt_both(id),
             lt_both((lt_str){0}));
  return false;
}

/* The same acts and lines are cited again and again: each text is read once. */
static bool find_cite(lt_seal *seal, lt_spot spot, const lt_form *form, uint32_t act, lt_citation *out) {
  uint32_t number = lt_map_find(&seal->cites, form->name, LT_NONE);
  if (number == LT_NONE) {
    if (!read_cite(seal, spot, form, act, out)) return false;
    (void)lt_map_put(&seal->cites, form->name, seal->cited.len);
    LT_PUSH(&seal->scratch, &seal->cited, *out);
    return true;
  }
  *out = seal->cited.items[number];
  if (out->source != LT_NONE) out->instrument = act;
  return true;
}

static bool same_cite(const lt_citation *a, const lt_citation *b) {
  if (a->source != b->source || a->instrument != b->instrument || a->lines.len != b->lines.len) return false;
  for (uint32_t i = 0; i < a->lines.len; i++) {
    if (a->lines.items[i] != b->lines.items[i]) return false;
  }
  return lt_str_equal(a->provision, b->provision);
}

/* In the order of writing, which is the author's: what matters most comes first. */
static void push_cite(lt_basis *basis, const lt_citation *cite) {
  for (uint32_t i = 0; i < basis->cites_len; i++) {
    if (same_cite(&basis->cites[i], cite)) return;
  }
  basis->cites[basis->cites_len++] = *cite;
}

lt_basis lt_seal_basis(lt_seal *seal, const lt_declaration *declaration, const lt_keys *keys, uint32_t act) {
  return lt_seal_basis_at(seal, declaration, "", keys, act);
}

lt_basis lt_seal_basis_at(lt_seal *seal, const lt_declaration *declaration, const char *path, const lt_keys *keys,
                          uint32_t act) {
  lt_basis basis = {0};
  lt_spot assumes = {declaration, path[0] ? path : "assumes"}, cites = {declaration, path[0] ? path : "cites"};
  basis.assumes = lt_seal_ids(seal, assumes, keys->k_assumes, LT_RECORD_ASSUMPTION);
  if (keys->k_certainty != NULL) {
    char letter = keys->k_certainty->name.ptr[0];
    basis.certainty = letter == 'H' ? LT_CERTAINTY_H : letter == 'M' ? LT_CERTAINTY_M : LT_CERTAINTY_L;
  }
  if (keys->k_cites == NULL) return basis;
  const lt_form *const *items = &keys->k_cites;
  uint32_t len = keys->k_cites->kind == LT_FORM_TABLE ? lt_form_list(keys->k_cites, &items) : 1;
  basis.cites = LT_NEW_ARRAY(seal->arena, lt_citation, len);
  for (uint32_t i = 0; i < len; i++) {
    lt_citation cite;
    if (find_cite(seal, cites, items[i], act, &cite)) push_cite(&basis, &cite);
  }
  return basis;
}
