/* bind_body.c: bodies and offices as a plan names them: an id of the register, the head of a body, or a body of the
 * plan's own. A body of the plan's own equals none of the register, whatever it is called; a name that is near one of
 * the register is said, and goes on. Mentions of one name, kind and place in a plan are one body. */
#include "doc_impl.h"
#include "plan_impl.h"

static bool is_office(const lt_binder *b, uint32_t body) {
  const lt_set *set = b->set;
  if (set->body_kind == LT_NONE || set->bodies[body].kind == LT_NONE) return false;
  return lt_str_equal(set->options[set->bodies[body].kind].id, LT_STR("office"));
}

static bool alike(lt_binder *b, lt_text2 title, lt_str name) {
  return lt_bind_alike(b, name, title.vi) || lt_bind_alike(b, name, title.en);
}

/* On whatever day. */
static bool once_called(lt_binder *b, const lt_body *body, uint32_t what, lt_str name) {
  const lt_set *set = b->set;
  const lt_dated *dated =
      set->dated_len ? lt_set_dated(set, LT_TYPE_BODY, (uint32_t)(body - set->bodies), what) : NULL;
  for (uint32_t i = 0; dated && i < dated->rows_len; i++)
    if (alike(b, dated->rows[i].text, name)) return true;
  return false;
}

static bool becomes(const lt_set *set, uint32_t place, uint32_t successor) {
  while (place != LT_NONE && place != successor) place = set->places[place].successor;
  return place == successor;
}

/* Of the plan's place, or of one above or in it. */
static bool is_of_here(const lt_binder *b, uint32_t place) {
  return place == LT_NONE || b->place == LT_NONE || lt_set_place_ever_in(b->set, b->place, place) ||
         lt_set_place_ever_in(b->set, place, b->place);
}

/* Of none of these, nor of one that the plan's place has become or come from. */
static bool is_foreign(const lt_binder *b, uint32_t place) {
  return !is_of_here(b, place) && !becomes(b->set, place, b->place) && !becomes(b->set, b->place, place);
}

static bool called(lt_binder *b, const lt_body *body, lt_str name) {
  return alike(b, body->title, name) || alike(b, body->short_title, name) ||
         once_called(b, body, LT_DATED_TITLE, name) || once_called(b, body, LT_DATED_SHORT, name);
}

/* The title goes on after the name with more words, as "Sở Y tế" in "Sở Y tế Hà Nội". */
static bool begins(lt_binder *b, lt_str title, lt_str name) {
  lt_str whole = lt_text_fold(b->scratch, title), start = lt_text_fold(b->scratch, name);
  return whole.len > start.len && lt_str_equal(lt_str_slice(whole, 0, start.len), start) && whole.ptr[start.len] == ' ';
}

static lt_str place_title(const lt_binder *b, uint32_t place) {
  return place == LT_NONE ? LT_STR("") : b->set->places[place].title.vi;
}

/* How well a body is meant by the text: its name better than a part of it, in the plan's place better than
 * elsewhere. */
static int meant(lt_binder *b, const lt_body *body, lt_str text) {
  int here = body->place != LT_NONE && body->place == b->place ? 2 : 0;
  if (called(b, body, text)) return here + 2;
  bool part =
      begins(b, body->title.vi, text) || lt_bind_same_words(b, body->title.vi, text, place_title(b, body->place));
  return part ? here + 1 : 0;
}

/* The one that is meant best; else the one with the nearest id. */
static lt_str nearest_body(lt_binder *b, lt_str text) {
  const lt_set *set = b->set;
  lt_str *ids = LT_NEW_ARRAY(b->scratch, lt_str, set->bodies_len + 1);
  uint32_t best = LT_NONE, ties = 0;
  int most = 0;
  for (uint32_t i = 0; i < set->bodies_len; i++) {
    ids[i] = set->bodies[i].id;
    int now = is_of_here(b, set->bodies[i].place) ? meant(b, &set->bodies[i], text) : 0;
    if (now == 0 || now < most) continue;
    ties = now > most ? 1 : ties + 1;
    most = now;
    best = i;
  }
  if (ties == 1) return ids[best];
  lt_str ending = lt_bind_only_ending(ids, set->bodies_len, text);
  return ending.len > 0 ? ending : lt_set_nearest(set, b->scratch, LT_RECORD_BODY, text);
}

