/* faults.c: the command in a world that fails: each allocation, each opening, reading and looking up of files, each
 * writing, one after the other, once and for good, on a good and a bad input of each command. Whatever fails, the
 * command ends by itself: with its exit code and its output byte for byte, because nothing of it was touched, or with
 * code 6 and an error of L6xx. Nothing that was taken is kept.
 *   faults SHIM LUAT POINTS: at most so many points of each kind of each command, spread evenly; 0: all of them. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum kind { MEMORY, INPUT, OUTPUT, KINDS };
static const char *const kind_names[KINDS] = {"memory", "input", "output"};

enum { WORDS_MAX = 16, SAID_MAX = 1 << 20, TIME_MAX = 120 /* seconds until a hang counts as one, where much else runs */ };

#define LAW "--policies", "law"
#define STORE "--store", "store.luat"
#define AT "--at", "2022-03-01T08:00:00+07:00"

static const struct command {
  const char *name;
  const char *words[WORDS_MAX];
  const char *input; /* of standard input, or NULL */
} commands[] = {
    {"evaluate", {"evaluate", "plan.yaml", LAW}, NULL},
    {"evaluate as JSON", {"evaluate", "plan.yaml", "--format", "json", LAW}, NULL},
    {"evaluate a plan that is wrong", {"evaluate", "wrong.yaml", LAW}, NULL},
    {"evaluate JSON that is cut", {"evaluate", "cut.json", LAW}, NULL},
    {"evaluate from standard input", {"evaluate", "-", LAW}, "plan.yaml"},
    {"evaluate nothing", {"evaluate", "nowhere.yaml", LAW}, NULL},
    {"evaluate with wrong policies", {"evaluate", "plan.yaml", "--policies", "wrong-law"}, NULL},
    {"explain", {"explain", "plan.yaml", LAW}, NULL},
    {"explain no subject", {"explain", "plan.yaml", "canteens/nort", LAW}, NULL},
    {"explain a code", {"explain", "L204"}, NULL},
    {"whynot", {"whynot", "plan.yaml", "canteens/north", "meals_by=none", LAW}, NULL},
    {"missing", {"missing", "plan.yaml", LAW}, NULL},
    {"ask", {"ask", "vague.yaml", "--out", "out.yaml", LAW}, "answers"},
    {"timeline", {"timeline", "plan.yaml", LAW}, NULL},
    {"timeline backwards", {"timeline", "plan.yaml", "--from", "2020-01-02", "--to", "2020-01-01", LAW}, NULL},
    {"whatif", {"whatif", "plan.yaml", "--set", "dates.signed=2019-01-01", LAW}, NULL},
    {"whatif of no path", {"whatif", "plan.yaml", "--set", "nowhere=3", LAW}, NULL},
    {"whatif of a draft", {"whatif", "plan.yaml", "--draft", "draft", LAW}, NULL},
    {"compare", {"compare", "plan.yaml", "other.yaml", LAW}, NULL},
    {"howto", {"howto", "plan.yaml", "--comply", LAW}, NULL},
    {"check", {"check", LAW}, NULL},
    {"check what is wrong", {"check", "wrong.yaml", "--policies", "wrong-law"}, NULL},
    {"show the set", {"show", "set", LAW}, NULL},
    {"show a plan", {"show", "plan", "plan.yaml", LAW}, NULL},
    {"show no record", {"show", "set", "nothing", LAW}, NULL},
    {"test", {"test", "good.scenarios.yaml", LAW}, NULL},
    {"test what is wrong", {"test", "wrong.scenarios.yaml", LAW}, NULL},
    {"law", {"law", LAW}, NULL},
    {"where-used", {"where-used", "nothing", LAW}, NULL},
    {"help", {"help"}, NULL},
    {"help of a verb", {"help", "evaluate"}, NULL},
    {"no verb", {"evalute"}, NULL},
    {"an option that is none", {"evaluate", "plan.yaml", "--colour", "red"}, NULL},
    {"version", {"version"}, NULL},
    {"filter", {"filter", LAW}, "plans.ndjson"},
    {"filter with full reasons", {"filter", "--explain", "full", LAW}, "plans.ndjson"},
    {"filter that reads all first", {"filter", "--slurp", "--explain", "none", LAW}, "plans.ndjson"},
    {"filter that goes on", {"filter", "--skip-done", "some.ndjson", "--explain", "none", LAW}, "plans.ndjson"},
    {"versions", {"versions", STORE}, NULL},
    {"log", {"log", "--question", "meals_by", STORE}, NULL},
    {"receipt", {"receipt", "2", STORE}, NULL},
    {"verify", {"verify", STORE}, NULL},
    {"replay", {"replay", "--all", STORE}, NULL},
};

