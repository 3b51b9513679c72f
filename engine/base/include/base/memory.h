/* memory.h: the one door to the allocator, arenas with named lifetimes, and how a refusal of memory is met.
 * Layer: base; it sees only the C library.
 * Ownership: whoever holds an arena frees all that was taken from it at once; nothing in it is freed alone.
 *
 * Every allocation of luat's own code comes from here. When memory is refused, the function that asked does not
 * return: control goes back to the nearest `lt_protect`, whose caller frees the arenas that it owns. So code between
 * the two never sees NULL and never holds anything outside an arena. */
#ifndef LT_BASE_MEMORY_H
#define LT_BASE_MEMORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* The door. `resize` gets the old size too, frees where `size` is 0, and returns NULL where it refuses. */
typedef struct lt_allocator {
  void *(*resize)(void *ctx, void *block, size_t old_size, size_t size);
  void *ctx;
} lt_allocator;

/* Sets the allocator of the process; before first use only. NULL puts malloc back. */
void lt_memory_set_allocator(const lt_allocator *allocator);

/* Test aid: this thread's n-th allocation from now (1 is the next) and, if `and_after`, all that follow are refused; 0
 * ends it. */
void lt_memory_fail_at(uint64_t n, bool and_after);
/* Number of allocations that the door has granted or refused to this thread since it began. */
uint64_t lt_memory_count(void);

/* Bounds what this thread holds through the door beyond what it holds now; what it gives back counts for it. SIZE_MAX:
 * no bound. Past it memory is refused. Returns what was left of the bound before. */
size_t lt_memory_bound(size_t bytes);
/* Whether the bound has refused anything since it was set. */
bool lt_memory_bound_hit(void);

/* As realloc, through the door; NULL where it is refused. For code that must see refusal itself (the Lua allocator). */
void *lt_memory_resize(void *block, size_t old_size, size_t size);

/* Zeroes. A call: what compilers put in the place of memset for some hundred bytes takes longer. */
void lt_memory_clear(void *at, size_t size);

/* Calls `work(arg)`; false if memory was refused inside it (then `work` did not finish). May nest. Thread-safe. */
bool lt_protect(void (*work)(void *arg), void *arg);
/* Leaves for the nearest `lt_protect`; without one it is a bug of ours and aborts. */
_Noreturn void lt_out_of_memory(void);

typedef struct lt_block lt_block;

/* A bump allocator. Zeroed is a valid, empty arena. Blocks grow from 4 KiB to 1 MiB. */
typedef struct lt_arena {
  lt_block *blocks; /* newest first */
  char *next, *end; /* free room in the newest block */
  size_t used_bytes;
} lt_arena;

enum { LT_ARENA_ALIGN = 8 /* of pointers and 64-bit numbers: the widest that are kept */ };

/* Under AddressSanitizer nobody may touch what was not taken from an arena: LT_ARENA_GAP bytes follow each piece. */
#ifdef LT_ARENA_GAP
enum { LT_ARENA_FENCED = 1 };
#else
enum { LT_ARENA_FENCED = 0 };
#endif

/* Takes `size` bytes from a new block; for lt_arena_take alone. */
void *lt_arena_widen(lt_arena *arena, size_t size);
/* Takes `size` bytes with anything in them, for who writes them all, or as many as are read; aligned for pointers and
 * numbers of 64 bits. Lent until the arena is freed. */
static inline void *lt_arena_take(lt_arena *arena, size_t size) {
  if (LT_ARENA_FENCED || size > (size_t)(arena->end - arena->next) || size == 0) return lt_arena_widen(arena, size);
  size = (size + LT_ARENA_ALIGN - 1) / LT_ARENA_ALIGN * LT_ARENA_ALIGN; /* as all sizes are, so it fits still */
  char *at = arena->next;
  arena->next += size;
  arena->used_bytes += size;
  return at;
}
/* The same, zeroed. */
static inline void *lt_arena_alloc(lt_arena *arena, size_t size) {
  void *at = lt_arena_take(arena, size);
  return memset(at, 0, size);
}
/* Copies `size` bytes. */
void *lt_arena_copy(lt_arena *arena, const void *from, size_t size);
/* Frees everything in the arena; it is empty and usable afterwards. */
void lt_arena_free(lt_arena *arena);
/* The same, but its newest block is kept for what comes next. */
void lt_arena_reset(lt_arena *arena);

#define LT_NEW(arena, type) ((type *)lt_arena_alloc((arena), sizeof(type)))
#define LT_NEW_ARRAY(arena, type, n) ((type *)lt_arena_alloc((arena), sizeof(type) * (size_t)(n)))

/* A growable array in an arena: declare `struct { T *items; uint32_t len, cap; } v = {0};`, then LT_PUSH.
 * The old room stays in the arena until that is freed: growth doubles, so at most twice the final size is used. */
void *lt_vec_grow(lt_arena *arena, void *items, uint32_t len, uint32_t *cap, size_t item_size);
#define LT_PUSH(arena, v, item)                                                                                        \
  (((v)->len == (v)->cap ? (void)((v)->items = lt_vec_grow((arena), (v)->items, (v)->len, &(v)->cap,                  \
                                                           sizeof *(v)->items))                                       \
                         : (void)0),                                                                                  \
   (v)->items[(v)->len++] = (item))
#define LT_VEC(type)                                                                                                   \
  struct {                                                                                                             \
    type *items;                                                                                                       \
    uint32_t len, cap;                                                                                                 \
  }

#endif