static bool bind_id(lt_binder *b, const lt_doc *doc, lt_cell *out) {
  uint32_t body = lt_set_find(b->set, LT_RECORD_BODY, doc->text);
  *out = body;
  if (body != LT_NONE && is_foreign(b, b->set->bodies[body].place))
    lt_bind_say(b, LT_L278, doc->place, doc->text, b->set->places[b->set->bodies[body].place].id,
                b->set->places[b->place].id);
  if (body != LT_NONE) return true;
  lt_text2 own = {LT_STR("cơ quan không có trong danh mục viết là `{ name: …, kind: …, place: … }`"),
                  LT_STR("write a body that is not registered as `{ name: …, kind: …, place: … }`")};
  lt_bind_hint(b, LT_L264, doc->place, doc->text, lt_did_you_mean(b->scratch, nearest_body(b, doc->text), own));
  return false;
}

/* ---- bodies of the plan's own ---- */

/* A slip of the keyboard away: one letter in a name of eight, two in one of sixteen. */
static bool nearly(lt_binder *b, lt_str title, lt_str name) {
  uint32_t limit = title.len >= 24 ? 2 : title.len >= 10 ? 1 : 0;
  return limit > 0 && lt_text_distance(b->scratch, title, name, limit) <= limit;
}

static uint32_t registered_like(lt_binder *b, const lt_own_body *own) {
  uint32_t elsewhere = LT_NONE;
  for (uint32_t i = b->set->bodies_len; i-- > 0;) {
    if (!is_of_here(b, b->set->bodies[i].place) || !called(b, &b->set->bodies[i], own->name)) continue;
    if ((lt_cell)b->set->bodies[i].place == own->place) return i;
    elsewhere = i;
  }
  if (elsewhere != LT_NONE) return elsewhere;
  for (uint32_t i = 0; i < b->set->bodies_len; i++) {
    const lt_body *body = &b->set->bodies[i];
    if (!is_of_here(b, body->place)) continue;
    bool same_place = own->place != LT_UNKNOWN && (lt_cell)body->place == own->place;
    lt_str place = place_title(b, same_place ? body->place : LT_NONE);
    if (nearly(b, body->title.vi, own->name) || (same_place && begins(b, body->title.vi, own->name)) ||
        lt_bind_same_words(b, body->title.vi, own->name, place))
      return i;
  }
  return LT_NONE;
}

/* `place` is that of the name. */
static lt_cell intern(lt_binder *b, const lt_own_body *own, lt_place place) {
  for (uint32_t i = 0; i < b->facts->bodies.len; i++) {
    const lt_own_body *there = &b->facts->bodies.items[i];
    if (there->kind == own->kind && there->place == own->place && lt_str_equal(there->name, own->name))
      return (lt_cell)b->facts->bodies_base + i;
  }
  uint32_t like = b->diags->errors_only ? LT_NONE : registered_like(b, own);
  if (like != LT_NONE)
    lt_bind_say(b, LT_L268, place, own->name, b->set->bodies[like].title.vi, b->set->bodies[like].id);
  lt_own_body kept = *own;
  kept.name = lt_str_copy(b->arena, own->name);
  LT_PUSH(b->arena, &b->facts->bodies, kept);
  return (lt_cell)b->facts->bodies_base + b->facts->bodies.len - 1;
}

/* A part of an own body that may be left out or "?". */
static bool bind_part(lt_binder *b, lt_type type, const lt_doc *doc, lt_cell *out) {
  *out = LT_UNKNOWN;
  if (lt_doc_is_asked(doc)) return true;
  if (lt_doc_is_null(doc)) {
    lt_bind_say(b, LT_L260, doc->key_place, doc->key, LT_STR(""), LT_STR(""));
    return false;
  }
  return lt_bind_one(b, type, doc->key, doc, out);
}

/* One that is left open is as none. */
static bool bind_own_name(lt_binder *b, const lt_doc *name, lt_str *out) {
  if (name->kind != LT_DOC_SCALAR) {
    lt_bind_say(b, LT_L258, name->place, name->key, LT_STR(""), LT_STR(""));
    return false;
  }
  if (!lt_doc_is_null(name) && !lt_doc_is_asked(name)) *out = name->text;
  return true;
}

