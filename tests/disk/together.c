/* together.c: writers at work in one store at the same time, on a disk that is cut off and whose syncs fail (disk.h):
 * whoever waits when another syncs needs no sync of its own; whatever was acknowledged is there after any cut, also
 * where a sync failed before, whose bytes the disk has then lost though the machine still reads them. The writers are
 * threads of which one runs at a time; where it may have to wait, a seed says who goes on. How often the power is cut
 * is the argument. */
#include <luat/luat.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "disk.h"
#include "keeping.h"

enum {
  WRITERS = 8,
  PLANS_MAX = 1 << 13,
  PENDING_MAX = 32,
  SPREAD = 60 /* changes between cuts, at most */,
  LIFE = 100,
  SLOW = 600 /* turns that a sync takes */
};

typedef struct promise {
  bool plans[PLANS_MAX];
  char head[WRITERS][100]; /* each the last one that a writer was told */
} promise;

typedef struct cut {
  char folder[64];
  promise given;
  unsigned number;
} cut;

typedef struct writer {
  luat_store *store;
  luat_diagnostics *diagnostics;
  pthread_t thread;
  unsigned first, len; /* what it is to record */
  bool working;
  luat_status status;
} writer;

static char top[40], scripts[64], live[64];
static writer writers[WRITERS];
static promise given;
static cut cuts[PENDING_MAX];
static unsigned cuts_len, cuts_done, cuts_wanted, folders, boots, count, failed, next_plan, refused, seed = 20180905;
static luat_diagnostics *diagnostics;

static void check(bool ok, const char *what, unsigned number) {
  count++;
  failed += !ok;
  if (ok) return;
  printf("not ok %u - %s, cut %u\n", count, what, number);
  for (size_t i = 0; i < luat_diagnostics_len(diagnostics); i++)
    printf("# %s\n", luat_diagnostic_message(luat_diagnostics_get(diagnostics, i), LUAT_EN));
}

static const char *in(const char *folder) {
  static char path[96];
  snprintf(path, sizeof path, "%.63s/kho.luat", folder);
  return path;
}

/* ---- One at a time ---- */

static pthread_mutex_t table = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t passed = PTHREAD_COND_INITIALIZER;
static int on = -1;           /* the writer that runs; -1: whoever lets them work */
static _Thread_local int self = -1;

static void pass_to(int who) {
  pthread_mutex_lock(&table);
  on = who;
  pthread_cond_broadcast(&passed);
  while (on != self) pthread_cond_wait(&passed, &table);
  pthread_mutex_unlock(&table);
}

/* One of those who work, or none. */
static int next_one(void) {
  unsigned from = disk_draw(&seed, WRITERS);
  for (unsigned i = 0; i < WRITERS; i++)
    if (writers[(from + i) % WRITERS].working) return (int)((from + i) % WRITERS);
  return -1;
}

static void turn(void) {
  if (self >= 0) pass_to(next_one());
}

static void *work(void *arg) {
  writer *w = arg;
  self = (int)(w - writers);
  pthread_mutex_lock(&table);
  while (on != self) pthread_cond_wait(&passed, &table);
  pthread_mutex_unlock(&table);
  char head[100] = "";
  luat_diagnostics_clear(w->diagnostics);
  w->status = keep_record(w->store, w->diagnostics, w->first, w->len, head);
  for (unsigned i = 0; w->status == LUAT_OK && i < w->len; i++) given.plans[w->first + i] = true;
  if (w->status == LUAT_OK) memcpy(given.head[self], head, sizeof head);
  w->working = false;
  pthread_mutex_lock(&table);
  on = next_one();
  pthread_cond_broadcast(&passed);
  pthread_mutex_unlock(&table);
  return NULL;
}

/* All record what they are to, each in a call of its own. */
static void work_together(unsigned len) {
  for (unsigned i = 0; i < WRITERS; i++) {
    writers[i].first = next_plan;
    writers[i].len = len != 0 ? len : disk_draw(&seed, 6) == 0 ? KEEP_BATCH / 2 : 1;
    writers[i].working = true;
    next_plan += writers[i].len;
  }
  if (disk_draw(&seed, 4) == 0)
    writers[1].first =
        writers[0].first; /* the same as somebody else: who finds it there may not say so before it is on the disk */
  for (unsigned i = 0; i < WRITERS; i++)
    if (pthread_create(&writers[i].thread, NULL, work, &writers[i]) != 0) exit(2);
  pass_to(next_one());
  for (unsigned i = 0; i < WRITERS; i++) pthread_join(writers[i].thread, NULL);
}

static void open_all(void) {
  for (unsigned i = 0; i < WRITERS; i++)
    check(luat_store_open(&writers[i].store, in(live), 1, diagnostics) == LUAT_OK, "a writer opens the store",
          cuts_done);
}

static void close_all(void) {
  for (unsigned i = 0; i < WRITERS; i++) {
    luat_store_free(writers[i].store);
    writers[i].store = NULL;
  }
}

static void begin_life(void) {
  luat_store *store = NULL;
  keep_folder(live, sizeof live, top, folders++);
  disk_boot(++boots);
  disk_watch(live);
  check(luat_store_init(in(live), diagnostics) == LUAT_OK &&
            luat_store_open(&store, in(live), 1, diagnostics) == LUAT_OK &&
            keep_publish(store, diagnostics, scripts, 0) == LUAT_OK,
        "a store with a version", cuts_done);
  luat_store_free(store);
  memset(&given, 0, sizeof given);
  next_plan = 0;
  open_all();
}

