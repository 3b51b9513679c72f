/* plan_print.c: the canonical text of what a plan states, as YAML: keys sorted, one form for each value, no comment,
 * nothing that was not given. Two plans with the same facts have the same text, whatever they were written in; read
 * again it is the same plan. What holds without being given does not show in it, and neither does `as of`. */
#include <string.h>

#include "base/json.h"
#include "base/sort.h"
#include "plan_impl.h"
#include "value/written.h"

typedef struct entry {
  lt_str at;
  const lt_fact *fact;
} entry;

typedef struct printer {
  const lt_plan *plan;
  lt_arena *scratch;
  lt_text text;
  entry **entries; /* by entity, once asked: its facts by where they stand */
} printer;

/* ---- values ---- */

static void put_quoted(printer *p, lt_str s) { lt_json_print(lt_json_str(p->scratch, s), 0, &p->text); }

/* Letters, digits and `.-_/` after a first letter: YAML reads it as it stands, unless it is a word of its own. */
static bool is_plain(lt_str s) {
  static const char *const words[] = {"null", "Null", "NULL", "true", "false"};
  for (size_t i = 0; i < sizeof words / sizeof words[0] && (s.len == 4 || s.len == 5); i++)
    if (lt_str_equal(s, lt_str_of(words[i]))) return false;
  for (size_t i = 0; i < s.len; i++) {
    char c = s.ptr[i];
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    bool inner = (c >= '-' && c <= '9') || c == '_'; /* among them `.` and `/` */
    if (!letter && (i == 0 || !inner)) return false;
  }
  return s.len > 0;
}

static void put_id(printer *p, lt_str id) {
  if (is_plain(id))
    lt_text_put(&p->text, id);
  else
    put_quoted(p, id);
}

static void put_own_body(printer *p, const lt_own_body *own) {
  lt_text_puts(&p->text, "{ name: ");
  put_quoted(p, own->name);
  if (own->kind != LT_UNKNOWN) {
    lt_text_puts(&p->text, ", kind: ");
    put_id(p, p->plan->set->options[own->kind].id);
  }
  if (own->place != LT_UNKNOWN) {
    lt_text_puts(&p->text, ", place: ");
    put_id(p, p->plan->set->places[own->place].id);
  }
  lt_text_puts(&p->text, " }");
}

static void put_body(printer *p, lt_cell cell) {
  const lt_facts *facts = &p->plan->facts;
  bool head = cell >= LT_HEAD_BASE;
  if (head) {
    lt_text_puts(&p->text, "{ head_of: ");
    cell -= LT_HEAD_BASE;
  }
  if (cell >= (lt_cell)facts->bodies_base)
    put_own_body(p, &facts->bodies.items[cell - (lt_cell)facts->bodies_base]);
  else
    put_id(p, p->plan->set->bodies[cell].id);
  if (head) lt_text_puts(&p->text, " }");
}

static void put_cell(printer *p, lt_type type, lt_cell cell) {
  const lt_set *set = p->plan->set;
  switch (type.kind) {
    case LT_TYPE_YES_NO: lt_text_puts(&p->text, cell != 0 ? "true" : "false"); return;
    case LT_TYPE_TEXT: put_quoted(p, p->plan->facts.texts.items[cell]); return;
    case LT_TYPE_CHOICE: put_id(p, set->options[cell].id); return;
    case LT_TYPE_BODY:
    case LT_TYPE_OFFICE: put_body(p, cell); return;
    case LT_TYPE_PLACE: put_id(p, set->places[cell].id); return;
    case LT_TYPE_INSTRUMENT: put_id(p, set->instruments[cell].id); return;
    case LT_TYPE_POLICY: put_id(p, set->policies[cell].id); return;
    case LT_TYPE_PERCENT: break;
    default: lt_written_canonical(type, cell, &p->text); return;
  }
  lt_text_putc(&p->text, '"'); /* a percentage is read with a comma */
  lt_written_print(type, cell, LT_VI, &p->text);
  lt_text_putc(&p->text, '"');
}

static int compare_texts(const void *a, const void *b) {
  return lt_str_compare(*(const lt_str *)a, *(const lt_str *)b);
}

/* Members by their text: the numbers of a plan's own bodies depend on where it names them. */
static void put_set(printer *p, lt_type type, const lt_members *members, bool always_open) {
  lt_str *texts = LT_NEW_ARRAY(p->scratch, lt_str, members->len + 1);
  type.set = false;
  for (uint32_t i = 0; i < members->len; i++) {
    printer one = {.plan = p->plan, .scratch = p->scratch, .text = {.arena = p->scratch}};
    put_cell(&one, type, members->cells[i]);
    texts[i] = lt_text_str(&one.text);
  }
  lt_sort(p->scratch, texts, members->len, sizeof *texts, compare_texts);
  lt_text_putc(&p->text, '[');
  for (uint32_t i = 0; i < members->len; i++) {
    if (i > 0) lt_text_puts(&p->text, ", ");
    lt_text_put(&p->text, texts[i]);
  }
  if (members->open && !always_open) lt_text_puts(&p->text, members->len > 0 ? ", \"?\"" : "\"?\"");
  lt_text_puts(&p->text, "]\n");
}

