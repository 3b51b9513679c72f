/* words.c: how reports say single things: rows of report_words.def, values, titles, acts, sources and citations.
 * The idea: every phrase is a row with places to fill, so both languages stand side by side; names come from the set.
 * Conditions are put in words by expr/. */
#include "base/sort.h"
#include "report_impl.h"
#include "value/written.h"

static const char *const says[LT_SAYS][2] = {
#define LT_SAY(name, vi, en) {vi, en},
#include "report_words.def"
#undef LT_SAY
};

const char *lt_say_words(lt_say say, lt_lang lang) { return says[say][lang]; }

void lt_write3(lt_writer *w, lt_say say, lt_str a0, lt_str a1, lt_str a2) {
  lt_str args[3] = {a0, a1, a2};
  for (const char *p = says[say][w->lang]; *p; p++) {
    if (p[0] == '{' && p[1] >= '0' && p[1] <= '2' && p[2] == '}') {
      lt_text_put(w->out, args[p[1] - '0']);
      p += 2;
    } else {
      lt_text_putc(w->out, *p);
    }
  }
}

void lt_write2(lt_writer *w, lt_say say, lt_str a0, lt_str a1) { lt_write3(w, say, a0, a1, LT_STR("")); }
void lt_write1(lt_writer *w, lt_say say, lt_str a0) { lt_write3(w, say, a0, LT_STR(""), LT_STR("")); }
void lt_write(lt_writer *w, lt_say say) { lt_text_puts(w->out, says[say][w->lang]); }

lt_str lt_verdict_said(lt_str word, lt_lang lang) {
  for (int i = LT_VERDICT_CONFLICT; i <= LT_VERDICT_COMPLIES; i++)
    if (lt_str_equal(word, lt_str_of(lt_verdict_word((lt_verdict)i))))
      return lt_str_of(says[LT_SAY_VERDICT_0 + i][lang]);
  return word;
}

lt_writer lt_writer_aside(const lt_writer *w, lt_text *text) {
  lt_writer aside = *w;
  *text = (lt_text){.arena = w->arena};
  aside.out = text;
  return aside;
}

lt_str lt_said(const lt_writer *w, lt_say say) { return lt_str_of(says[say][w->lang]); }

lt_str lt_said3(const lt_writer *w, lt_say say, lt_str a0, lt_str a1, lt_str a2) {
  lt_text text;
  lt_writer aside = lt_writer_aside(w, &text);
  lt_write3(&aside, say, a0, a1, a2);
  return lt_text_str(&text);
}

lt_str lt_said1(const lt_writer *w, lt_say say, lt_str a0) { return lt_said3(w, say, a0, LT_STR(""), LT_STR("")); }
lt_str lt_said2(const lt_writer *w, lt_say say, lt_str a0, lt_str a1) { return lt_said3(w, say, a0, a1, LT_STR("")); }

/* ---- Letters ---- */

static lt_str with_first(lt_arena *arena, lt_str s, int32_t c, size_t rest) {
  lt_text text = {.arena = arena};
  lt_text_put_point(&text, c);
  lt_text_put(&text, lt_str_slice(s, rest, s.len));
  return lt_text_str(&text);
}

lt_str lt_words_capital(lt_arena *arena, lt_str s) {
  size_t pos = 0;
  int32_t c = s.len ? lt_utf8_next(s, &pos) : -1;
  return c < 0 || lt_point_capital(c) == c ? s : with_first(arena, s, lt_point_capital(c), pos);
}

/* "Hà Nội's letter": the second word begins with a capital too. */
static bool is_proper(lt_str s) {
  size_t blank = lt_str_find(s, LT_STR(" "), 0), pos = blank + 1;
  if (blank == SIZE_MAX || pos >= s.len) return false;
  int32_t c = lt_utf8_next(s, &pos);
  return c >= 0 && lt_point_small(c) != c;
}

lt_str lt_words_small(lt_arena *arena, lt_str s) {
  size_t pos = 0;
  int32_t c = s.len ? lt_utf8_next(s, &pos) : -1;
  size_t next = pos;
  int32_t second = pos < s.len ? lt_utf8_next(s, &next) : 'a';
  if (c < 0 || lt_point_small(c) == c || lt_point_small(second) != second || is_proper(s)) return s;
  return with_first(arena, s, lt_point_small(c), pos);
}

