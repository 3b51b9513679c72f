/* slice_shared.c: slices that many threads share: each is built once, by the thread that asks first; others that ask
 * for it meanwhile wait, and those that ask for another build theirs. Slices do not change, so only looking one up is
 * guarded. What is kept has a bound; past it a thread has slices of its own. */
#include <pthread.h>

#include "slice_impl.h"

typedef enum lt_building { LT_BUILDING, LT_BUILT, LT_NOT_BUILT } lt_building;

typedef struct lt_shared_slice {
  lt_slice_key key;
  lt_building state; /* LT_NOT_BUILT: memory was refused; who asks next tries again */
  lt_slice *slice;
  struct lt_shared_slice *next;
} lt_shared_slice;

struct lt_shared_slices {
  pthread_mutex_t lock;
  pthread_cond_t changed;
  lt_shared_slice *first;
  size_t bytes; /* of those that are built */
};

lt_shared_slices *lt_shared_slices_new(void) {
  lt_shared_slices *shared = lt_memory_resize(NULL, 0, sizeof *shared);
  if (!shared) return NULL;
  *shared = (lt_shared_slices){0};
  pthread_mutex_init(&shared->lock, NULL);
  pthread_cond_init(&shared->changed, NULL);
  return shared;
}

void lt_shared_slices_free(lt_shared_slices *shared) {
  if (!shared) return;
  for (lt_shared_slice *one = shared->first; one;) {
    lt_shared_slice *next = one->next;
    lt_slice_free(one->slice);
    lt_memory_resize(one, sizeof *one, 0);
    one = next;
  }
  pthread_cond_destroy(&shared->changed);
  pthread_mutex_destroy(&shared->lock);
  lt_memory_resize(shared, sizeof *shared, 0);
}

static lt_shared_slice *find(const lt_shared_slices *shared, lt_slice_key key) {
  lt_shared_slice *one = shared->first;
  while (one && !lt_slice_key_same(one->key, key)) one = one->next;
  return one;
}

/* A place for it, or NULL where there is no room for more. */
static lt_shared_slice *add(lt_shared_slices *shared, lt_slice_key key) {
  if (shared->bytes >= LT_SHARED_BYTES) return NULL;
  lt_shared_slice *one = lt_memory_resize(NULL, 0, sizeof *one);
  if (!one) return NULL;
  *one = (lt_shared_slice){.key = key, .state = LT_NOT_BUILT, .next = shared->first};
  shared->first = one;
  return one;
}

typedef struct lt_shared_work {
  const lt_set *set;
  lt_shared_slice *one;
  lt_slice *slice;
} lt_shared_work;

static void build(void *arg) {
  lt_shared_work *work = arg;
  work->slice = lt_slice_build(work->set, work->one->key);
}

/* The slice, if somebody has built it; otherwise its place, to be built by this thread; neither: there is no room. */
static const lt_slice *find_or_take(lt_shared_slices *shared, lt_slice_key key, lt_shared_slice **taken) {
  pthread_mutex_lock(&shared->lock);
  lt_shared_slice *one = find(shared, key);
  while (one && one->state == LT_BUILDING) pthread_cond_wait(&shared->changed, &shared->lock);
  if (!one) one = add(shared, key);
  const lt_slice *slice = one && one->state == LT_BUILT ? one->slice : NULL;
  *taken = slice ? NULL : one;
  if (*taken) one->state = LT_BUILDING;
  pthread_mutex_unlock(&shared->lock);
  return slice;
}

const lt_slice *lt_shared_slices_get(lt_shared_slices *shared, const lt_set *set, lt_slice_key key) {
  lt_shared_work work = {.set = set};
  const lt_slice *slice = find_or_take(shared, key, &work.one);
  if (slice || !work.one) return slice;
  size_t outer = lt_memory_bound(SIZE_MAX); /* what all share counts for nobody */
  bool built = lt_protect(build, &work);
  lt_memory_bound(outer);
  pthread_mutex_lock(&shared->lock);
  work.one->slice = work.slice;
  work.one->state = built ? LT_BUILT : LT_NOT_BUILT;
  if (built) shared->bytes += work.slice->arena.used_bytes;
  pthread_cond_broadcast(&shared->changed);
  pthread_mutex_unlock(&shared->lock);
  if (!built) lt_out_of_memory();
  return work.slice;
}