/* What writes a store, which is made anew before and looked through after. */
static const struct command writing[] = {
    {"record", {"record", "other.yaml", AT, STORE}, NULL},
    {"record what is there", {"record", "plan.yaml", AT, STORE}, NULL},
    {"record a batch", {"record", "plans.ndjson", "--lines", AT, STORE}, NULL},
    {"publish", {"publish", "draft", "--note", "x", AT, STORE}, NULL},
};

/* What the store holds. */
static const struct command told = {"log", {"log", STORE}, NULL};

typedef struct result {
  int code; /* negative: the signal that ended it */
  char *out, *err;
  size_t out_len;
  long seen[KINDS], blocks;
} result;

static const char *shim, *luat;
static unsigned number, failed;

static char *said_in(int file, size_t *len) {
  char *said = malloc(SAID_MAX);
  ssize_t got = said == NULL ? -1 : pread(file, said, SAID_MAX - 1, 0);
  if (got < 0) exit(2);
  said[got] = '\0';
  *len = (size_t)got;
  close(file);
  return said;
}

static _Noreturn void become(const struct command *command, const char *fault, int out, int err) {
  const char *words[WORDS_MAX + 1] = {luat};
  for (size_t i = 0; i < WORDS_MAX && command->words[i] != NULL; i++) words[i + 1] = command->words[i];
  int in = open(command->input != NULL ? command->input : "/dev/null", O_RDONLY);
  dup2(in, STDIN_FILENO);
  dup2(out, STDOUT_FILENO);
  dup2(err, STDERR_FILENO);
  setenv("LD_PRELOAD", shim, 1);
  setenv("LUAT_FAULT_SEEN", "seen", 1);
  setenv("LUAT_FAULT", fault, 1);
  setenv("LUAT_LANG", "en", 1);
  alarm(TIME_MAX);
  execv(luat, (char *const *)(uintptr_t)words);
  _exit(127);
}

static void copy(const char *from, const char *to) {
  char block[4096];
  FILE *in = fopen(from, "rb"), *out = fopen(to, "wb");
  if (in == NULL || out == NULL) exit(2);
  for (size_t len; (len = fread(block, 1, sizeof block, in)) > 0;)
    if (fwrite(block, 1, len, out) != len) exit(2);
  fclose(in);
  if (fclose(out) != 0) exit(2);
}

static void store_anew(void) {
  static const char *const beside[] = {"store.luat-wal", "store.luat-shm", "store.luat.lock", "store.luat.sync"};
  for (size_t i = 0; i < sizeof beside / sizeof *beside; i++) unlink(beside[i]);
  copy("before.luat", "store.luat");
}

static result run(const struct command *command, const char *fault) {
  int out = memfd_create("out", 0), err = memfd_create("err", 0), status = 0;
  unlink("seen");
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) become(command, fault, out, err);
  if (child < 0 || waitpid(child, &status, 0) < 0) exit(2);
  result r = {.code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), .blocks = -1};
  size_t err_len;
  r.out = said_in(out, &r.out_len);
  r.err = said_in(err, &err_len);
  FILE *seen = fopen("seen", "r");
  if (seen != NULL) {
    if (fscanf(seen, "%ld %ld %ld %ld", &r.seen[MEMORY], &r.seen[INPUT], &r.seen[OUTPUT], &r.blocks) != 4) r.blocks = -1;
    fclose(seen);
  }
  return r;
}

static void result_free(result *r) {
  free(r->out);
  free(r->err);
}

