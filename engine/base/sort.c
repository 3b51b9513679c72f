/* sort.c: merge sort, bottom up, of where the items are: they themselves are moved once, at the end. Stretches that
 * stand in order already are common (records mostly are), so each step looks for that first. */
#include "base/sort.h"

#include <string.h>

typedef int (*comparison)(const void *a, const void *b);

enum { FEW = 8 }; /* so many are put where they belong one by one */

static bool is_sorted(const char *items, size_t len, size_t item_size, comparison compare) {
  for (size_t i = 1; i < len; i++) {
    if (compare(items + (i - 1) * item_size, items + i * item_size) > 0) return false;
  }
  return true;
}

static void insert(const char **items, size_t from, size_t to, comparison compare) {
  for (size_t i = from + 1; i < to; i++) {
    const char *item = items[i];
    size_t at = i;
    for (; at > from && compare(items[at - 1], item) > 0; at--) items[at] = items[at - 1];
    items[at] = item;
  }
}

/* Merges the sorted stretches [left, middle) and [middle, right) of `from` into `to`. */
static void merge(const char **from, const char **to, size_t left, size_t middle, size_t right, comparison compare) {
  size_t a = left, b = middle, out = left;
  bool apart = b == right || compare(from[b - 1], from[b]) <= 0;
  while (!apart && a < middle && b < right) to[out++] = compare(from[b], from[a]) < 0 ? from[b++] : from[a++];
  memcpy(to + out, from + a, (middle - a) * sizeof *to);
  memcpy(to + out + (middle - a), from + b, (right - b) * sizeof *to);
}

void lt_sort(lt_arena *scratch, void *items, size_t len, size_t item_size,
             int (*compare)(const void *a, const void *b)) {
  if (len < 2 || is_sorted(items, len, item_size, compare)) return;
  const char **from = lt_arena_take(scratch, len * sizeof *from), **to = from;
  for (size_t i = 0; i < len; i++) from[i] = (const char *)items + i * item_size;
  for (size_t left = 0; left < len; left += FEW) insert(from, left, left + FEW < len ? left + FEW : len, compare);
  if (len > FEW) to = lt_arena_take(scratch, len * sizeof *to);
  for (size_t width = FEW; width < len; width *= 2) {
    for (size_t left = 0; left < len; left += 2 * width) {
      size_t middle = left + width < len ? left + width : len;
      size_t right = middle + width < len ? middle + width : len;
      merge(from, to, left, middle, right, compare);
    }
    const char **swap = from;
    from = to;
    to = swap;
  }
  char *moved = lt_arena_take(scratch, len * item_size);
  for (size_t i = 0; i < len; i++) memcpy(moved + i * item_size, from[i], item_size);
  memcpy(items, moved, len * item_size);
}