/* ---- Lists and values ---- */

lt_names lt_writer_names(const lt_writer *w) {
  lt_names names = w->set->names;
  if (w->explanation && w->explanation->run) names.date = w->explanation->run->law_dates[w->subject];
  return names;
}

lt_str lt_words_join(const lt_writer *w, const lt_str *parts, uint32_t len, lt_say last) {
  lt_text text = {.arena = w->arena};
  for (uint32_t i = 0; i < len; i++) {
    if (i) lt_text_puts(&text, i + 1 == len ? says[last][w->lang] : ", ");
    lt_text_put(&text, parts[i]);
  }
  return lt_text_str(&text);
}

lt_str lt_words_date(const lt_writer *w, lt_cell date) {
  return lt_words_value_cell(w, (lt_type){.kind = LT_TYPE_DATE}, date);
}

lt_str lt_words_span(const lt_writer *w, const lt_span *span) {
  if (span->from == span->to) return lt_words_date(w, span->from);
  return lt_said2(w, LT_SAY_SPAN, lt_words_date(w, span->from), lt_words_date(w, span->to));
}

lt_str lt_words_value_cell(const lt_writer *w, lt_type type, lt_cell cell) {
  lt_text text = {.arena = w->arena};
  const lt_facts *facts = w->explanation == NULL ? NULL : &w->explanation->plan->facts;
  lt_names names = lt_writer_names(w);
  lt_words_cell(&names, facts, type, cell, w->lang, &text);
  return lt_text_str(&text);
}

lt_str lt_words_cells(const lt_writer *w, lt_type type, const lt_cell *cells, uint32_t len, lt_say last) {
  LT_VEC(lt_str) parts = {0};
  type.set = false;
  for (uint32_t i = 0; i < len; i++) LT_PUSH(w->arena, &parts, lt_words_value_cell(w, type, cells[i]));
  return lt_words_join(w, parts.items, parts.len, last);
}

lt_str lt_words_members(const lt_writer *w, lt_type type, const lt_members *members) {
  if (members->len == 0) return lt_said(w, type.kind == LT_TYPE_BODY ? LT_SAY_NOBODY : LT_SAY_EMPTY);
  return lt_words_cells(w, type, members->cells, members->len, LT_SAY_AND);
}

lt_str lt_words_title(const lt_writer *w, lt_name_kind kind, uint32_t number) {
  lt_names names = lt_writer_names(w);
  lt_str title = lt_text2_in(names.title(names.set, kind, number, names.date), w->lang);
  return title.len ? title : names.id(names.set, kind, number);
}

/* ---- Law ---- */

lt_str lt_words_norm(const lt_writer *w, uint32_t norm) {
  lt_str title = lt_text2_in(w->set->norms[norm].title, w->lang);
  return title.len ? title : w->set->norms[norm].local_id;
}

lt_str lt_words_act(const lt_writer *w, uint32_t number) {
  const lt_instrument *act = &w->set->instruments[number];
  lt_str title = lt_text2_in(act->title, w->lang);
  if (act->number.len == 0) return title.len ? title : act->id;
  size_t at = lt_str_find(title, act->number, 0);
  if (at != SIZE_MAX) return lt_str_slice(title, 0, at + act->number.len);
  if (act->kind == LT_NONE) return act->number;
  return lt_said2(w, LT_SAY_ACT, lt_words_title(w, LT_NAME_OPTION, act->kind), act->number);
}

/* Vietnamese writes the name of one act with a capital wherever it stands. */
lt_str lt_words_named(const lt_writer *w, uint32_t number) {
  lt_str act = lt_words_act(w, number);
  return w->lang == LT_VI ? act : lt_words_small(w->arena, act);
}

/* The number of an id that is a word and a number, as 1 of "seed-1"; the 80 of "tom-tat-qd-80" is an act's. */
static lt_str number_of(lt_str id) {
  size_t at = lt_str_find(id, LT_STR("-"), 0);
  if (at == SIZE_MAX || at == 0 || at + 1 == id.len) return (lt_str){0};
  lt_str number = lt_str_slice(id, at + 1, id.len);
  for (size_t i = 0; i < number.len; i++)
    if (number.ptr[i] < '0' || number.ptr[i] > '9') return (lt_str){0};
  return number;
}