static void end_life(void) {
  disk_cut_at(0, NULL);
  close_all();
  disk_watch(NULL);
  keep_no_folder(live);
}

/* ---- One sync for all who wait ---- */

static unsigned long syncs(void) { return disk_calls(DISK_SYNC); }

/* A disk whose sync takes so long that all others come to wait for it. */
static void slow_turn(void) {
  static unsigned long seen;
  if (syncs() == seen) {
    turn();
    return;
  }
  seen = syncs();
  for (unsigned i = 0; i < SLOW; i++) turn();
}

static void count_syncs(void) {
  begin_life();
  disk_turns(turn);
  work_together(1); /* the first sync of each syncs the folder too */
  disk_turns(slow_turn);
  disk_fail(DISK_OPEN, 0, 0, false);
  work_together(1);
  unsigned long needed = syncs();
  bool fine = true;
  for (unsigned i = 0; i < WRITERS; i++) fine &= writers[i].status == LUAT_OK;
  disk_turns(NULL);
  printf("# %d writers who wait together: %lu syncs\n", WRITERS, needed);
  check(fine && needed >= 1 && needed <= WRITERS / 2, "writers who wait at the same time share a sync", 0);
  end_life();
}

/* ---- Cuts ---- */

static void plan_cut(void);

static void make_cut(void) {
  if (cuts_len < PENDING_MAX && cuts_done + cuts_len < cuts_wanted) {
    cut *c = &cuts[cuts_len++];
    c->given = given;
    c->number = cuts_done + cuts_len;
    keep_folder(c->folder, sizeof c->folder, top, folders++);
    disk_after_cut(c->folder, disk_draw(&seed, 1u << 20));
  }
  plan_cut();
}

static void plan_cut(void) { disk_cut_at(disk_changes() + 1 + disk_draw(&seed, SPREAD), make_cut); }

static void check_cut(const cut *c) {
  luat_store *store = NULL;
  disk_boot(++boots);
  luat_diagnostics_clear(diagnostics);
  check(luat_store_open(&store, in(c->folder), 1, diagnostics) == LUAT_OK, "the store opens", c->number);
  if (store == NULL) return;
  bool held = keep_holds(store, diagnostics, NULL);
  for (unsigned i = 0; held && i < WRITERS; i++)
    held = c->given.head[i][0] == '\0' || keep_holds(store, diagnostics, c->given.head[i]);
  check(held, "the chain holds, with every head that was given", c->number);
  check(keep_there(store, diagnostics, c->given.plans, PLANS_MAX), "what was acknowledged is there, and nothing twice",
        c->number);
  check(keep_replays(store, diagnostics), "it is decided again to the same bytes", c->number);
  check(keep_record(store, diagnostics, PLANS_MAX, 1, NULL) == LUAT_OK, "work goes on", c->number);
  luat_store_free(store);
}

static void check_cuts(void) {
  for (unsigned i = 0; i < cuts_len; i++) {
    check_cut(&cuts[i]);
    keep_no_folder(cuts[i].folder);
  }
  cuts_done += cuts_len;
  cuts_len = 0;
}

/* One turn of work for all; now and then one of the syncs fails, and then whoever waited for it is told so. */
static void work_once(void) {
  bool fails = disk_draw(&seed, 5) == 0, fine = true;
  disk_fail(DISK_SYNC, fails ? 1 + disk_draw(&seed, 6) : 0, 5 /* EIO */, false);
  disk_turns(turn);
  work_together(0);
  disk_turns(NULL);
  bool failed_one = fails && disk_failed();
  disk_fail(DISK_OPEN, 0, 0, false);
  for (unsigned i = 0; i < WRITERS; i++) {
    fine &= writers[i].status == LUAT_OK || (failed_one && writers[i].status == LUAT_IO);
    refused += writers[i].status == LUAT_IO;
  }
  check(fine, "all is recorded, or the disk failed and is said to have", cuts_done);
  check_cuts();
  if (failed_one &&
      disk_draw(&seed, 2) == 0) { /* the machine's memory is all that has it, and who knew that it failed is gone */
    close_all();
    open_all();
  }
}

int main(int argc, char **argv) {
  cuts_wanted = argc > 1 ? (unsigned)strtoul(argv[1], NULL, 10) : 100;
  if (argc > 2) seed = (unsigned)strtoul(argv[2], NULL, 10);
  diagnostics = luat_diagnostics_new();
  for (unsigned i = 0; i < WRITERS; i++) writers[i].diagnostics = luat_diagnostics_new();
  if (!disk_folder(top, sizeof top) || diagnostics == NULL) return 2;
  snprintf(scripts, sizeof scripts, "%s/law", top);
  if (mkdir(scripts, 0700) != 0) return 2;
  count_syncs();
  while (failed == 0 && cuts_done < cuts_wanted) {
    unsigned until = cuts_done + LIFE;
    begin_life();
    plan_cut();
    while (failed == 0 && cuts_done < cuts_wanted && cuts_done < until && next_plan + WRITERS * KEEP_BATCH < PLANS_MAX)
      work_once();
    end_life();
  }
  printf("# %u cuts, %u calls were told that the disk failed\n", cuts_done, refused);
  check(cuts_wanted < 100 || refused > 0, "some were told that the disk failed", cuts_done);
  keep_no_folder(top);
  for (unsigned i = 0; i < WRITERS; i++) luat_diagnostics_free(writers[i].diagnostics);
  luat_diagnostics_free(diagnostics);
  if (failed == 0) printf("ok 1 - %u checks\n", count);
  return failed != 0;
}
