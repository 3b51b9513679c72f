/* notes.c: what a scenario expects to be noted besides: `notes: [ { note: body-ended, body: hn.so-tttt, successor:
 * hn.so-khcn } ]`, each a note of which these parts are so; `{ norm: … }` is also a norm that is only told, a note or a
 * recorded duty. An empty list expects none but of such norms. Names are looked up first. */
#include "report/report.h"
#include "scenario_impl.h"

static const char *const part_names[] = {"note", "body", "successor", "norm", "path"};
enum { NOTE, BODY, SUCCESSOR, NORM, PATH, PARTS };

typedef struct note_parts {
  lt_str parts[PARTS];
} note_parts;

static lt_text2 both(const char *vi, const char *en) { return (lt_text2){lt_str_of(vi), lt_str_of(en)}; }

/* ---- what is expected ---- */

static void check_id(lt_scenarios *all, const lt_doc *doc, lt_record record) {
  if (lt_set_find(all->set, record, doc->text) != LT_NONE) return;
  lt_str near = lt_set_nearest(all->set, all->arena, record, doc->text);
  lt_scenario_near(all, LT_L810, doc->place, doc->text, &near, near.len > 0,
                   both("xem các tên bằng `luat show set`", "see the names with `luat show set`"));
}

static void check_note_word(lt_scenarios *all, const lt_doc *doc) {
  lt_str words[LT_NOTE_KINDS];
  for (int i = 0; i < LT_NOTE_KINDS; i++) {
    words[i] = lt_str_of(lt_note_word((lt_note_kind)i));
    if (lt_str_equal(words[i], doc->text)) return;
  }
  lt_scenario_near(all, LT_L810, doc->place, doc->text, words, LT_NOTE_KINDS,
                   both("viết như `succession`, `body-ended`, `body-not-yet`",
                        "write it as `succession`, `body-ended`, `body-not-yet`"));
}

static void check_part(lt_scenarios *all, const lt_doc *entry) {
  lt_str names[PARTS];
  size_t part = 0;
  for (size_t i = 0; i < PARTS; i++) names[i] = lt_str_of(part_names[i]);
  while (part < PARTS && !lt_str_equal(entry->key, names[part])) part++;
  if (part == PARTS)
    lt_scenario_near(all, LT_L801, entry->key_place, entry->key, names, PARTS,
                     both("ở đây có `note`, `body`, `successor`, `norm`, `path`",
                          "known here are `note`, `body`, `successor`, `norm`, `path`"));
  if (part == PARTS || !lt_scenario_is(all, entry, LT_DOC_SCALAR, entry->key)) return;
  if (part == NOTE) check_note_word(all, entry);
  if (part == BODY || part == SUCCESSOR) check_id(all, entry, LT_RECORD_BODY);
  if (part == NORM) lt_expect_check_norm(all, entry->text, entry->place);
}

void lt_notes_check(lt_scenarios *all, const lt_expect *expect) {
  if (!lt_scenario_is(all, expect->doc, LT_DOC_LIST, expect->name)) return;
  for (const lt_doc *note = expect->doc->first; note != NULL; note = note->next) {
    if (!lt_scenario_is(all, note, LT_DOC_MAP, expect->name)) continue;
    for (const lt_doc *entry = note->first; entry != NULL; entry = entry->next) check_part(all, entry);
  }
}

/* ---- what is noted ---- */

static note_parts parts_of(const lt_desk *desk, lt_arena *arena, const lt_note *note) {
  const lt_set *set = desk->explanation->set;
  bool body =
      note->kind == LT_NOTE_SUCCESSION || note->kind == LT_NOTE_BODY_ENDED || note->kind == LT_NOTE_BODY_NOT_YET;
  note_parts out = {{lt_str_of(lt_note_word(note->kind))}};
  if (body) out.parts[BODY] = set->bodies[note->body].id;
  if (body && note->successor != LT_NONE) out.parts[SUCCESSOR] = set->bodies[note->successor].id;
  if (note->kind == LT_NOTE_SUCCESSION || note->kind == LT_NOTE_NORM_ZONE) out.parts[NORM] = set->norms[note->item].id;
  bool fact = note->kind == LT_NOTE_OPEN_EMPTY || (body && note->kind != LT_NOTE_SUCCESSION);
  if (fact) out.parts[PATH] = lt_plan_path(arena, desk->plan, note->subject, note->item);
  return out;
}

/* A norm that is only told has no word of a note. */
static note_parts parts_of_norm(const lt_desk *desk, const lt_remark *remark) {
  note_parts out = {{{0}}};
  out.parts[NORM] = desk->explanation->set->norms[remark->norm].id;
  out.parts[PATH] = desk->plan->facts.subjects.items[remark->subject].path;
  return out;
}

static bool fits(const lt_set *set, const note_parts *note, const lt_doc *wanted) {
  for (const lt_doc *entry = wanted->first; entry != NULL; entry = entry->next) {
    size_t part = 0;
    bool several;
    while (part + 1 < PARTS && !lt_str_equal(entry->key, lt_str_of(part_names[part]))) part++;
    lt_str want = part == NORM ? set->norms[lt_expect_norm(set, entry->text, &several)].id : entry->text;
    if (!lt_str_equal(note->parts[part], want)) return false;
  }
  return true;
}

static void put(lt_text *out, const note_parts *note) {
  const char *mark = out->len ? ", { " : "{ ";
  for (size_t i = 0; i < PARTS; i++) {
    if (note->parts[i].len == 0) continue;
    lt_text_putf(out, "%s%s: %.*s", mark, part_names[i], LT_STR_ARG(note->parts[i]));
    mark = ", ";
  }
  lt_text_puts(out, " }");
}

static note_parts as_wanted(const lt_doc *wanted) {
  note_parts out = {{{0}}};
  for (const lt_doc *entry = wanted->first; entry != NULL; entry = entry->next)
    for (size_t i = 0; i < PARTS; i++)
      if (lt_str_equal(entry->key, lt_str_of(part_names[i]))) out.parts[i] = entry->text;
  return out;
}

bool lt_notes_compare(const lt_desk *desk, lt_arena *arena, const lt_doc *wanted, lt_text *missing, lt_text *got) {
  const lt_explanation *explanation = desk->explanation;
  LT_VEC(note_parts) noted = {0};
  for (uint32_t i = 0; i < explanation->notes.len; i++)
    LT_PUSH(arena, &noted, parts_of(desk, arena, &explanation->notes.items[i]));
  if (wanted->first != NULL)
    for (uint32_t i = 0; i < explanation->remarks.len; i++)
      LT_PUSH(arena, &noted, parts_of_norm(desk, &explanation->remarks.items[i]));
  for (size_t i = 0; i < noted.len; i++) put(got, &noted.items[i]);
  for (const lt_doc *one = wanted->first; one != NULL; one = one->next) {
    bool found = false;
    for (size_t i = 0; i < noted.len && !found; i++) found = fits(explanation->set, &noted.items[i], one);
    note_parts want = as_wanted(one);
    if (!found) put(missing, &want);
  }
  if (got->len == 0) lt_text_puts(got, "[]");
  if (wanted->first == NULL && noted.len > 0) lt_text_puts(missing, "[]");
  return missing->len == 0;
}