/* ---- subjects ---- */

static int compare_entries(const void *a, const void *b) {
  return lt_str_compare(((const entry *)a)->at, ((const entry *)b)->at);
}

static const entry *entries_of(printer *p, uint32_t entity) {
  const lt_set *set = p->plan->set;
  const lt_numbers *facts = &set->entities[entity].facts;
  if (p->entries[entity] != NULL) return p->entries[entity];
  entry *entries = LT_NEW_ARRAY(p->scratch, entry, facts->len + 1);
  for (uint32_t i = 0; i < facts->len; i++) {
    const lt_fact *fact = &set->facts[facts->items[i]];
    entries[i] = (entry){lt_fact_at(set, fact), fact};
  }
  lt_sort(p->scratch, entries, facts->len, sizeof *entries, compare_entries);
  return p->entries[entity] = entries;
}

/* The keys above the last one that the entry before has not opened yet; how many there are. */
static unsigned put_keys(printer *p, lt_str before, lt_str at, unsigned indent) {
  size_t same = 0;
  for (size_t i = 0; i < at.len && i < before.len && at.ptr[i] == before.ptr[i]; i++)
    if (at.ptr[i] == '.') same = i + 1;
  unsigned depth = 0;
  if (at.len == 0 || memchr(at.ptr, '.', at.len) == NULL) return 0;
  for (size_t from = 0, dot; (dot = lt_str_find(at, LT_STR("."), from)) != SIZE_MAX; from = dot + 1, depth++) {
    if (from < same) continue;
    lt_text_pad(&p->text, ' ', indent + 2 * depth);
    lt_text_put(&p->text, lt_str_slice(at, from, dot - from));
    lt_text_puts(&p->text, ":\n");
  }
  return depth;
}

static bool put_subject(printer *p, uint32_t subject, unsigned indent);

static void put_list(printer *p, const lt_list *list, unsigned indent) {
  if (list->len == 0 && !list->open)
    lt_text_puts(&p->text, " []\n");
  else
    lt_text_putc(&p->text, '\n');
  for (uint32_t i = 0, at = list->first; i < list->len; i++, at = p->plan->facts.subjects.items[at].next) {
    size_t start = p->text.len;
    if (put_subject(p, at, indent + 2)) {
      p->text.ptr[start + indent] = '-'; /* the dash goes before the first key */
    } else {
      lt_text_pad(&p->text, ' ', indent);
      lt_text_puts(&p->text, "- {}\n");
    }
  }
  if (!list->open) return;
  lt_text_pad(&p->text, ' ', indent);
  lt_text_puts(&p->text, "- \"?\"\n");
}

static void put_value(printer *p, uint32_t subject, const entry *e, unsigned indent) {
  const lt_facts *facts = &p->plan->facts;
  uint32_t at = facts->subjects.items[subject].cells + e->fact->slot;
  lt_cell cell = facts->cells[at];
  if (facts->origins[at] == LT_ORIGIN_ASKED) {
    lt_text_puts(&p->text, " \"?\"\n");
  } else if (e->fact->type.kind == LT_TYPE_LIST) {
    put_list(p, &facts->lists.items[facts->subjects.items[subject].children[e->fact->type.of]], indent);
  } else if (e->fact->type.set) {
    lt_text_putc(&p->text, ' ');
    put_set(p, e->fact->type, &facts->sets.items[cell], e->fact->open);
  } else {
    lt_text_putc(&p->text, ' ');
    put_cell(p, e->fact->type, cell);
    lt_text_putc(&p->text, '\n');
  }
}

/* False, and nothing printed, if nothing of the subject is given. */
static bool put_subject(printer *p, uint32_t subject, unsigned indent) {
  const lt_plan *plan = p->plan;
  const lt_subject *record = &plan->facts.subjects.items[subject];
  uint32_t len = plan->set->entities[record->entity].facts.len;
  const entry *entries = entries_of(p, record->entity);
  lt_str before = {"", 0};
  bool any = false;
  for (uint32_t i = 0; i < len; i++) {
    lt_origin origin = (lt_origin)plan->facts.origins[record->cells + entries[i].fact->slot];
    if (origin != LT_ORIGIN_GIVEN && origin != LT_ORIGIN_ASKED) continue;
    unsigned depth = put_keys(p, before, entries[i].at, indent);
    lt_text_pad(&p->text, ' ', indent + 2 * depth);
    lt_text_put(&p->text, depth == 0 ? entries[i].at : lt_last_key(entries[i].at));
    lt_text_putc(&p->text, ':');
    put_value(p, subject, &entries[i], indent + 2 * depth + 2);
    before = entries[i].at;
    any = true;
  }
  return any;
}

lt_str lt_plan_canonical(const lt_plan *plan, lt_arena *arena, lt_arena *scratch) {
  printer p = {.plan = plan, .scratch = scratch, .text = {.arena = scratch}};
  p.entries = LT_NEW_ARRAY(scratch, entry *, plan->set->entities_len + 1);
  if (!put_subject(&p, 0, 0)) lt_text_puts(&p.text, "{}\n");
  return lt_str_copy(arena, lt_text_str(&p.text));
}
