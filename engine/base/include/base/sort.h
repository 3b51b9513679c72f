/* sort.h: a stable sort whose scratch room comes through the door (qsort of the C library may ask for memory past it).
 * Layer: base. Ownership: sorts in place; scratch room stays in the arena. */
#ifndef LT_BASE_SORT_H
#define LT_BASE_SORT_H

#include "base/memory.h"

/* `compare` as for qsort; equal items keep their order. */
void lt_sort(lt_arena *scratch, void *items, size_t len, size_t item_size,
             int (*compare)(const void *a, const void *b));

#endif
