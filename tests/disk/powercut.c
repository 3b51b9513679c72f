/* powercut.c: the power is cut while a store is made, written to and copied, at moments that a seed chooses, on a disk
 * that keeps of unsynced writes and names what it likes (disk.h). In each state in which the disk may be found then:
 * the store opens, or was never said to be there; whatever was acknowledged is in it, once, and the head that was
 * given; the chain holds; what was under way can be run again, and nothing is there twice; what is in store is decided
 * again to the same bytes. Work also goes on in some of these states, to be cut again while it recovers. How often is
 * the argument. */
#include <luat/luat.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "disk.h"
#include "keeping.h"

enum {
  PLANS_MAX = 1 << 13,
  PENDING_MAX = 64,
  LIFE = 150 /* cuts until all begins anew */,
  SPREAD = 24 /* changes between cuts, at most */
};

typedef enum task { INIT, PUBLISH, RECORD, BACKUP, REST } task;

/* What was said to be there. */
typedef struct promise {
  bool store, copy;
  bool plans[PLANS_MAX];
  size_t versions;
  char head[100];
} promise;

/* What was under way, and what the cut left. */
typedef struct cut {
  char folder[64], twin[64]; /* `twin` the same again, to go on with; or "" */
  promise given;
  task task;
  unsigned first, len, number;
} cut;

static char top[40];
static char scripts[64], live[64];
static promise given;
static cut cuts[PENDING_MAX];
static unsigned cuts_len, cuts_done, cuts_wanted, folders, boots, count, failed;
static unsigned seed = 20180905, next_plan, version;
static task now = REST;
static unsigned now_first, now_len;
static luat_diagnostics *diagnostics;

static void check(bool ok, const char *what, const cut *c) {
  count++;
  failed += !ok;
  if (ok) return;
  printf("not ok %u - %s, cut %u, task %d\n", count, what, c->number, (int)c->task);
  for (size_t i = 0; i < luat_diagnostics_len(diagnostics); i++)
    printf("# %s\n", luat_diagnostic_message(luat_diagnostics_get(diagnostics, i), LUAT_EN));
}

static const char *in(const char *folder, const char *name) {
  static char path[2][128];
  static unsigned at;
  at = !at;
  snprintf(path[at], sizeof path[at], "%.63s/%.60s", folder, name);
  return path[at];
}

static luat_store *open_store(const char *folder) {
  luat_store *store = NULL;
  luat_diagnostics_clear(diagnostics);
  return luat_store_open(&store, in(folder, "kho.luat"), 1, diagnostics) == LUAT_OK ? store : NULL;
}

/* ---- A cut ---- */

static void plan_cut(void);

static void make_cut(void) {
  if (cuts_len < PENDING_MAX && cuts_done + cuts_len < cuts_wanted) {
    cut *c = &cuts[cuts_len++];
    unsigned fate = disk_draw(&seed, 1u << 20);
    *c = (cut){.given = given, .task = now, .first = now_first, .len = now_len, .number = cuts_done + cuts_len};
    keep_folder(c->folder, sizeof c->folder, top, folders++);
    disk_after_cut(c->folder, fate);
    if (cuts_len == 1 && disk_draw(&seed, 4) == 0) {
      keep_folder(c->twin, sizeof c->twin, top, folders++);
      disk_after_cut(c->twin, fate);
    }
  }
  plan_cut();
}

static void plan_cut(void) { disk_cut_at(disk_changes() + 1 + disk_draw(&seed, SPREAD), make_cut); }

/* ---- What is found afterwards ---- */

/* What was under way is run again, and is then there. */
static void run_again(luat_store *store, cut *c) {
  if (c->task == RECORD) {
    check(keep_record(store, diagnostics, c->first, c->len, NULL) == LUAT_OK, "the batch runs again", c);
    for (unsigned i = 0; i < c->len; i++) c->given.plans[c->first + i] = true;
  }
  if (c->task == PUBLISH) {
    check(keep_publish(store, diagnostics, scripts, c->first) == LUAT_OK, "the version is published again", c);
    c->given.versions++;
  }
  check(keep_there(store, diagnostics, c->given.plans, PLANS_MAX), "all of it is there, once", c);
  check(keep_versions(store, diagnostics) == c->given.versions || c->task == REST, "the versions are there, once", c);
  check(keep_holds(store, diagnostics, c->given.head), "the chain holds afterwards", c);
}

/* A copy is whole, or not there; then it can be made. */
static void check_copy(luat_store *store, cut *c) {
  luat_store *copy = NULL;
  const char *path = in(c->folder, "copy.luat");
  if (access(path, F_OK) != 0)
    check(!c->given.copy && luat_store_backup(store, path, diagnostics) == LUAT_OK,
          "a copy was not said to be there, and is made", c);
  check(luat_store_open(&copy, path, 0, diagnostics) == LUAT_OK, "the copy opens", c);
  if (copy != NULL) check(keep_holds(copy, diagnostics, NULL), "the copy holds", c);
  luat_store_free(copy);
}

static void check_cut(cut *c) {
  luat_diagnostics_clear(diagnostics);
  const char *path = in(c->folder, "kho.luat");
  if (access(path, F_OK) != 0) {
    check(!c->given.store && luat_store_init(path, diagnostics) == LUAT_OK,
          "a store was not said to be there, and can be made", c);
    return;
  }
  luat_store *store = open_store(c->folder);
  check(store != NULL, "the store opens", c);
  if (store == NULL) return;
  check(keep_holds(store, diagnostics, c->given.head), "the chain holds, with the head that was given", c);
  check(keep_there(store, diagnostics, c->given.plans, PLANS_MAX), "what was acknowledged is there, and nothing twice",
        c);
  size_t versions = keep_versions(store, diagnostics);
  check(versions == c->given.versions || (c->task == PUBLISH && versions == c->given.versions + 1),
        "the versions are those that were published", c);
  check(keep_replays(store, diagnostics), "it is decided again to the same bytes", c);
  run_again(store, c);
  if (c->task == BACKUP || c->given.copy) check_copy(store, c);
  luat_store_free(store);
}

