/* known.c: what was known of the law on a day: acts that were surely issued by then, with their norms; see
 * policy/form.h. Declarations are left out, or lose what only a later act says, before anything is sealed: so what
 * became known afterwards leaves no trace, not in the digest either. */
#include "policy_impl.h"

typedef struct knowing {
  lt_draft *draft;
  lt_cell day;
  lt_map later; /* ids of acts that are not known yet; of policies and norms of which nothing is left */
} knowing;

static bool is_later(const knowing *k, lt_str id) { return lt_map_find(&k->later, id, 0) != 0; }

static bool is_word(const lt_declaration *d, const char *word) { return lt_str_equal(d->word, lt_str_of(word)); }

static const lt_form *entry_of(const lt_form *table, const char *key) {
  for (uint32_t i = 0; table != NULL && table->kind == LT_FORM_TABLE && i < table->kids_len; i++)
    if (table->kids[i]->kind == LT_FORM_ENTRY && lt_str_equal(table->kids[i]->name, lt_str_of(key)))
      return table->kids[i]->kids[0];
  return NULL;
}

static lt_cell day_of(lt_arena *arena, const lt_form *form) {
  lt_cell day;
  lt_written_fault fault;
  return form->kind == LT_FORM_STRING && lt_date_read(arena, form->name, &day, &fault) ? day : LT_UNKNOWN;
}

/* A day, or the two between which it lies; LT_UNKNOWN where none is named. */
static lt_span span_of(lt_arena *arena, const lt_form *form) {
  if (form == NULL) return (lt_span){LT_UNKNOWN, LT_UNKNOWN};
  if (form->kind != LT_FORM_TABLE) return (lt_span){day_of(arena, form), day_of(arena, form)};
  if (form->kids_len == 0) return (lt_span){LT_UNKNOWN, LT_UNKNOWN};
  return (lt_span){day_of(arena, form->kids[0]), day_of(arena, form->kids[form->kids_len - 1])};
}

static lt_span act_span(lt_arena *arena, const lt_declaration *act, const char *bound) {
  return span_of(arena, entry_of(lt_declaration_get(act, "in_force"), bound));
}

/* The last day on which an act may have become known: it is issued by the day that says so, or, where none is stated,
 * by the day on which it begins to be in force. LT_UNKNOWN: neither is stated. */
static lt_cell known_by(lt_arena *arena, const lt_declaration *act) {
  lt_cell day = span_of(arena, lt_declaration_get(act, "issued")).to;
  return day != LT_UNKNOWN ? day : act_span(arena, act, "from").to;
}

static uint32_t find_later(knowing *k) {
  uint32_t found = 0;
  for (uint32_t i = 0; i < k->draft->declarations.len; i++) {
    const lt_declaration *d = &k->draft->declarations.items[i];
    if (!is_word(d, "instrument")) continue;
    lt_cell day = known_by(k->draft->arena, d);
    if (day == LT_UNKNOWN || day <= k->day) continue;
    lt_map_put(&k->later, d->id, 1);
    found++;
  }
  return found;
}

/* ---- What is left out ---- */

/* "policy#norm", as other norms may name it. */
static lt_str full_id(const knowing *k, const lt_declaration *d) {
  return lt_str_format(k->draft->arena, "%.*s#%.*s", LT_STR_ARG(d->policy), LT_STR_ARG(d->id));
}

/* "policy.define", as norms of that policy may read it. */
static lt_str read_id(const knowing *k, const lt_declaration *d, lt_str name) {
  return lt_str_format(k->draft->arena, "%.*s.%.*s", LT_STR_ARG(d->policy), LT_STR_ARG(name));
}

static bool is_policy(const lt_declaration *d) { return is_word(d, "policy"); }

