/* test_memory.c: arenas, and refusal of memory at every point. */
#include "base/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"

#ifdef LT_ARENA_GAP
enum { ARENA_GAP = LT_ARENA_GAP };
#else
enum { ARENA_GAP = 0 };
#endif

static void many_sizes(void *arg) {
  lt_arena *arena = arg;
  for (size_t size = 0; size < 3000; size += 7) {
    char *at = lt_arena_alloc(arena, size);
    memset(at, 0xA5, size);
  }
  lt_arena_alloc(arena, 5 << 20);
}

static void test_arena(void) {
  lt_arena arena = {0};
  bool aligned = true, zeroed = true;
  for (size_t size = 0; size < 2000; size += 3) {
    unsigned char *at = lt_arena_alloc(&arena, size);
    aligned = aligned && (uintptr_t)at % 8 == 0;
    for (size_t i = 0; i < size; i++) zeroed = zeroed && at[i] == 0;
    memset(at, 0xFF, size);
  }
  CHECK(aligned && zeroed);
  char *small = lt_arena_alloc(&arena, 16);
  char *large = lt_arena_alloc(&arena, 3 << 20);
  char *next = lt_arena_alloc(&arena, 16);
  CHECK(large != NULL && next == small + 16 + ARENA_GAP); /* a large block leaves the room of the newest in use */
  CHECK(arena.used_bytes > (3u << 20));
  CHECK(strcmp(lt_arena_copy(&arena, "luật", sizeof "luật"), "luật") == 0);
  lt_arena_free(&arena);
  CHECK(arena.blocks == NULL && arena.used_bytes == 0);
}

static void take(void *arg) { lt_arena_alloc(arg, 1 << 20); }

static void test_reset(void) {
  lt_arena arena = {0};
  for (int i = 0; i < 100; i++) memset(lt_arena_alloc(&arena, 1000), 0xFF, 1000);
  uint64_t before = lt_memory_count();
  lt_arena_reset(&arena);
  const unsigned char *again = lt_arena_alloc(&arena, 1000);
  bool zeroed = true;
  for (int i = 0; i < 1000; i++) zeroed = zeroed && again[i] == 0;
  CHECK(zeroed && arena.used_bytes == 1000 && lt_memory_count() == before); /* the newest block serves again */
  lt_arena_free(&arena);
  lt_arena_reset(&arena);
  CHECK(arena.blocks == NULL);
}

static void test_bound(void) {
  lt_arena arena = {0};
  size_t outer = lt_memory_bound(3 << 19);
  CHECK(outer == SIZE_MAX);
  CHECK(lt_protect(take, &arena) && !lt_memory_bound_hit());
  CHECK(!lt_protect(take, &arena) && lt_memory_bound_hit());
  lt_arena_free(&arena);
  CHECK(lt_protect(take, &arena)); /* what was given back can be had again */
  lt_arena_free(&arena);
  CHECK(lt_memory_bound(outer) == 3 << 19);
  CHECK(lt_protect(take, &arena) && lt_protect(take, &arena) && !lt_memory_bound_hit());
  lt_arena_free(&arena);
}

static void test_vec(void) {
  lt_arena arena = {0};
  LT_VEC(int) v = {0};
  for (int i = 0; i < 1000; i++) LT_PUSH(&arena, &v, i);
  bool kept = v.len == 1000;
  for (int i = 0; i < 1000; i++) kept = kept && v.items[i] == i;
  CHECK(kept);
  lt_arena_free(&arena);
}

static void test_refusal(void) {
  lt_arena arena = {0};
  uint64_t before = lt_memory_count();
  CHECK(lt_protect(many_sizes, &arena));
  lt_arena_free(&arena);
  uint64_t points = lt_memory_count() - before;
  CHECK(points > 3);
  for (uint64_t n = 1; n <= points; n++) {
    lt_memory_fail_at(n, n % 2 == 0);
    CHECK(!lt_protect(many_sizes, &arena));
    lt_arena_free(&arena);
  }
  lt_memory_fail_at(points + 1, true);
  CHECK(lt_protect(many_sizes, &arena));
  lt_arena_free(&arena);
  lt_memory_fail_at(0, false);
}

typedef struct nesting {
  lt_arena *arena;
  bool inner;
} nesting;

static void refuse(void *arg) {
  (void)arg;
  lt_out_of_memory();
}

static void nested(void *arg) {
  nesting *n = arg;
  n->inner = lt_protect(refuse, NULL);
  lt_arena_alloc(n->arena, 10); /* still inside the outer one */
}

static void test_nesting(void) {
  lt_arena arena = {0};
  nesting n = {&arena, true};
  CHECK(lt_protect(nested, &n));
  CHECK(!n.inner);
  lt_arena_free(&arena);
}

static size_t given;

static void *counting(void *ctx, void *block, size_t old_size, size_t size) {
  (void)ctx;
  given += size - old_size;
  if (size > 0) return realloc(block, size);
  free(block);
  return NULL;
}

static void test_door(void) {
  lt_memory_set_allocator(&(lt_allocator){counting, NULL});
  lt_arena arena = {0};
  CHECK(lt_protect(many_sizes, &arena));
  CHECK(given > (5u << 20));
  lt_arena_free(&arena);
  CHECK(given == 0); /* each block goes back with its size */
  void *block = lt_memory_resize(NULL, 0, 100);
  lt_memory_fail_at(1, true);
  CHECK(lt_memory_resize(block, 100, 200) == NULL);
  block = lt_memory_resize(block, 100, 50); /* shrinking is never refused */
  CHECK(block != NULL);
  lt_memory_fail_at(0, false);
  lt_memory_resize(block, 50, 0);
  CHECK(given == 0);
  lt_memory_set_allocator(NULL);
}

int main(void) {
  test_arena();
  test_reset();
  test_bound();
  test_vec();
  test_refusal();
  test_nesting();
  test_door();
  return CHECK_DONE();
}