/* The same; of what is said on standard error the hint that follows the error may be lacking. */
static bool untouched(const result *r, const result *whole) {
  size_t line = strcspn(whole->err, "\n");
  bool hint = strncmp(whole->err, "error[L70", 9) == 0;
  return r->code == whole->code && r->out_len == whole->out_len && memcmp(r->out, whole->out, r->out_len) == 0 &&
         (hint ? strncmp(r->err, whole->err, line) == 0 : strcmp(r->err, whole->err) == 0);
}

/* What went wrong, or NULL. */
static const char *wrong(const result *r, const result *whole) {
  if (r->code < 0) return r->code == -SIGALRM ? "it hangs" : "it crashes";
  if (r->blocks < 0 && r->code == 6 && strstr(r->err, "[L605]") != NULL) return NULL; /* where popt ends the process */
  if (r->blocks < 0) return "it does not end by itself";
  if (r->blocks > whole->blocks) return "memory is kept";
  if (untouched(r, whole)) return NULL;
  if (r->code != 6) return "another exit code than 6";
  if (strstr(r->err, "[L6") == NULL) return "no error of L6xx is said";
  return NULL;
}

/* What is wrong with the store that is left, or NULL: the chain holds, every receipt is decided again to the same bytes,
 * and where the command said that all is well, what it should have kept is there. */
static const char *wrong_store(const result *r, const result *log) {
  static const struct command verify = {"verify", {"verify", STORE}, NULL}, replay = {"replay", {"replay", "--all", STORE}, NULL};
  result holds = run(&verify, ""), again = run(&replay, ""), kept = run(&told, "");
  bool there = kept.out_len == log->out_len && memcmp(kept.out, log->out, log->out_len) == 0;
  const char *said = holds.code != 0   ? "the chain that is left does not hold"
                     : again.code != 0 ? "what is left is decided otherwise"
                     : r->code == 0 && !there ? "what was said to be kept is not there"
                                              : NULL;
  result_free(&holds);
  result_free(&again);
  result_free(&kept);
  return said;
}

/* At most `points` numbers up to `len`, the first and the last among them. */
static long next_point(long at, long len, long points) {
  if (points == 0 || len <= points) return at + 1;
  long step = (len + points - 1) / points;
  return at == len ? len + 1 : at + step > len ? len : at + step;
}

static void try_kind(const struct command *command, const result *whole, const result *log, enum kind kind, bool on,
                     long points) { /* log: what the store holds then, or NULL where nothing is written */
  long tried = 0;
  const char *fault_said = NULL;
  for (long at = 1; at <= whole->seen[kind] && fault_said == NULL; at = next_point(at, whole->seen[kind], points)) {
    char fault[64];
    snprintf(fault, sizeof fault, "%s %ld%s", kind_names[kind], at, on ? " on" : "");
    if (log != NULL) store_anew();
    result r = run(command, fault);
    fault_said = wrong(&r, whole);
    if (fault_said == NULL && log != NULL) fault_said = wrong_store(&r, log);
    tried++;
    if (fault_said != NULL)
      printf("not ok %u - %s, %s: %s (code %d for %d, %ld blocks for %ld)\n# %.300s\n", ++number, command->name, fault,
             fault_said, r.code, whole->code, r.blocks, whole->blocks, r.err);
    result_free(&r);
  }
  failed += fault_said != NULL;
  if (fault_said == NULL)
    printf("ok %u - %s: %ld of %ld %s%s\n", ++number, command->name, tried, whole->seen[kind], kind_names[kind],
           on ? ", for good" : "");
}

static void try_command(const struct command *command, bool writes, long points) {
  if (writes) store_anew();
  result whole = run(command, ""), log = run(&told, "");
  if (whole.code < 0 || whole.blocks < 0) {
    printf("not ok %u - %s does not run\n", ++number, command->name);
    failed++;
  }
  for (enum kind kind = MEMORY; kind < KINDS; kind++)
    for (int on = 0; on <= 1; on++) try_kind(command, &whole, writes ? &log : NULL, kind, on, points);
  result_free(&whole);
  result_free(&log);
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  shim = argv[1];
  luat = argv[2];
  long points = atol(argv[3]);
  store_anew();
  for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) try_command(&commands[i], false, points);
  for (size_t i = 0; i < sizeof writing / sizeof *writing; i++) try_command(&writing[i], true, points);
  printf("1..%u\n", number);
  return failed != 0;
}
