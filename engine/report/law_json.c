/* law_json.c: acts, one act with its history, and where a record is named, as canonical JSON. Ids and dates only, no
 * words of a language; what is not stated is left out. */
#include <assert.h>

#include "report/law.h"
#include "report_impl.h"
#include "value/written.h"

#define WORD(table, index) (assert((size_t)(index) < sizeof table / sizeof *table), table[index])

static const char *const standings[] = {"not-yet", "in-force", "partly-ended", "ended"};
static const char *const relations[] = {"replaces", "amends", "repeals", "guides", "pursuant_to"};
static const char *const inverses[] = {"replaced_by", "amended_by", "repealed_by", "guided_by", "basis_of"};
static const char *const records[] = {[LT_RECORD_CHOICE] = "choice",
                                      [LT_RECORD_OPTION] = "option",
                                      [LT_RECORD_GROUP] = "group",
                                      [LT_RECORD_PLACE] = "place",
                                      [LT_RECORD_BODY] = "body",
                                      [LT_RECORD_CALENDAR] = "calendar",
                                      [LT_RECORD_SOURCE] = "source",
                                      [LT_RECORD_ASSUMPTION] = "assumption",
                                      [LT_RECORD_INSTRUMENT] = "instrument",
                                      [LT_RECORD_ENTITY] = "entity",
                                      [LT_RECORD_FACT] = "fact",
                                      [LT_RECORD_QUESTION] = "question",
                                      [LT_RECORD_NORM] = "norm",
                                      [LT_RECORD_PARAMETER] = "parameter",
                                      [LT_RECORD_POLICY] = "policy"};

const char *lt_standing_word(lt_standing_of standing) { return WORD(standings, standing); }
const char *lt_relation_word(lt_relation relation, bool inverse) {
  return inverse ? WORD(inverses, relation) : WORD(relations, relation);
}
const char *lt_used_word(const lt_set *set, lt_record record, uint32_t number) {
  bool define = record == LT_RECORD_QUESTION && set->questions[number].kind == LT_QUESTION_DEFINE;
  return define ? "define" : WORD(records, record);
}

/* ---- An act ---- */

static lt_json *json_date(lt_arena *arena, lt_cell date) { return lt_json_span(arena, &(lt_span){date, date}); }

static lt_json *json_ids(const lt_set *set, lt_arena *arena, const lt_numbers *acts) {
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < acts->len; i++) lt_json_push(array, lt_json_str(arena, set->instruments[acts->items[i]].id));
  return lt_json_unless_empty(array);
}

static lt_json *json_period(const lt_set *set, lt_arena *arena, const lt_period *period) {
  lt_json *from = lt_json_span(arena, &period->from), *before = lt_json_span(arena, &period->before);
  lt_ids assumes = {period->assumes.items, period->assumes.len, period->assumes.len};
  if (from == NULL && before == NULL && assumes.len == 0) return NULL;
  lt_json *object = lt_json_object(arena);
  lt_json_put(object, "from", from);
  lt_json_put(object, "before", before);
  lt_json_put(object, "assumes", lt_json_assumes(set, arena, &assumes));
  return object;
}

/* `standing`, or `perhaps` where the day lies within the bounds of a date. */
static void put_standing(lt_json *object, lt_arena *arena, lt_act_standing standing) {
  lt_json *perhaps = lt_json_array(arena);
  for (int s = 0; s < LT_ACT_STANDINGS; s++)
    if (standing.may & 1U << s) lt_json_push(perhaps, lt_json_z(arena, lt_standing_word((lt_standing_of)s)));
  bool sure = (standing.may & (standing.may - 1)) == 0;
  for (int s = 0; s < LT_ACT_STANDINGS; s++)
    if (sure && standing.may == 1U << s)
      lt_json_put(object, "standing", lt_json_z(arena, lt_standing_word((lt_standing_of)s)));
  if (!sure) lt_json_put(object, "perhaps", perhaps);
  if (standing.from_open) lt_json_put(object, "from_known", lt_json_bool(arena, false));
}

static void put_relations(const lt_law_view *view, lt_json *object, lt_arena *arena, uint32_t number) {
  for (int r = 0; r < LT_RELATIONS; r++) {
    lt_numbers named = {0};
    lt_act_named_by(view->set, arena, number, (lt_relation)r, &named);
    lt_json_put(object, lt_relation_word((lt_relation)r, false),
                json_ids(view->set, arena, &view->set->instruments[number].relations[r]));
    lt_json_put(object, lt_relation_word((lt_relation)r, true), json_ids(view->set, arena, &named));
  }
}