/* Sources are numbered as their ids are, so long as no other has that number. */
static lt_str source_number(const lt_set *set, uint32_t source) {
  lt_str number = number_of(set->sources[source].id);
  for (uint32_t i = 0; number.len && i < set->sources_len; i++)
    if (i != source && lt_str_equal(number_of(set->sources[i].id), number)) number = (lt_str){0};
  return number;
}

/* A source without a number of its own is known by its title, where that fits into a line and no other has it. */
bool lt_words_source_by_title(const lt_writer *w, uint32_t source) {
  enum { SHORT_TITLE = 60 };
  lt_str title = lt_text2_in(w->set->sources[source].title, w->lang);
  if (source_number(w->set, source).len || title.len == 0 || lt_text_width(title) > SHORT_TITLE) return false;
  for (uint32_t i = 0; i < w->set->sources_len; i++)
    if (i != source && lt_str_equal(lt_text2_in(w->set->sources[i].title, w->lang), title)) return false;
  return true;
}

lt_str lt_words_source(const lt_writer *w, uint32_t source) {
  lt_str number = source_number(w->set, source);
  if (lt_words_source_by_title(w, source))
    return lt_words_small(w->arena, lt_text2_in(w->set->sources[source].title, w->lang));
  return lt_said1(w, LT_SAY_SOURCE, number.len ? number : w->set->sources[source].id);
}

/* The parts of a provision, which is a word and a number each ("Phụ lục" is two words): "Điều 5", "khoản 1". */
enum { PROVISION_PARTS = 8 };
static uint32_t parts_of(lt_str provision, lt_str *parts) {
  uint32_t len = 0;
  for (size_t from = 0; from < provision.len && len < PROVISION_PARTS;) {
    lt_str rest = lt_str_slice(provision, from, provision.len);
    unsigned words = lt_str_starts(rest, "Phụ lục ") ? 3 : 2;
    size_t end = 0;
    for (; words > 0 && end != SIZE_MAX; words--) end = lt_str_find(rest, LT_STR(" "), end + (end > 0));
    if (end == SIZE_MAX || len + 1 == PROVISION_PARTS) end = rest.len;
    parts[len++] = lt_str_slice(rest, 0, end);
    from += end + 1;
  }
  return len;
}

/* As Vietnamese cites, the smaller part first: "điểm đ khoản 2 Điều 54"; without what the next one says anyway, so that
 * "khoản 1" stands before "khoản 2 Điều 53". */
static lt_str smaller_first(const lt_writer *w, lt_str provision, lt_str next) {
  lt_str parts[PROVISION_PARTS], after[PROVISION_PARTS];
  uint32_t len = parts_of(provision, parts), after_len = parts_of(next, after), shared = 0;
  while (shared < len && shared < after_len && lt_str_equal(parts[shared], after[shared])) shared++;
  if (shared == len || shared == after_len) shared = 0;
  lt_text text = {.arena = w->arena};
  for (uint32_t i = len; i > shared; i--) lt_text_putf(&text, "%s%.*s", text.len ? " " : "", LT_STR_ARG(parts[i - 1]));
  return lt_text_str(&text);
}

static lt_str with_provision(const lt_writer *w, uint32_t instrument, lt_str provision) {
  lt_str act = lt_words_act(w, instrument);
  return provision.len ? lt_said2(w, LT_SAY_PROVISION, act, provision) : act;
}

lt_str lt_words_citation(const lt_writer *w, const lt_citation *cite) {
  if (cite->source == LT_NONE) {
    lt_str provision = w->lang == LT_VI ? smaller_first(w, cite->provision, (lt_str){0}) : cite->provision;
    return with_provision(w, cite->instrument, provision);
  }
  lt_str source = lt_words_source(w, cite->source);
  lt_text lines = {.arena = w->arena};
  for (uint32_t i = 0; i < cite->lines.len; i++) lt_text_putf(&lines, "%s%u", i ? ", " : "", cite->lines.items[i]);
  return cite->lines.len == 0
             ? source
             : lt_said2(w, cite->lines.len == 1 ? LT_SAY_LINE : LT_SAY_LINES, source, lt_text_str(&lines));
}