/* A policy all of whose acts are later is not known either; what stands outside acts goes with it. */
static void find_policies(knowing *k) {
  lt_map alive = {.arena = k->draft->arena}, dead = {.arena = k->draft->arena};
  for (uint32_t i = 0; i < k->draft->declarations.len; i++) {
    const lt_declaration *d = &k->draft->declarations.items[i];
    if (d->policy.len == 0 || is_policy(d) || d->act.len == 0) continue;
    lt_map_put(is_later(k, d->act) ? &dead : &alive, d->policy, 1);
  }
  for (uint32_t i = 0; i < k->draft->declarations.len; i++) {
    lt_str policy = is_policy(&k->draft->declarations.items[i]) ? k->draft->declarations.items[i].id
                                                                : k->draft->declarations.items[i].policy;
    if (lt_map_find(&dead, policy, 0) != 0 && lt_map_find(&alive, policy, 0) == 0) lt_map_put(&k->later, policy, 1);
  }
}

/* The act that a citation names; a norm of the same policy by its whole id. */
static bool names_later(const knowing *k, const lt_declaration *d, const lt_form *form) {
  if (form->kind != LT_FORM_STRING) return false;
  size_t len = 0;
  while (len < form->name.len && form->name.ptr[len] != ' ') len++;
  lt_str name = lt_str_slice(form->name, 0, len);
  return is_later(k, name) ||
         (d->policy.len > 0 &&
          is_later(k, lt_str_format(k->draft->arena, "%.*s#%.*s", LT_STR_ARG(d->policy), LT_STR_ARG(name))));
}

/* A text that the law had yet to bring says nothing of what was known: what is quoted as unread, a define that is read,
 * or all that is cited. */
static bool rests_on_later(const knowing *k, const lt_declaration *d, const lt_form *form) {
  bool all = true, cites = form->kind == LT_FORM_ENTRY && lt_str_equal(form->name, LT_STR("cites"));
  if (form->kind == LT_FORM_CALL && lt_str_equal(form->name, LT_STR("unread")) && form->kids_len == 1 &&
      names_later(k, d, form->kids[0]))
    return true;
  if (form->kind == LT_FORM_READ && is_later(k, read_id(k, d, form->name))) return true;
  if (cites && form->kids[0]->kind == LT_FORM_STRING) return names_later(k, d, form->kids[0]);
  for (uint32_t i = 0; cites && i < form->kids[0]->kids_len; i++)
    all = all && names_later(k, d, form->kids[0]->kids[i]);
  if (cites) return all && form->kids[0]->kids_len > 0;
  for (uint32_t i = 0; i < form->kids_len; i++)
    if (rests_on_later(k, d, form->kids[i])) return true;
  return false;
}

/* Of a register what is cited goes, and what is said stays: names must be there for plans to use. */
static bool is_law(const lt_declaration *d) { return d->policy.len > 0 || is_word(d, "parameter"); }

static bool left_out(const knowing *k, const lt_declaration *d) {
  return (is_law(d) && d->table != NULL && rests_on_later(k, d, d->table)) ||
         (d->act.len > 0 && is_later(k, d->act)) || (d->policy.len > 0 && is_later(k, d->policy)) ||
         ((is_word(d, "instrument") || is_policy(d) || is_word(d, "act")) && is_later(k, d->id));
}

static void leave_out(knowing *k) {
  lt_declaration *items = k->draft->declarations.items;
  uint32_t kept = 0;
  for (uint32_t i = 0; i < k->draft->declarations.len; i++) {
    if (!left_out(k, &items[i])) {
      items[kept++] = items[i];
      continue;
    }
    lt_map_put(&k->later, full_id(k, &items[i]), 1);
    if (is_word(&items[i], "define")) lt_map_put(&k->later, read_id(k, &items[i], items[i].id), 1);
  }
  k->draft->declarations.len = kept;
}

/* ---- What the rest loses ---- */

static void drop_entry(lt_form *table, const char *key) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < table->kids_len; i++)
    if (table->kids[i]->kind != LT_FORM_ENTRY || !lt_str_equal(table->kids[i]->name, lt_str_of(key)))
      table->kids[kept++] = table->kids[i];
  table->kids_len = kept;
}

