/* pack_known.c: subjects and open questions of a decision, taken apart by the keys of their pieces (report/outline.h):
 * the JSON of a piece is made only where its key was not met before. What comes out is what taking apart the JSON
 * gives, to the byte. A piece is noted under its key only where the key says all that its text depends on: that is not
 * so where something in it, that is no path, looks like one. Keys are of one set, and of the parts that are in memory
 * now. */
#include "pack_impl.h"

#include <string.h>

/* Of which list, or of which element where its path has no more, and where in that the subject's own path leads: as a
 * number. */
static uint32_t place_of(lt_packing *p, uint32_t subject, lt_str path) {
  lt_map *keys = &p->store->keys;
  if (p->subject == subject) return p->place;
  bool two = p->list.len < p->stem.len;
  lt_text *text = &p->part;
  text->len = 0;
  lt_text_puts(text, two ? "place of: " : "place: ");
  if (two) lt_text_put(text, p->list);
  lt_text_putc(text, '\0');
  lt_text_put(text, two ? lt_str_slice(path, p->stem.len, path.len) : path);
  lt_str key = lt_text_str(text);
  p->subject = subject;
  p->place = lt_map_find(keys, key, UINT32_MAX);
  if (p->place != UINT32_MAX) return p->place;
  p->place = keys->len;
  lt_map_put(keys, lt_str_copy(&p->store->part_arena, key), p->place);
  return p->place;
}

/* Turns to a subject: false where none of its texts may be written short. */
static bool turn_to(lt_packing *p, uint32_t subject, uint32_t *place) {
  lt_str path = p->explanation->plan->facts.subjects.items[subject].path;
  p->stem = lt_pack_stem(path);
  p->marked = false;
  p->listed = 0;
  if (p->stem.len == 0 || path.ptr[0] == '~') return false;
  const char *slash = memchr(p->stem.ptr, '/', p->stem.len);
  p->list = (lt_str){p->stem.ptr, slash == NULL ? p->stem.len : (size_t)(slash - p->stem.ptr)};
  *place = place_of(p, subject, path);
  return true;
}

/* The part of a key, or UINT32_MAX. */
static uint32_t find(const lt_packing *p, const lt_outline_piece *piece, uint32_t place) {
  if (piece->key.len == 0) return UINT32_MAX;
  memcpy((char *)(uintptr_t)piece->key.ptr, &place, sizeof place);
  return lt_map_find(&p->store->keys, piece->key, UINT32_MAX);
}

static void note(lt_packing *p, const lt_outline_piece *piece, uint32_t number) {
  if (piece->key.len > 0 && !p->marked && p->listed == piece->paths)
    lt_map_put(&p->store->keys, lt_str_copy(&p->store->part_arena, piece->key), number);
}

/* ---- A subject ---- */

static uint32_t make_shape(lt_packing *p, uint32_t subject) {
  p->places = true;
  lt_pack_shape(p, lt_report_subject(p->explanation, p->arena, subject, false));
  p->places = false;
  return lt_pack_keep(p->store, lt_text_str(&p->shape));
}

/* An answer, or what is left; false where something in it is marked. */
static bool take_piece(lt_packing *p, const lt_outline_piece *piece, uint32_t place, uint32_t subject,
                       uint32_t *number) {
  *number = find(p, piece, place);
  if (*number != UINT32_MAX) return true;
  p->listed = 0;
  *number = piece->why == NULL ? make_shape(p, subject)
                               : lt_pack_inner(p, lt_report_answer(p->explanation, p->arena, piece->why));
  note(p, piece, *number);
  return !p->marked;
}

/* The paths of all values that are given; false where one of them is written otherwise. */
static bool take_paths(lt_packing *p, uint32_t place, uint32_t *number) {
  lt_outline *outline = &p->outline;
  *number = find(p, &outline->paths, place);
  if (*number != UINT32_MAX) return true;
  p->paths.len = 0;
  for (uint32_t i = 0; i < outline->given.len; i++) {
    lt_outline_value *value = &outline->values.items[outline->given.items[i]];
    lt_str path = lt_report_outline_path(p->explanation, p->arena, value);
    if (!lt_pack_plain(path)) return false;
    lt_text_putc(&p->paths, i == 0 ? '[' : ',');
    lt_pack_string(p, path, &p->paths);
  }
  lt_text_putc(&p->paths, ']');
  *number = lt_pack_keep(p->store, lt_text_str(&p->paths));
  p->listed = outline->paths.paths; /* nothing else is in it */
  note(p, &outline->paths, *number);
  return !p->marked;
}

/* Values of which no key says all: by their paths. */
static bool give_values(lt_packing *p) {
  lt_outline *outline = &p->outline;
  p->within = true;
  bool fine = true;
  for (uint32_t i = 0; i < outline->given.len && fine; i++) {
    lt_outline_value *value = &outline->values.items[outline->given.items[i]];
    fine = lt_pack_give(p, lt_report_outline_path(p->explanation, p->arena, value), value->value);
  }
  p->within = false;
  return fine;
}

/* What the pieces that were made gave one by one is all in the outline. */
static void take_values(lt_packing *p, uint32_t paths) {
  const lt_outline *outline = &p->outline;
  p->facts.len = 0;
  p->paths_part = paths;
  for (uint32_t i = 0; i < outline->given.len; i++)
    LT_PUSH(p->arena, &p->facts, ((lt_packed_value){.value = outline->values.items[outline->given.items[i]].value}));
}

static bool take_known(lt_packing *p, uint32_t subject, uint32_t *shape) {
  lt_outline *outline = &p->outline;
  uint32_t place, number, paths = LT_NONE;
  p->answers.len = p->facts.len = 0;
  if (!turn_to(p, subject, &place) || !lt_report_outline(p->explanation, subject, p->stem, outline)) return false;
  bool fine = true, by_key = outline->paths.key.len > 0;
  for (uint32_t i = 0; i < outline->given.len && fine; i++)
    fine = lt_pack_gives(outline->values.items[outline->given.items[i]].value);
  if (fine && by_key && outline->given.len > 0) fine = take_paths(p, place, &paths);
  if (fine && !by_key) fine = give_values(p);
  for (uint32_t i = 0; i < outline->answers.len && fine; i++) {
    fine = take_piece(p, &outline->answers.items[i], place, subject, &number);
    if (fine) lt_pack_answer(p, number);
  }
  if (!fine || !take_piece(p, &outline->shape, place, subject, shape)) return false;
  if (by_key) take_values(p, paths);
  return true;
}

uint32_t lt_pack_subject(lt_packing *p, uint32_t subject, bool *parts) {
  uint32_t number;
  *parts = take_known(p, subject, &number);
  p->list = LT_STR("");
  if (*parts) return number;
  return lt_pack_apart(p, lt_report_subject(p->explanation, p->arena, subject, true), parts);
}

/* ---- An open question ---- */

uint32_t lt_pack_open(lt_packing *p, uint32_t number, bool *parts) {
  uint32_t place, part = UINT32_MAX;
  bool turned = turn_to(p, p->explanation->open.items[number].subject, &place);
  lt_outline_piece piece = {0};
  *parts = false;
  if (turned) piece = lt_report_outline_open(p->explanation, number, &p->outline);
  if (turned) part = find(p, &piece, place);
  if (part != UINT32_MAX) return part;
  part = lt_pack_apart(p, lt_report_open(p->explanation, p->arena, number), parts);
  if (turned && !*parts) note(p, &piece, part);
  return part;
}

/* ---- All of it ---- */

void lt_store_pack_other(lt_store *store) { store->keys = (lt_map){.arena = &store->part_arena}; }
