/* names.c: the ids that people write: every record that one means, and what is said where there is none. */
#include "api_impl.h"

static void add(lt_arena *arena, lt_calleds *out, lt_record record, uint32_t number) {
  if (number == LT_NONE) return;
  LT_PUSH(arena, out, ((lt_called){record, number, {0}}));
}

/* A citation: the source or act that it is of. */
static void add_cited(const lt_set *set, lt_arena *arena, lt_str text, lt_calleds *out) {
  lt_cited cited;
  if (out->len > 0 || !lt_set_cited(set, text, &cited)) return;
  bool source = cited.source != LT_NONE;
  lt_called called = {source ? LT_RECORD_SOURCE : LT_RECORD_INSTRUMENT, source ? cited.source : cited.instrument, text};
  LT_PUSH(arena, out, called);
}

void lt_api_called(const lt_set *set, lt_arena *arena, lt_str id, lt_calleds *out) {
  for (int record = LT_RECORD_CHOICE; record <= LT_RECORD_POLICY; record++)
    add(arena, out, (lt_record)record, lt_set_find(set, (lt_record)record, id));
  for (uint32_t choice = 0; choice < set->choices_len; choice++)
    add(arena, out, LT_RECORD_OPTION, lt_set_option(set, choice, id));
  add_cited(set, arena, id, out);
  if (lt_str_find(id, LT_STR("#"), 0) != SIZE_MAX) return; /* a define was found above */
  for (uint32_t entity = 0; entity < set->entities_len; entity++) {
    add(arena, out, LT_RECORD_FACT, lt_set_fact(set, entity, id));
    add(arena, out, LT_RECORD_QUESTION, lt_set_question(set, entity, id));
  }
}

/* ---- Names of which a part was written ---- */

enum { MEANT_MOST = 6 };

typedef struct meaning {
  lt_str text;
  lt_text out; /* "`a`, `b`" */
  uint32_t found;
} meaning;

/* What goes on after what was written: `nd-73` is 73 of 2019, and of 2026. */
static bool goes_on(lt_str id, lt_str text) {
  return id.len > text.len && lt_str_starts(id, text.ptr) && strchr("-./", id.ptr[text.len]) != NULL;
}

static void add_meant(meaning *m, bool is, lt_str id) {
  if (!is) return;
  lt_text_putf(&m->out, "%s`%.*s`", m->found++ ? ", " : "", LT_STR_ARG(id));
}

/* Acts by the beginning of their ids or by their numbers, policies, and norms by their names in their policy. */
static lt_str all_meant(const lt_set *set, lt_arena *arena, lt_str text) {
  meaning m = {.text = text, .out = {.arena = arena}};
  for (uint32_t i = 0; i < set->instruments_len; i++) {
    lt_str id = set->instruments[i].id;
    add_meant(&m, goes_on(id, text) || lt_str_equal(set->instruments[i].number, text), id);
  }
  for (uint32_t i = 0; i < set->policies_len; i++) {
    lt_str id = set->policies[i].id;
    add_meant(&m, goes_on(id, text), id);
  }
  for (uint32_t i = 0; i < set->norms_len; i++) {
    lt_str id = set->norms[i].id;
    bool own = id.len > text.len && id.ptr[id.len - text.len - 1] == '#' && lt_str_ends(id, text.ptr);
    add_meant(&m, own, id);
  }
  return text.len > 0 && m.found <= MEANT_MOST ? lt_text_str(&m.out) : (lt_str){0};
}

static lt_text2 hint_of(const lt_set *set, lt_arena *arena, lt_str text, lt_str near, lt_text2 otherwise) {
  lt_str meant = all_meant(set, arena, lt_str_copy(arena, text));
  if (meant.len == 0) return lt_did_you_mean(arena, near, otherwise);
  return (lt_text2){lt_str_format(arena, "có phải là %.*s?", LT_STR_ARG(meant)),
                    lt_str_format(arena, "did you mean %.*s?", LT_STR_ARG(meant))};
}

static luat_status refuse(lt_str id, lt_text2 hint, luat_diagnostics *diagnostics) {
  lt_str name = lt_str_copy(&diagnostics->arena, id);
  lt_diag_add(&diagnostics->diags, LT_L708, (lt_place){0}, (lt_text2){name, name}, hint, hint, (lt_text2){{0}, {0}});
  lt_api_diagnostics_settle(diagnostics);
  return LUAT_USAGE;
}

luat_status lt_api_unknown(const lt_set *set, lt_arena *scratch, lt_str id, luat_diagnostics *diagnostics) {
  lt_str near[LT_RECORD_POLICY + 1];
  for (int record = LT_RECORD_CHOICE; record <= LT_RECORD_POLICY; record++)
    near[record] = lt_set_nearest(set, scratch, (lt_record)record, id);
  int64_t nearest = lt_text_nearest(scratch, id, near, LT_RECORD_POLICY + 1);
  lt_text2 see = {LT_STR("xem `luat show set`"), LT_STR("see `luat show set`")};
  lt_str best = nearest < 0 ? (lt_str){0} : near[nearest];
  return refuse(id, hint_of(set, &diagnostics->arena, id, best, see), diagnostics);
}

luat_status lt_api_find(const lt_set *set, lt_arena *scratch, lt_record record, const char *id, uint32_t *out,
                        luat_diagnostics *diagnostics) {
  lt_str name = lt_text_nfc(scratch, lt_str_of(id));
  bool matter = record == LT_RECORD_OPTION; /* the only choice whose options are asked for by themselves */
  *out = matter ? lt_set_option(set, set->matter, name) : lt_set_find(set, record, name);
  if (*out != LT_NONE) return LUAT_OK;
  lt_str near = lt_set_nearest(set, scratch, record, name);
  lt_text2 none = {{0}, {0}};
  lt_arena *arena = &diagnostics->arena;
  bool act = record == LT_RECORD_INSTRUMENT;
  return refuse(name, act ? hint_of(set, arena, name, near, none) : lt_did_you_mean(arena, near, none), diagnostics);
}
