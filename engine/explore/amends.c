/* amends.c: which rules an amendment touches. A rule cites an act by itself, through the act that it is of, or
 * through a parameter or define that it reads; acts that guide the amended one, or were issued pursuant to it, are
 * followed. */
#include "explore/amends.h"

#include "base/sort.h"
#include "policy/look.h"

/* ---- Provisions ---- */

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static size_t run_length(lt_str text, size_t at) {
  size_t end = at;
  while (end < text.len && text.ptr[end] != ' ' && text.ptr[end] != ',') end++;
  return end - at;
}

/* "54k2": the figure ends where letters begin; "đ": a letter of its own. */
static lt_str take_value(lt_str text, size_t *at) {
  while (*at < text.len && (text.ptr[*at] == ' ' || text.ptr[*at] == '.')) ++*at;
  size_t from = *at, end = from;
  while (end < text.len && is_digit(text.ptr[end])) end++;
  if (end == from) end = from + run_length(text, from);
  *at = end;
  return lt_str_slice(text, from, end - from);
}

static const struct {
  const char *word;
  bool short_form; /* only right before a figure or letter */
  int part;
} words[] = {{"Điều", false, 0}, {"điều", false, 0}, {"khoản", false, 1}, {"Khoản", false, 1},
             {"điểm", false, 2}, {"Điểm", false, 2}, {"Đ", true, 0},      {"k", true, 1},
             {"K", true, 1},     {"đ", true, 2}};

static int part_at(lt_str text, size_t *at) {
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    lt_str rest = lt_str_slice(text, *at, text.len), word = lt_str_of(words[i].word);
    if (!lt_str_equal(lt_str_slice(rest, 0, word.len), word)) continue;
    if (words[i].short_form && (rest.len == word.len || rest.ptr[word.len] == ' ')) continue;
    *at += word.len;
    return words[i].part;
  }
  return -1;
}

/* "k2đ", "k2 a": a letter by itself after a clause is a point of it; of how many bytes it is. */
static size_t lone_letter(lt_str text, size_t at) {
  size_t len = run_length(text, at);
  bool two = len == 2 && ((unsigned char)text.ptr[at] & 0xE0) == 0xC0;
  return two || (len == 1 && !is_digit(text.ptr[at])) ? len : 0;
}

lt_provision lt_provision_read(lt_str text) {
  lt_provision out = {0};
  lt_str *const parts[] = {&out.article, &out.clause, &out.point};
  for (size_t at = 0; at < text.len;) {
    if (text.ptr[at] == ' ' || text.ptr[at] == ',' || text.ptr[at] == '.') {
      at++;
      continue;
    }
    size_t letter = out.clause.len > 0 && out.point.len == 0 ? lone_letter(text, at) : 0;
    if (letter > 0) {
      out.point = lt_str_slice(text, at, at + letter);
      at += letter;
      continue;
    }
    int part = part_at(text, &at);
    if (part < 0) return (lt_provision){.other = lt_str_trim(text)};
    *parts[part] = take_value(text, &at);
  }
  return out;
}

static bool covers(lt_str part, lt_str of) { return part.len == 0 || lt_str_equal(part, of); }

/* All that `p` says `in` says too: `in` is it, or lies in it. */
static bool lies_in(const lt_provision *in, const lt_provision *p) {
  return covers(p->article, in->article) && covers(p->clause, in->clause) && covers(p->point, in->point) &&
         covers(p->other, in->other);
}

/* ---- The act, and those that follow it ---- */

lt_str lt_amended_act(lt_str asked) {
  size_t colon = lt_str_find(asked, LT_STR(":"), 0), blank = lt_str_find(asked, LT_STR(" "), 0);
  size_t end = colon < blank ? colon : blank;
  return lt_str_trim(end == SIZE_MAX ? asked : lt_str_slice(asked, 0, end));
}

lt_str lt_cited_asked(lt_arena *arena, lt_str asked) {
  lt_str act = lt_amended_act(asked), rest = lt_str_trim(lt_str_slice(asked, act.len + 1, asked.len));
  lt_provision provision = lt_provision_read(rest);
  const lt_str *const parts[] = {&provision.article, &provision.clause, &provision.point};
  static const char *const names[] = {"Điều", "khoản", "điểm"};
  lt_text out = {.arena = arena};
  if (rest.len == 0 || provision.other.len > 0) return asked;
  lt_text_put(&out, act);
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
    if (parts[i]->len > 0) lt_text_putf(&out, " %s %.*s", names[i], LT_STR_ARG(*parts[i]));
  return lt_text_str(&out);
}

static bool has(const lt_ids *list, uint32_t number) {
  for (uint32_t i = 0; i < list->len; i++)
    if (list->items[i] == number) return true;
  return false;
}

static void find_followers(const lt_set *set, lt_arena *arena, uint32_t instrument, lt_numbers *out) {
  static const lt_relation follow[] = {LT_GUIDES, LT_PURSUANT_TO};
  lt_ids list = {0};
  LT_PUSH(arena, &list, instrument);
  for (uint32_t i = 0; i < list.len; i++) {
    for (size_t r = 0; r < sizeof follow / sizeof *follow; r++) {
      lt_numbers named = {0};
      lt_act_named_by(set, arena, list.items[i], follow[r], &named);
      for (uint32_t k = 0; k < named.len; k++)
        if (!has(&list, named.items[k])) LT_PUSH(arena, &list, named.items[k]);
    }
  }
  *out = (lt_numbers){list.items + 1, list.len - 1};
}

