/* killed.c: programs, up to three at once, that record plans, one and many at a time, and publish, are killed at
 * moments that nobody chose, again and again: whatever one was told is recorded is there, once; the chain holds; what
 * is in store is decided again to the same bytes; and whoever is not killed goes on. How often is the argument. */
#include <luat/luat.h>

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "../disk/keeping.h"

enum {
  BATCH = 20,
  LIFE = 100 /* kills until all begins anew */,
  DELAY_MAX_MS = 60,
  WRITERS = 3,
  PLANS_EACH = 1 << 18,
  PLANS_MAX = WRITERS * PLANS_EACH
};

static char folder[] = "/tmp/luat-killed-XXXXXX";
static char path[64], scripts[64];
static unsigned count, failed;
static bool acknowledged[PLANS_MAX]; /* plans by number */

static void check(bool ok, const char *what, unsigned round) {
  count++;
  failed += !ok;
  if (!ok) printf("not ok %u - %s, round %u\n", count, what, round);
}

/* A fixed sequence, so that what fails fails again as far as the moment of a kill can be had again. */
static unsigned draw(unsigned *seed, unsigned below) {
  *seed = *seed * 1664525u + 1013904223u;
  return (*seed >> 8) % below;
}

static luat_store *open_store(int writes) {
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  luat_store *store = NULL;
  if (luat_store_open(&store, path, writes, diagnostics) != LUAT_OK)
    for (size_t i = 0; i < luat_diagnostics_len(diagnostics); i++)
      printf("# %s\n", luat_diagnostic_message(luat_diagnostics_get(diagnostics, i), LUAT_EN));
  luat_diagnostics_free(diagnostics);
  return store;
}

/* ---- The one who is killed ---- */

/* Works until it is killed, and says in the pipe what it was told is there: first plan and how many. Each has numbers
 * of its own. */
static void work(int pipe_end, unsigned first, unsigned end, unsigned seed) {
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  luat_store *store = open_store(1);
  char own[96]; /* nobody else writes these scripts meanwhile */
  snprintf(own, sizeof own, "%s-%u", scripts, end);
  if (mkdir(own, 0700) != 0 && errno != EEXIST) _exit(7);
  while (store != NULL && first + BATCH < end) {
    unsigned what = draw(&seed, 8), said[2] = {first, what == 0 ? 0 : what < 3 ? BATCH : 1};
    luat_status status = what == 0 ? keep_publish(store, diagnostics, own, first + seed % 1000)
                                   : keep_record(store, diagnostics, first, said[1], NULL);
    if (status != LUAT_OK || write(pipe_end, said, sizeof said) != (ssize_t)sizeof said) break;
    first += said[1];
  }
  _exit(7); /* never by itself */
}

/* ---- The one who kills ---- */

/* Plans that it was told are there; the first number that nobody used. */
static unsigned read_said(int pipe_end, unsigned first) {
  unsigned said[2];
  while (read(pipe_end, said, sizeof said) == (ssize_t)sizeof said)
    for (unsigned i = 0; i < said[1]; i++) {
      acknowledged[said[0] + i] = true;
      first = said[0] + i + 1;
    }
  return first + BATCH; /* the batch that was under way may be there too */
}

typedef struct victim {
  pid_t child;
  int pipe_end;
  unsigned first; /* number that nobody used */
} victim;
static victim victims[WRITERS];

static bool start(unsigned which, unsigned seed) {
  int ends[2];
  if (pipe(ends) != 0) return false;
  fflush(stdout);
  victim *v = &victims[which];
  v->child = fork();
  if (v->child == 0) {
    close(ends[0]);
    work(ends[1], v->first, (which + 1) * PLANS_EACH, seed);
  }
  close(ends[1]);
  v->pipe_end = ends[0];
  return v->child > 0;
}

static bool kill_one(victim *v, unsigned *seed) {
  int state = 0;
  const struct timespec delay = {.tv_nsec = (long)(1 + draw(seed, DELAY_MAX_MS * 1000)) * 1000};
  nanosleep(&delay, NULL);
  kill(v->child, SIGKILL);
  waitpid(v->child, &state, 0);
  v->first = read_said(v->pipe_end, v->first);
  close(v->pipe_end);
  return WIFSIGNALED(state);
}

/* One after the other, so that others go on where one has ended. */
static bool kill_all(unsigned len, unsigned seed) {
  bool fine = true;
  for (unsigned i = 0; i < len; i++) fine &= start(i, seed + i);
  for (unsigned i = 0; i < len; i++) fine &= kill_one(&victims[i], &seed);
  return fine;
}

static void look(unsigned round) {
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  luat_store *store = open_store(0);
  check(store != NULL, "it opens", round);
  if (store == NULL) return;
  check(keep_holds(store, diagnostics, NULL), "the chain holds", round);
  check(keep_there(store, diagnostics, acknowledged, PLANS_MAX), "what was said to be there is there, once", round);
  check(keep_replays(store, diagnostics), "it is decided again to the same bytes", round);
  luat_store_free(store);
  luat_diagnostics_free(diagnostics);
}

/* A store with one version, and nobody has been told anything. */
static bool begin_life(void) {
  strcpy(folder, "/tmp/luat-killed-XXXXXX");
  if (mkdtemp(folder) == NULL) return false;
  snprintf(path, sizeof path, "%s/kho.luat", folder);
  snprintf(scripts, sizeof scripts, "%s/law", folder);
  memset(acknowledged, 0, sizeof acknowledged);
  for (unsigned i = 0; i < WRITERS; i++) victims[i].first = i * PLANS_EACH;
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  bool fine = mkdir(scripts, 0700) == 0 && luat_store_init(path, diagnostics) == LUAT_OK;
  luat_store *store = fine ? open_store(1) : NULL;
  fine = store != NULL && keep_publish(store, diagnostics, scripts, 0) == LUAT_OK;
  luat_store_free(store);
  luat_diagnostics_free(diagnostics);
  return fine;
}

static unsigned end_life(void) {
  unsigned said = 0;
  for (unsigned i = 0; i < PLANS_MAX; i++) said += acknowledged[i];
  keep_no_folder(folder);
  return said;
}

int main(int argc, char **argv) {
  unsigned rounds = argc > 1 ? (unsigned)strtoul(argv[1], NULL, 10) : 12, said = 0, kills = 0, round = 0;
  while (kills < rounds && failed == 0) {
    unsigned until = kills + LIFE < rounds ? kills + LIFE : rounds;
    check(begin_life(), "a store with one version", round);
    while (kills < until && failed == 0) {
      unsigned len = 1 + ++round % WRITERS;
      check(kill_all(len, round * 2654435761u), "they were killed at work", round);
      kills += len;
      look(round);
    }
    said += end_life();
  }
  printf("# %u kills, %u plans were said to be there\n", kills, said);
  check(rounds < 10 || said > rounds / 4, "the kills came while it was at work", rounds);
  if (failed == 0) printf("ok 1 - %u checks\n", count);
  return failed != 0;
}