static void put_basis(const lt_set *set, lt_json *object, lt_arena *arena, const lt_basis *basis) {
  const lt_citation **cites = LT_NEW_ARRAY(arena, const lt_citation *, basis->cites_len + 1);
  for (uint32_t i = 0; i < basis->cites_len; i++) cites[i] = &basis->cites[i];
  lt_ids assumes = {basis->assumes.items, basis->assumes.len, basis->assumes.len};
  lt_json_put(object, "cites", lt_json_cites(set, arena, cites, basis->cites_len));
  lt_json_put(object, "assumes", lt_json_assumes(set, arena, &assumes));
  lt_json_put(object, "certainty", lt_json_z(arena, lt_certainty_word(basis->certainty)));
}

static lt_json *json_act(const lt_law_view *view, lt_arena *arena, uint32_t number) {
  const lt_set *set = view->set;
  const lt_instrument *act = &set->instruments[number];
  lt_json *object = lt_json_object(arena);
  lt_json_put(object, "id", lt_json_str(arena, act->id));
  if (act->kind != LT_NONE) lt_json_put(object, "kind", lt_json_str(arena, set->options[act->kind].id));
  if (act->number.len) lt_json_put(object, "number", lt_json_str(arena, act->number));
  if (act->issuer != LT_NONE) lt_json_put(object, "issuer", lt_json_str(arena, set->bodies[act->issuer].id));
  if (act->signer.len) lt_json_put(object, "signer", lt_json_str(arena, act->signer));
  lt_json_put(object, "issued", lt_json_span(arena, &act->issued));
  lt_json_put(object, "in_force", json_period(set, arena, &act->in_force));
  if (view->date != LT_UNKNOWN) put_standing(object, arena, lt_act_on(set, number, view->date));
  put_relations(view, object, arena, number);
  put_basis(set, object, arena, &act->basis);
  return object;
}

static int64_t count_norms(const lt_set *set, uint32_t number) {
  int64_t count = 0;
  for (uint32_t i = 0; i < set->norms_len; i++) count += set->norms[i].act == number;
  return count;
}

/* ---- Documents ---- */

static lt_json *document(const lt_law_view *view, lt_arena *arena, const char *schema) {
  lt_json *top = lt_json_object(arena);
  lt_json_put(top, "schema", lt_json_z(arena, schema));
  lt_json_put(top, "set", lt_json_str(arena, lt_digest_print(arena, &view->set->digest)));
  if (view->date != LT_UNKNOWN) lt_json_put(top, "on", json_date(arena, view->date));
  if (view->place != LT_NONE) lt_json_put(top, "place", lt_json_str(arena, view->set->places[view->place].id));
  return top;
}

static void finish(const lt_json *top, lt_text *out) {
  lt_json_print(top, 0, out);
  lt_text_putc(out, '\n');
}

void lt_report_law_json(const lt_law_view *view, lt_text *out) {
  lt_json *top = document(view, out->arena, "luat.law/1"), *acts = lt_json_array(out->arena);
  for (uint32_t i = 0; i < view->set->instruments_len; i++) {
    if (view->place != LT_NONE && !lt_act_at(view->set, i, view->place)) continue;
    lt_json *act = json_act(view, out->arena, i);
    lt_json_put(act, "norms", lt_json_int(out->arena, count_norms(view->set, i)));
    lt_json_push(acts, act);
  }
  lt_json_put(top, "instruments", acts);
  finish(top, out);
}

static lt_json *json_history(const lt_law_view *view, lt_arena *arena, uint32_t number, bool later) {
  lt_relateds related = {0};
  lt_json *array = lt_json_array(arena);
  lt_act_history(view->set, arena, number, later, &related);
  for (uint32_t i = 0; i < related.len; i++) {
    const lt_related *r = &related.items[i];
    lt_json *step = lt_json_object(arena);
    lt_json_put(step, "id", lt_json_str(arena, view->set->instruments[r->instrument].id));
    lt_json_put(step, lt_relation_word(r->relation, r->inverse), lt_json_str(arena, view->set->instruments[r->to].id));
    lt_json_push(array, step);
  }
  return lt_json_unless_empty(array);
}