/* A name, or a list of them, without those that are not known. */
static void lose_names(const knowing *k, const lt_declaration *d, lt_form *table, const char *key) {
  lt_form *value = NULL;
  for (uint32_t i = 0; i < table->kids_len; i++)
    if (table->kids[i]->kind == LT_FORM_ENTRY && lt_str_equal(table->kids[i]->name, lt_str_of(key)))
      value = table->kids[i]->kids[0];
  if (value == NULL) return;
  uint32_t kept = 0, met = value->kids_len;
  for (uint32_t i = 0; value->kind == LT_FORM_TABLE && i < met; i++)
    if (!names_later(k, d, value->kids[i])) value->kids[kept++] = value->kids[i];
  if (value->kind == LT_FORM_TABLE) value->kids_len = kept;
  if (value->kind == LT_FORM_TABLE ? kept == 0 && met > 0 : names_later(k, d, value)) drop_entry(table, key);
}

static bool names(const lt_form *value, lt_str id) {
  if (value == NULL) return false;
  if (value->kind == LT_FORM_STRING) return lt_str_equal(value->name, id);
  for (uint32_t i = 0; value->kind == LT_FORM_TABLE && i < value->kids_len; i++)
    if (names(value->kids[i], id)) return true;
  return false;
}

/* Whether `act`, which replaces or repeals another one, may be what ends that on its last day: it begins then, or does
 * not say when it begins and was issued before. */
static bool may_end(lt_arena *arena, const lt_declaration *act, lt_span end) {
  lt_span from = act_span(arena, act, "from");
  if (from.from == LT_UNKNOWN || from.to == LT_UNKNOWN) {
    lt_span issued = span_of(arena, lt_declaration_get(act, "issued"));
    return issued.from == LT_UNKNOWN || issued.from <= end.to;
  }
  return from.from <= end.to && end.from <= from.to;
}

/* Whether only acts that are not known yet put the end to it that it has: then no end was known. Before anything is
 * left out. */
static bool ended_later(const knowing *k, const lt_declaration *ended) {
  lt_span end = act_span(k->draft->arena, ended, "before");
  bool later = false;
  if (end.from == LT_UNKNOWN || end.to == LT_UNKNOWN) return false;
  for (uint32_t i = 0; i < k->draft->declarations.len; i++) {
    const lt_declaration *d = &k->draft->declarations.items[i];
    if (!is_word(d, "instrument") ||
        !(names(lt_declaration_get(d, "replaces"), ended->id) || names(lt_declaration_get(d, "repeals"), ended->id)))
      continue;
    if (!may_end(k->draft->arena, d, end)) continue;
    if (!is_later(k, d->id)) return false;
    later = true;
  }
  return later;
}

static void open_ends(knowing *k) {
  for (uint32_t i = 0; i < k->draft->declarations.len; i++) {
    const lt_declaration *d = &k->draft->declarations.items[i];
    lt_form *period = is_word(d, "instrument") ? lt_declaration_get(d, "in_force") : NULL;
    if (period == NULL || period->kind != LT_FORM_TABLE || !ended_later(k, d)) continue;
    drop_entry(period, "before");
    if (period->kids_len == 0) drop_entry(d->table, "in_force");
  }
}

static void lose_later(knowing *k) {
  static const char *const keys[] = {"cites",       "replaces",  "amends",     "repeals", "guides",
                                     "pursuant_to", "overrides", "disapplies", "under"};
  for (uint32_t i = 0; i < k->draft->declarations.len; i++) {
    const lt_declaration *d = &k->draft->declarations.items[i];
    for (size_t n = 0; d->table != NULL && n < sizeof keys / sizeof *keys; n++) lose_names(k, d, d->table, keys[n]);
  }
}

uint32_t lt_draft_known(lt_draft *draft, lt_cell day) {
  knowing k = {.draft = draft, .day = day, .later = {.arena = draft->arena}};
  uint32_t acts = find_later(&k);
  find_policies(&k);
  open_ends(&k);
  for (uint32_t len = 0; len != draft->declarations.len;) { /* what names what is left out may be left out itself */
    len = draft->declarations.len;
    leave_out(&k);
  }
  lose_later(&k);
  return acts;
}
