/* sort.c: merge sort, bottom up, with a quick way out for what is sorted already (records mostly are). */
#include "base/sort.h"

#include <string.h>

typedef struct run {
  char *from, *to;
  size_t item_size;
  int (*compare)(const void *a, const void *b);
} run;

/* Items are a few words long: copied word by word, where they are of whole words. */
static void copy(char *to, const char *from, size_t size) {
  if (size % sizeof(uint64_t) != 0 || size > 64) {
    memcpy(to, from, size);
    return;
  }
  for (size_t at = 0; at < size; at += sizeof(uint64_t)) memcpy(to + at, from + at, sizeof(uint64_t));
}

/* Merges the sorted stretches [left, middle) and [middle, right) of `from` into `to`. */
static void merge(const run *r, size_t left, size_t middle, size_t right) {
  size_t a = left, b = middle;
  for (size_t out = left; out < right; out++) {
    bool take_b = a == middle || (b < right && r->compare(r->from + b * r->item_size, r->from + a * r->item_size) < 0);
    copy(r->to + out * r->item_size, r->from + (take_b ? b++ : a++) * r->item_size, r->item_size);
  }
}

static bool is_sorted(const run *r, size_t len) {
  for (size_t i = 1; i < len; i++) {
    if (r->compare(r->from + (i - 1) * r->item_size, r->from + i * r->item_size) > 0) return false;
  }
  return true;
}

void lt_sort(lt_arena *scratch, void *items, size_t len, size_t item_size,
             int (*compare)(const void *a, const void *b)) {
  run r = {.from = items, .item_size = item_size, .compare = compare};
  if (len < 2 || is_sorted(&r, len)) return;
  r.to = lt_arena_alloc(scratch, len * item_size);
  for (size_t width = 1; width < len; width *= 2) {
    for (size_t left = 0; left < len; left += 2 * width) {
      size_t middle = left + width < len ? left + width : len;
      size_t right = middle + width < len ? middle + width : len;
      merge(&r, left, middle, right);
    }
    char *swap = r.from;
    r.from = r.to;
    r.to = swap;
  }
  if (r.from != items) memcpy(items, r.from, len * item_size);
}