static bool bind_own(lt_binder *b, const lt_doc *map, lt_cell *out) {
  lt_own_body own = {.kind = LT_UNKNOWN, .place = LT_UNKNOWN};
  bool fine = true;
  for (const lt_doc *part = map->first; part != NULL; part = part->next) {
    if (lt_str_equal(part->key, LT_STR("name")))
      fine &= bind_own_name(b, part, &own.name);
    else if (lt_str_equal(part->key, LT_STR("kind")) && b->set->body_kind != LT_NONE)
      fine &= bind_part(b, (lt_type){.kind = LT_TYPE_CHOICE, .of = b->set->body_kind}, part, &own.kind);
    else if (lt_str_equal(part->key, LT_STR("place")))
      fine &= bind_part(b, (lt_type){.kind = LT_TYPE_PLACE}, part, &own.place);
    else {
      lt_bind_say(b, LT_L267, part->key_place, part->key, LT_STR(""), LT_STR(""));
      fine = false;
    }
  }
  if (!fine) return false;
  if (own.name.len == 0) {
    lt_bind_say(b, LT_L276, map->place, LT_STR(""), LT_STR(""), LT_STR(""));
    return false;
  }
  *out = intern(b, &own, lt_doc_get(map, "name")->place);
  return true;
}

static bool bind_plain_body(lt_binder *b, lt_str key, const lt_doc *doc, lt_cell *out) {
  if (doc->kind == LT_DOC_SCALAR) return bind_id(b, doc, out);
  if (doc->kind == LT_DOC_MAP) return bind_own(b, doc, out);
  lt_bind_say(b, LT_L258, doc->place, key, LT_STR(""), LT_STR(""));
  return false;
}

/* ---- heads ---- */

static bool refuse_head(lt_binder *b, lt_place place, lt_text2 mend) {
  lt_bind_hint(b, LT_L275, place, LT_STR("head_of"), mend);
  return false;
}

/* `head_of: x`, whose value is `of`. */
static bool bind_head(lt_binder *b, lt_type type, const lt_doc *of, lt_cell *out) {
  lt_cell body;
  if (lt_doc_is_asked(of) && type.kind == LT_TYPE_OFFICE) {
    *out = LT_UNKNOWN;
    return true;
  }
  if (!bind_plain_body(b, of->key, of, &body)) return false;
  bool own = body >= (lt_cell)b->facts->bodies_base;
  if (!own && is_office(b, (uint32_t)body))
    return refuse_head(
        b, of->place,
        (lt_text2){lt_str_format(b->scratch, "`%.*s` đã là một chức danh: viết thẳng mã ấy", LT_STR_ARG(of->text)),
                   lt_str_format(b->scratch, "`%.*s` is an office already: write it by itself", LT_STR_ARG(of->text))});
  *out = own ? lt_head_of(body) : b->set->registers.head(b->set->registers.set, body);
  if (type.kind == LT_TYPE_BODY && *out >= LT_HEAD_BASE)
    return refuse_head(b, of->key_place,
                       (lt_text2){LT_STR("ở đây cần một cơ quan: viết mã của cơ quan"),
                                  LT_STR("a body is wanted here: write the id of the body")});
  return true;
}

/* An office is written as its id, or as the head of a body. */
static bool refuse_body(lt_binder *b, const lt_doc *doc, uint32_t body) {
  const lt_doc *name = doc->kind == LT_DOC_SCALAR ? doc : lt_doc_get(doc, "name");
  bool shown = name != NULL && name->kind == LT_DOC_SCALAR;
  lt_text2 mend = {LT_STR("viết người đứng đầu: `{ head_of: { name: …, kind: …, place: … } }`"),
                   LT_STR("write its head: `{ head_of: { name: …, kind: …, place: … } }`")};
  if (body != LT_NONE) {
    uint32_t head = b->set->bodies[body].head;
    lt_str of = b->set->bodies[body].id;
    lt_str text = head != LT_NONE ? lt_str_format(b->scratch, "`%.*s`", LT_STR_ARG(b->set->bodies[head].id))
                                  : lt_str_format(b->scratch, "`{ head_of: %.*s }`", LT_STR_ARG(of));
    mend.vi = lt_str_format(b->scratch, "viết người đứng đầu cơ quan ấy: %.*s", LT_STR_ARG(text));
    mend.en = lt_str_format(b->scratch, "write the head of that body: %.*s", LT_STR_ARG(text));
  }
  lt_bind_hint(b, LT_L266, doc->place, shown ? name->text : LT_STR("…"), mend);
  return false;
}

bool lt_bind_body(lt_binder *b, lt_type type, lt_str key, const lt_doc *doc, lt_cell *out) {
  const lt_doc *head = lt_doc_get(doc, "head_of");
  if (head != NULL && doc->len == 1) return bind_head(b, type, head, out);
  if (type.kind == LT_TYPE_OFFICE && doc->kind == LT_DOC_MAP) return refuse_body(b, doc, LT_NONE);
  if (!bind_plain_body(b, key, doc, out)) return false;
  if (type.kind == LT_TYPE_BODY || is_office(b, (uint32_t)*out)) return true;
  return refuse_body(b, doc, (uint32_t)*out);
}
