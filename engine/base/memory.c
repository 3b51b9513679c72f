/* memory.c: the door to the allocator, the way out when it refuses, and arenas.
 * A refusal jumps to the nearest lt_protect of the thread, so nobody between tests for NULL; that is sound because all
 * that was taken sits in arenas. It does not keep account of who owns an arena: their owners free them. */
#include "base/memory.h"

#include <assert.h>
#include <setjmp.h>
#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

#ifdef LT_ARENA_GAP
#include <sanitizer/asan_interface.h>
#else
#define LT_ARENA_GAP 0
#define ASAN_POISON_MEMORY_REGION(at, size) ((void)0)
#define ASAN_UNPOISON_MEMORY_REGION(at, size) ((void)0)
#endif

enum { BLOCK_MIN = 4096, BLOCK_MAX = 1 << 20, FIRST_ROOM = 128, FIRST_MOST = 8 };

/* The head of a block; its room follows, aligned for any type. */
struct lt_block {
  alignas(max_align_t) lt_block *older;
  size_t size; /* with this head */
};

typedef struct guard {
  jmp_buf at;
  struct guard *outer;
} guard;

static void *resize_malloc(void *ctx, void *block, size_t old_size, size_t size);

static lt_allocator door = {resize_malloc, NULL};
/* Of this thread alone: a number that all threads share would make each wait for the others. */
static _Thread_local uint64_t count;   /* allocations asked for */
static _Thread_local uint64_t fail_at; /* the number of the allocation to refuse; 0 is none */
static _Thread_local bool fail_after;  /* and all that follow it */
static _Thread_local guard *innermost;
static _Thread_local size_t left = SIZE_MAX; /* of the thread's bound; SIZE_MAX is none */
static _Thread_local bool left_hit;

void lt_memory_set_allocator(const lt_allocator *allocator) {
  door = allocator != NULL ? *allocator : (lt_allocator){resize_malloc, NULL};
}

void lt_memory_fail_at(uint64_t n, bool and_after) {
  fail_after = and_after;
  fail_at = n == 0 ? 0 : count + n;
}

uint64_t lt_memory_count(void) { return count; }

size_t lt_memory_bound(size_t bytes) {
  size_t before = left;
  left = bytes;
  left_hit = false;
  return before;
}

bool lt_memory_bound_hit(void) { return left_hit; }

void *lt_memory_resize(void *block, size_t old_size, size_t size) {
  /* Giving back never fails: Lua counts on it. So only growth is counted and can be refused. */
  if (size > old_size) {
    uint64_t number = ++count, refused = fail_at;
    if (refused != 0 && (number == refused || (fail_after && number > refused))) return NULL;
    if (size - old_size > left) {
      left_hit = true;
      return NULL;
    }
  }
  if (size == 0 && block == NULL) return NULL;
  void *moved = door.resize(door.ctx, block, old_size, size);
  if (left != SIZE_MAX && (moved != NULL || size == 0)) left += old_size - size; /* modulo 2^64 */
  return moved;
}

void lt_memory_clear(void *at, size_t size) { memset(at, 0, size); }

bool lt_protect(void (*work)(void *arg), void *arg) {
  assert(work != NULL);
  guard own;
  own.outer = innermost;
  if (setjmp(own.at) == 0) {
    innermost = &own;
    work(arg);
    innermost = own.outer;
    return true;
  }
  innermost = own.outer;
  return false;
}

_Noreturn void lt_out_of_memory(void) {
  if (innermost == NULL) abort();
  longjmp(innermost->at, 1);
}

static lt_block *new_block(size_t size) {
  lt_block *block = lt_memory_resize(NULL, 0, size);
  if (block == NULL) lt_out_of_memory();
  block->size = size;
  ASAN_POISON_MEMORY_REGION(block + 1, size - sizeof *block);
  return block;
}

/* Room for `size` bytes where the newest block has none: a block of its own behind the newest if it is large, so that
 * what is left of the newest stays in use; else a new newest block, twice the last. */
static char *room(lt_arena *arena, size_t size) {
  size_t newest = arena->blocks != NULL ? arena->blocks->size : BLOCK_MIN / 2;
  size_t next = newest >= BLOCK_MAX / 2 ? BLOCK_MAX : newest * 2;
  if (size > next / 4 && arena->blocks != NULL) {
    lt_block *block = new_block(sizeof(lt_block) + size);
    block->older = arena->blocks->older;
    arena->blocks->older = block;
    return (char *)(block + 1);
  }
  if (size > next - sizeof(lt_block)) next = sizeof(lt_block) + size;
  lt_block *block = new_block(next);
  block->older = arena->blocks;
  arena->blocks = block;
  arena->next = (char *)(block + 1) + size;
  arena->end = (char *)block + next;
  return (char *)(block + 1);
}

void *lt_arena_widen(lt_arena *arena, size_t size) {
  assert(arena != NULL);
  if (size > SIZE_MAX / 4) lt_out_of_memory();
  size_t whole = size == 0 ? LT_ARENA_ALIGN : (size + LT_ARENA_ALIGN - 1) / LT_ARENA_ALIGN * LT_ARENA_ALIGN;
  char *at = arena->next;
  if (whole + LT_ARENA_GAP <= (size_t)(arena->end - arena->next))
    arena->next += whole + LT_ARENA_GAP;
  else
    at = room(arena, whole + LT_ARENA_GAP);
  arena->used_bytes += whole;
  ASAN_UNPOISON_MEMORY_REGION(at, size);
  return at;
}

void *lt_arena_copy(lt_arena *arena, const void *from, size_t size) {
  void *to = lt_arena_take(arena, size);
  return size == 0 ? to : memcpy(to, from, size);
}

void lt_arena_free(lt_arena *arena) {
  assert(arena != NULL);
  for (lt_block *block = arena->blocks; block != NULL;) {
    lt_block *older = block->older;
    ASAN_UNPOISON_MEMORY_REGION(block, block->size);
    lt_memory_resize(block, block->size, 0);
    block = older;
  }
  *arena = (lt_arena){0};
}

void lt_arena_reset(lt_arena *arena) {
  assert(arena != NULL);
  lt_block *kept = arena->blocks;
  if (kept == NULL) return;
  arena->blocks = kept->older;
  lt_arena_free(arena);
  kept->older = NULL;
  *arena = (lt_arena){.blocks = kept, .next = (char *)(kept + 1), .end = (char *)kept + kept->size};
}

void *lt_vec_grow(lt_arena *arena, void *items, uint32_t len, uint32_t *cap, size_t item_size) {
  assert(cap != NULL && item_size > 0);
  if (*cap > UINT32_MAX / 2) lt_out_of_memory();
  /* Most lists stay short: the first room is small where items are large. */
  uint32_t first = item_size <= FIRST_ROOM / FIRST_MOST ? FIRST_MOST : item_size <= FIRST_ROOM / 4 ? 4 : 2;
  uint32_t wider = *cap == 0 ? first : *cap * 2;
  void *room_for_all = lt_arena_take(arena, wider * item_size);
  if (len > 0) memcpy(room_for_all, items, len * item_size);
  *cap = wider;
  return room_for_all;
}

static void *resize_malloc(void *ctx, void *block, size_t old_size, size_t size) {
  (void)ctx;
  (void)old_size;
  if (size > 0) return realloc(block, size);
  free(block);
  return NULL;
}