/* Looks at what the cuts of one call left. The one to go on in, if there is one. */
static const cut *check_cuts(void) {
  for (unsigned i = 0; i < cuts_len; i++) {
    cut found = cuts[i]; /* what is run again there counts there only */
    disk_boot(++boots);
    check_cut(&found);
    keep_no_folder(cuts[i].folder);
  }
  cuts_done += cuts_len;
  const cut *chosen = cuts_len > 0 && cuts[0].twin[0] != '\0' ? &cuts[0] : NULL;
  cuts_len = 0;
  return chosen;
}

/* ---- At work ---- */

static bool do_init(void) {
  bool fine = luat_store_init(in(live, "kho.luat"), diagnostics) == LUAT_OK;
  given.store = fine;
  return fine;
}

static bool do_publish(luat_store *store) {
  bool fine = keep_publish(store, diagnostics, scripts, now_first) == LUAT_OK;
  given.versions += fine;
  return fine;
}

static bool do_record(luat_store *store) {
  bool fine = keep_record(store, diagnostics, now_first, now_len, given.head) == LUAT_OK;
  for (unsigned i = 0; fine && i < now_len; i++) given.plans[now_first + i] = true;
  return fine;
}

static bool do_backup(luat_store *store) {
  const char *path = in(live, "copy.luat");
  given.copy = false;
  unlink(path);
  given.copy = luat_store_backup(store, path, diagnostics) == LUAT_OK;
  return given.copy;
}

static bool do_task(luat_store *store, task what) {
  now = what;
  now_first = what == PUBLISH ? ++version : next_plan;
  now_len = what != RECORD ? 0 : disk_draw(&seed, 4) == 0 ? KEEP_BATCH : 1;
  next_plan += now_len;
  bool fine = what == INIT      ? do_init()
              : what == PUBLISH ? do_publish(store)
              : what == RECORD  ? do_record(store)
                                : do_backup(store);
  now = REST;
  disk_cut_at(disk_changes() + 1 + disk_draw(&seed, 2) * disk_draw(&seed, SPREAD),
              make_cut); /* often at once: what was just acknowledged */
  return fine;
}

static task next_task(void) {
  unsigned draw = disk_draw(&seed, 20);
  return given.versions == 0 || draw == 0 ? PUBLISH : draw == 1 ? BACKUP : RECORD;
}

/* The power is back: work goes on in the state that was left. Who worked before the cut is gone: what the store still
 * writes when it is closed is written to no disk that anybody looks at, and makes no cut. */
static luat_store *go_on(luat_store *store, const cut *chosen) {
  const cut copy = *chosen, *from = &copy;
  disk_boot(++boots);
  disk_watch(from->twin);
  luat_store_free(store);
  keep_no_folder(live);
  snprintf(live, sizeof live, "%.63s", from->twin);
  given = from->given;
  if (access(in(live, "kho.luat"), F_OK) != 0 && !do_task(NULL, INIT)) return NULL;
  given.store = true;
  now = from->task == PUBLISH ? PUBLISH : REST; /* what was being published may be there */
  now_first = from->first;
  store = open_store(live);
  if (store != NULL) given.versions = keep_versions(store, diagnostics);
  now = REST;
  return store;
}

static void live_once(void) {
  unsigned until = cuts_done + LIFE;
  cut none = {.number = cuts_done};
  given = (promise){0};
  next_plan = 0;
  keep_folder(live, sizeof live, top, folders++);
  disk_watch(live);
  plan_cut();
  bool fine = do_task(NULL, INIT);
  luat_store *store = fine ? open_store(live) : NULL;
  const cut *chosen = check_cuts();
  while (failed == 0 && cuts_done < cuts_wanted && cuts_done < until && next_plan + KEEP_BATCH < PLANS_MAX) {
    if (chosen != NULL) store = go_on(store, chosen);
    check(store != NULL, "work goes on", &none);
    if (store == NULL) break;
    check(do_task(store, next_task()), "the work itself is done", &none);
    chosen = check_cuts();
  }
  disk_watch(NULL); /* closing it makes no cut, which the next would begin with, whose plans are others */
  luat_store_free(store);
  if (chosen != NULL) keep_no_folder(chosen->twin);
  keep_no_folder(live);
}

int main(int argc, char **argv) {
  cuts_wanted = argc > 1 ? (unsigned)strtoul(argv[1], NULL, 10) : 100;
  if (argc > 2) seed = (unsigned)strtoul(argv[2], NULL, 10);
  diagnostics = luat_diagnostics_new();
  if (!disk_folder(top, sizeof top) || diagnostics == NULL) return 2;
  snprintf(scripts, sizeof scripts, "%s/law", top);
  if (mkdir(scripts, 0700) != 0) return 2;
  while (failed == 0 && cuts_done < cuts_wanted) live_once();
  printf("# %u cuts, %lu changes of the disk\n", cuts_done, disk_changes());
  keep_no_folder(top);
  luat_diagnostics_free(diagnostics);
  if (failed == 0) printf("ok 1 - %u checks\n", count);
  return failed != 0;
}