static bool same_place(const lt_citation *a, const lt_citation *b) {
  return a->source == b->source && (a->source != LT_NONE || a->instrument == b->instrument);
}

static bool cited_above(const lt_citation *const *cites, uint32_t i) {
  for (uint32_t k = 0; k < i; k++)
    if (same_place(cites[k], cites[i])) return true;
  return false;
}

static int by_number(const void *a, const void *b) {
  uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
  return x < y ? -1 : x > y;
}

/* A provision without the pairs of words that it shares with the one before it: "điều 5 khoản 1", then "khoản 2". */
static lt_str less_shared(lt_str before, lt_str provision) {
  size_t from = 0;
  for (;;) {
    size_t word = lt_str_find(provision, LT_STR(" "), from);
    size_t pair = word == SIZE_MAX ? SIZE_MAX : lt_str_find(provision, LT_STR(" "), word + 1);
    if (pair == SIZE_MAX || !lt_str_equal(lt_str_slice(before, 0, pair + 1), lt_str_slice(provision, 0, pair + 1)))
      break;
    from = pair + 1;
  }
  return lt_str_slice(provision, from, provision.len);
}

/* The provisions of one act, from all citations of it. */
static lt_str provisions_together(const lt_writer *w, const lt_citation *const *cites, uint32_t len, uint32_t i) {
  LT_VEC(lt_str) all = {0}, said = {0};
  for (uint32_t k = i; k < len; k++)
    if (same_place(cites[k], cites[i]) && cites[k]->provision.len) LT_PUSH(w->arena, &all, cites[k]->provision);
  for (uint32_t k = 0; k < all.len; k++) {
    lt_str before = k ? all.items[k - 1] : (lt_str){0}, next = k + 1 < all.len ? all.items[k + 1] : (lt_str){0};
    LT_PUSH(w->arena, &said,
            w->lang == LT_VI ? smaller_first(w, all.items[k], next) : less_shared(before, all.items[k]));
  }
  return with_provision(w, cites[i]->instrument, lt_words_join(w, said.items, said.len, LT_SAY_AND));
}

/* The lines of one source, from all citations of it. */
static lt_str lines_together(const lt_writer *w, const lt_citation *const *cites, uint32_t len, uint32_t i) {
  LT_VEC(uint32_t) lines = {0};
  for (uint32_t k = i; k < len; k++)
    for (uint32_t n = 0; same_place(cites[k], cites[i]) && n < cites[k]->lines.len; n++)
      LT_PUSH(w->arena, &lines, cites[k]->lines.items[n]);
  lt_citation all = *cites[i];
  if (lines.len) lt_sort(w->arena, lines.items, lines.len, sizeof *lines.items, by_number);
  all.lines = (lt_numbers){lines.items, 0};
  for (uint32_t k = 0; k < lines.len; k++)
    if (all.lines.len == 0 || lines.items[k] != lines.items[all.lines.len - 1])
      lines.items[all.lines.len++] = lines.items[k];
  return lt_words_citation(w, &all);
}

lt_str lt_words_cites(const lt_writer *w, const lt_citation *const *cites, uint32_t len) {
  lt_text text = {.arena = w->arena};
  for (uint32_t i = 0; i < len; i++) {
    if (cited_above(cites, i)) continue;
    lt_text_puts(&text, text.len ? "; " : "");
    bool act = cites[i]->source == LT_NONE;
    lt_text_put(&text, act ? provisions_together(w, cites, len, i) : lines_together(w, cites, len, i));
  }
  return len ? lt_said1(w, LT_SAY_BY, lt_text_str(&text)) : (lt_str){0};
}

lt_str lt_words_assumes(const lt_writer *w, const lt_ids *assumes) {
  if (assumes->len == 0) return (lt_str){0};
  uint32_t *sorted = lt_arena_copy(w->arena, assumes->items, sizeof *sorted * assumes->len);
  lt_sort(w->arena, sorted, assumes->len, sizeof *sorted, by_number);
  lt_text text = {.arena = w->arena};
  for (uint32_t i = 0; i < assumes->len; i++) {
    lt_text_puts(&text, i ? ", " : "");
    lt_text_put(&text, w->set->assumptions[sorted[i]].id);
  }
  return lt_said1(w, LT_SAY_ASSUMING, lt_text_str(&text));
}
