/* pair.c: which subject of the plan before is which of the plan after. They go by their paths, so that an element is
 * the same where its id is; of elements without ids those after one that is taken away move up by one, and are the same
 * all the same. It compares nothing. */
#include "explore_impl.h"

/* The number that a segment is, or 0. */
static uint64_t number_of(lt_str segment) {
  uint64_t number = 0;
  for (size_t i = 0; i < segment.len; i++) {
    if (segment.ptr[i] < '0' || segment.ptr[i] > '9' || number > UINT32_MAX) return 0;
    number = number * 10 + (uint64_t)(segment.ptr[i] - '0');
  }
  return number;
}

static lt_str last_segment(lt_str path) {
  for (size_t i = path.len; i > 0; i--)
    if (path.ptr[i - 1] == '/') return lt_str_slice(path, i, path.len - i);
  return path;
}

static bool begins(lt_str path, lt_str with) {
  return path.len >= with.len && lt_str_equal(lt_str_slice(path, 0, with.len), with);
}

/* Below a list from which its element `at` is taken away. */
static lt_str moved_up(lt_arena *arena, lt_str path, lt_str at) {
  lt_str gone = last_segment(at), list = lt_str_slice(at, 0, at.len - gone.len);
  if (begins(path, at) && (path.len == at.len || path.ptr[at.len] == '/')) return LT_STR("");
  if (number_of(gone) == 0 || !begins(path, list)) return path;
  lt_str rest = lt_str_slice(path, list.len, path.len - list.len);
  size_t slash = lt_str_find(rest, LT_STR("/"), 0);
  lt_str segment = lt_str_slice(rest, 0, slash == SIZE_MAX ? rest.len : slash);
  uint64_t number = number_of(segment);
  if (number <= number_of(gone)) return path;
  return lt_str_format(arena, "%.*s%llu%.*s", LT_STR_ARG(list), (unsigned long long)number - 1,
                       LT_STR_ARG(lt_str_slice(rest, segment.len, rest.len - segment.len)));
}

lt_str lt_path_after(lt_arena *arena, const lt_settings *settings, uint32_t without, uint32_t only, lt_str path) {
  for (uint32_t i = 0; i < settings->len && path.len > 0; i++) {
    const lt_setting *setting = &settings->items[i];
    bool made = i != without && (only == LT_NONE || i == only);
    if (made && setting->value == NULL && setting->at.len > 0) path = moved_up(arena, path, setting->at);
  }
  return path;
}

uint32_t lt_subject_after(lt_arena *arena, const lt_settings *settings, const lt_plan *was, const lt_plan *is,
                          uint32_t subject, bool back) {
  if (was == is) return subject;
  if (!back) {
    lt_str path = lt_path_after(arena, settings, LT_NONE, LT_NONE, was->facts.subjects.items[subject].path);
    return path.len == 0 ? LT_NONE : lt_plan_find(is, path);
  }
  lt_str path = is->facts.subjects.items[subject].path;
  for (uint32_t s = 0; s < was->facts.subjects.len; s++)
    if (lt_str_equal(lt_path_after(arena, settings, LT_NONE, LT_NONE, was->facts.subjects.items[s].path), path))
      return s;
  return LT_NONE;
}