/* It is told, and decides nothing. */
static bool is_remark(const lt_norm *norm) {
  return norm->kind == LT_NORM_NOTE || (norm->kind == LT_NORM_OBLIGE && norm->must == NULL);
}

static lt_json *json_norms(const lt_law_view *view, lt_arena *arena, uint32_t number) {
  const lt_set *set = view->set;
  lt_json *array = lt_json_array(arena);
  for (uint32_t i = 0; i < set->norms_len; i++) {
    const lt_norm *norm = &set->norms[i];
    if (norm->act != number) continue;
    lt_json *object = lt_json_object(arena);
    lt_json_put(object, "norm", lt_json_str(arena, norm->id));
    if (is_remark(norm)) {
      lt_json *by = lt_json_array(arena);
      for (uint32_t k = 0; k < norm->by.len; k++)
        lt_json_push(by, lt_json_str(arena, set->bodies[norm->by.items[k]].id));
      lt_json_put(object, "only", lt_json_z(arena, norm->kind == LT_NORM_NOTE ? "note" : "duty"));
      lt_json_put(object, "by", lt_json_unless_empty(by));
    }
    lt_json_put(object, "policy", lt_json_str(arena, set->policies[norm->policy].id));
    lt_json_put(object, "place", lt_json_str(arena, set->places[set->policies[norm->policy].place].id));
    lt_json_put(object, "in_force", json_period(set, arena, &norm->in_force));
    if (view->date != LT_UNKNOWN) put_standing(object, arena, lt_period_on(&norm->in_force, view->date));
    lt_json_push(array, object);
  }
  return lt_json_unless_empty(array);
}

static lt_json *json_uses(const lt_set *set, lt_arena *arena, const lt_called *called) {
  lt_uses uses = {0};
  lt_json *array = lt_json_array(arena);
  lt_called_uses(set, arena, called, &uses);
  for (uint32_t i = 0; i < uses.len; i++) {
    const lt_use *use = &uses.items[i];
    const lt_declared *declared = lt_set_declared(set, use->record, use->number);
    lt_json *object = lt_json_object(arena);
    lt_json_put(object, "record", lt_json_z(arena, lt_used_word(set, use->record, use->number)));
    lt_json_put(object, "id", lt_json_str(arena, lt_set_id(set, arena, use->record, use->number)));
    lt_json_put(object, "key", lt_json_z(arena, use->key));
    if (use->record == LT_RECORD_NORM)
      lt_json_put(object, "policy", lt_json_str(arena, set->policies[set->norms[use->number].policy].id));
    if (declared->line) {
      lt_json_put(object, "file", lt_json_str(arena, declared->file));
      lt_json_put(object, "line", lt_json_int(arena, declared->line));
    }
    lt_json_push(array, object);
  }
  return array;
}

void lt_report_act_json(const lt_law_view *view, uint32_t instrument, lt_text *out) {
  lt_json *top = document(view, out->arena, "luat.instrument/1");
  lt_json_put(top, "instrument", json_act(view, out->arena, instrument));
  lt_json_put(top, "before", json_history(view, out->arena, instrument, false));
  lt_json_put(top, "after", json_history(view, out->arena, instrument, true));
  lt_json_put(top, "norms", json_norms(view, out->arena, instrument));
  lt_called act = {LT_RECORD_INSTRUMENT, instrument, {0}};
  lt_json_put(top, "used", lt_json_unless_empty(json_uses(view->set, out->arena, &act)));
  finish(top, out);
}

void lt_report_used_json(const lt_set *set, const lt_called *called, uint32_t len, lt_text *out) {
  lt_law_view view = {set, LT_UNKNOWN, LT_NONE};
  lt_json *top = document(&view, out->arena, "luat.where-used/1"), *array = lt_json_array(out->arena);
  for (uint32_t i = 0; i < len; i++) {
    lt_json *object = lt_json_object(out->arena);
    lt_str id = lt_set_id(set, out->arena, called[i].record, called[i].number);
    if (called[i].citation.len > 0) lt_json_put(object, "citation", lt_json_str(out->arena, called[i].citation));
    lt_json_put(object, "id", lt_json_str(out->arena, id));
    lt_json_put(object, "record", lt_json_z(out->arena, lt_used_word(set, called[i].record, called[i].number)));
    lt_json_put(object, "used", json_uses(set, out->arena, &called[i]));
    lt_json_push(array, object);
  }
  lt_json_put(top, "records", array);
  finish(top, out);
}