lt_amended lt_amended_open(const lt_set *set, lt_arena *arena, uint32_t instrument, lt_str asked) {
  lt_amended out = {.instrument = instrument};
  lt_str act = lt_amended_act(asked);
  out.provision = lt_provision_read(lt_str_trim(lt_str_slice(asked, act.len + 1, asked.len)));
  find_followers(set, arena, instrument, &out.followers);
  return out;
}

static bool follows(const lt_amended *amended, uint32_t instrument) {
  for (uint32_t i = 0; i < amended->followers.len; i++)
    if (amended->followers.items[i] == instrument) return true;
  return false;
}

static lt_touch touch_of(const lt_amended *amended, uint32_t instrument, lt_str provision) {
  lt_provision cited = lt_provision_read(provision);
  if (instrument == LT_NONE) return LT_TOUCH_NOT;
  if (instrument != amended->instrument) return follows(amended, instrument) ? LT_TOUCH_INDIRECT : LT_TOUCH_NOT;
  if (lies_in(&cited, &amended->provision)) return LT_TOUCH_DIRECT;
  return lies_in(&amended->provision, &cited) ? LT_TOUCH_WHOLE : LT_TOUCH_NOT;
}

lt_touch lt_amended_touch(const lt_set *set, const lt_amended *amended, lt_str act, lt_str provision) {
  return touch_of(amended, lt_set_find(set, LT_RECORD_INSTRUMENT, act), provision);
}

/* ---- Rules ---- */

static lt_touch nearer(lt_touch a, lt_touch b) { return a < b ? a : b; }

static lt_touch touch_basis(const lt_amended *amended, const lt_basis *basis) {
  lt_touch touch = LT_TOUCH_NOT;
  for (uint32_t i = 0; i < basis->cites_len; i++)
    touch = nearer(touch, touch_of(amended, basis->cites[i].instrument, basis->cites[i].provision));
  return touch;
}

/* A norm is of an act besides: where it cites no place in it, it may stand anywhere there. */
static lt_touch touch_norm(const lt_amended *amended, const lt_norm *norm) {
  lt_touch touch = touch_basis(amended, &norm->basis);
  bool cited = false;
  for (uint32_t i = 0; i < norm->basis.cites_len; i++) cited |= norm->basis.cites[i].instrument == norm->act;
  return cited ? touch : nearer(touch, touch_of(amended, norm->act, LT_STR("")));
}

static lt_touch touch_parameter(const lt_amended *amended, const lt_parameter *parameter) {
  lt_touch touch = touch_basis(amended, &parameter->basis);
  for (uint32_t i = 0; i < parameter->rows_len; i++)
    touch = nearer(touch, touch_basis(amended, &parameter->rows[i].basis));
  return touch;
}

static void put_rule(lt_arena *arena, lt_amends *amends, lt_record record, uint32_t number, lt_touch touch,
                     bool through) {
  if (touch == LT_TOUCH_NOT) return;
  LT_PUSH(arena, &amends->rules, ((lt_touched_rule){record, number, touch, through}));
}

/* Norms that read it. */
static void pass_on(lt_arena *arena, const lt_amends *amends, lt_record record, uint32_t number, lt_touch touch,
                    lt_touch *through) {
  lt_uses uses = {0};
  if (touch == LT_TOUCH_NOT) return;
  lt_set_uses(amends->set, arena, record, number, &uses);
  for (uint32_t i = 0; i < uses.len; i++)
    if (uses.items[i].record == LT_RECORD_NORM)
      through[uses.items[i].number] = nearer(through[uses.items[i].number], touch);
}

static int by_touch(const void *a, const void *b) {
  const lt_touched_rule *x = a, *y = b;
  if (x->touch != y->touch) return x->touch < y->touch ? -1 : 1;
  if (x->record != y->record) return x->record < y->record ? -1 : 1;
  return x->number < y->number ? -1 : x->number > y->number;
}

void lt_amends_rules(lt_arena *arena, lt_amends *amends) {
  const lt_set *set = amends->set;
  const lt_amended *amended = &amends->amended;
  lt_touch *through = LT_NEW_ARRAY(arena, lt_touch, set->norms_len + 1);
  amends->norms = LT_NEW_ARRAY(arena, lt_touch, set->norms_len + 1);
  for (uint32_t i = 0; i < set->norms_len; i++) through[i] = LT_TOUCH_NOT;
  for (uint32_t i = 0; i < set->groups_len; i++)
    put_rule(arena, amends, LT_RECORD_GROUP, i, touch_basis(amended, &set->groups[i].basis), false);
  for (uint32_t i = 0; i < set->questions_len; i++) {
    lt_touch touch = touch_basis(amended, &set->questions[i].basis);
    put_rule(arena, amends, LT_RECORD_QUESTION, i, touch, false);
    if (set->questions[i].kind == LT_QUESTION_DEFINE) pass_on(arena, amends, LT_RECORD_QUESTION, i, touch, through);
  }
  for (uint32_t i = 0; i < set->parameters_len; i++) {
    lt_touch touch = touch_parameter(amended, &set->parameters[i]);
    put_rule(arena, amends, LT_RECORD_PARAMETER, i, touch, false);
    pass_on(arena, amends, LT_RECORD_PARAMETER, i, touch, through);
  }
  for (uint32_t i = 0; i < set->norms_len; i++) {
    lt_touch own = touch_norm(amended, &set->norms[i]);
    amends->norms[i] = nearer(own, through[i]);
    put_rule(arena, amends, LT_RECORD_NORM, i, amends->norms[i], through[i] < own);
  }
  if (amends->rules.len > 1)
    lt_sort(arena, amends->rules.items, amends->rules.len, sizeof *amends->rules.items, by_touch);
}
