/* bench_impl.h: the benchmark's workload, shared by its files. Layer: bench, private.
 * The workload is neutral: rules with one to five conditions over ten facts of a case, three levels of law, five
 * questions with one answer each and a list of breaches, in 63 provinces. It is made from a seed, so two runs of one
 * luat meet the same rules and items, on any machine. An item is a plan of one province with one case. */
#ifndef LT_BENCH_IMPL_H
#define LT_BENCH_IMPL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bench/bench.h"
#include "luat/luat.h"

/* A growing text; `failed` once memory is refused, and then nothing is added. */
typedef struct bench_text {
  char *data;
  size_t len, cap;
  bool failed;
} bench_text;
/* At most 2,047 bytes at once; any number of them as they are. */
void bench_put(bench_text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
void bench_put_bytes(bench_text *text, const char *bytes, size_t len);

/* What a part of the benchmark measures by, and what it says. */
typedef struct bench_report {
  const bench_options *options;
  luat_diagnostics *diagnostics;
  bench_text text; /* for people, in the language of the options */
  bench_text json; /* the value of the part's key in luat.bench/1: canonical, so without fractions */
} bench_report;

/* The parts, one a file. Each measures, then puts what it has to say in both; LUAT_OK, or why it could not measure. */
luat_status bench_load(bench_report *report);
luat_status bench_verbs(bench_report *report);
luat_status bench_filter(bench_report *report);
luat_status bench_command(bench_report *report);
luat_status bench_deciding(bench_report *report);
luat_status bench_store(bench_report *report);
luat_status bench_impact(bench_report *report);

/* Verifying the store of that path, which is open as `store` too (verifying.c). */
typedef struct bench_verifying {
  const char *path;
  luat_store *store;
  luat_diagnostics *said;
  size_t receipts, threads;
  int64_t cpu_ns, elapsed_ns, threads_ns;
} bench_verifying;
luat_status bench_verifying_measure(bench_verifying *what);
/* A line, and members of a JSON object. */
void bench_verifying_say(const bench_verifying *what, luat_lang lang, bench_text *text, bench_text *json);

/* Writers at the same time in the store of that path (writers.c), which has a version of a workload; `sync` is the bare
 * one, false where the disk fails. */
typedef struct bench_writers {
  const char *path;
  bool (*sync)(const void *with);
  const void *with;
  size_t syncs, receipts;
  int64_t sync_ns, write_ns;
} bench_writers;
luat_status bench_writers_measure(bench_writers *what);
/* A line, and a value of JSON. */
void bench_writers_say(const bench_writers *what, luat_lang lang, bench_text *text, bench_text *json);

enum {
  BENCH_FACTS = 10,
  BENCH_QUESTIONS = 5,
  BENCH_PROVINCES = 63,
  BENCH_CONDITIONS_MAX = 5,
  BENCH_OPTIONS_MAX = 24,
  BENCH_LEVELS = 3,
  BENCH_ACT_RULES = BENCH_QUESTIONS + 1,
  BENCH_ANSWERS = 12
};

typedef enum bench_kind { BENCH_CHOICE, BENCH_YES_NO, BENCH_MONEY, BENCH_MONTHS, BENCH_YEAR } bench_kind;

typedef struct bench_fact {
  const char *name;
  bench_kind kind;
  int64_t low, high; /* of what cases state, both included; of a choice: numbers of options */
} bench_fact;
extern const bench_fact bench_facts[BENCH_FACTS];

typedef enum bench_test {
  BENCH_IS, BENCH_ONE_OF, BENCH_YES, BENCH_NO, BENCH_AT_LEAST, BENCH_BELOW, BENCH_BETWEEN
} bench_test;

typedef struct bench_condition {
  uint8_t fact, test; /* bench_test */
  uint32_t options;   /* BENCH_IS, BENCH_ONE_OF: a bit for each option */
  int64_t low, high;
} bench_condition;

/* An act has one rule a question and one duty, so that of two rules on a question one always prevails. */
typedef struct bench_act {
  int16_t province;  /* -1: of the country */
  uint8_t level;     /* 0: law of the country; 1: resolution of a province; 2: directive of one */
  uint8_t rules;
  uint16_t issued;   /* days after 2005-01-01 */
} bench_act;

typedef struct bench_rule {
  uint32_t act;
  int8_t question;   /* -1: a duty, whose breach is listed */
  uint8_t answer;
  bool is_default;
  uint32_t overrides, overridden_by; /* 1 + the later rule that it overrides, the earlier that overrides it; 0: none */
  uint8_t conditions_len;
  bench_condition conditions[BENCH_CONDITIONS_MAX]; /* of a duty the last is what must hold */
} bench_rule;

/* Besides what all shapes have. */
typedef struct bench_shape {
  size_t rules;
  bool national; /* nothing partitions them */
  bool distinct; /* every amount that a rule tests is another */
  bool law_like; /* acts of several rules on one question (ties), defaults, and rules that override later ones */
  bool table;    /* one table of rows, of which each case meets one */
} bench_shape;

typedef struct bench_workload {
  uint64_t seed;
  bench_shape shape;
  bench_rule *rules;
  bench_act *acts;
  size_t rules_len, acts_len;
} bench_workload;

/* False if memory is refused. */
bool bench_workload_make(bench_workload *workload, size_t rules, uint64_t seed);
bool bench_workload_make_shape(bench_workload *workload, const bench_shape *shape, uint64_t seed);
void bench_workload_free(bench_workload *workload);

/* The rules as policy scripts: a vocabulary, the acts, and a file a province and level. */
typedef struct bench_scripts {
  luat_script *items;
  size_t len;
  size_t bytes;
  bench_text *texts;
} bench_scripts;
bool bench_scripts_write(bench_scripts *scripts, const bench_workload *workload);
void bench_scripts_free(bench_scripts *scripts);
/* Of so many rules, and nothing else. */
bool bench_scripts_make(bench_scripts *scripts, size_t rules, uint64_t seed);

/* How many rules to generate, one set after the other: what the options say, else 40, 700 and 10,000. */
enum { BENCH_SIZES = 3 };
size_t bench_sizes(const bench_options *options, size_t sizes[BENCH_SIZES]);

/* A folder of the benchmark's own, gone when it is freed. */
enum { BENCH_FOLDER_PATH = 1100 };
typedef struct bench_folder {
  char path[1024]; /* "": there is none */
} bench_folder;
bool bench_folder_make(bench_folder *folder);
void bench_folder_free(bench_folder *folder);
/* The path of a file in it; false where it is too long. */
bool bench_folder_at(const bench_folder *folder, const char *name, char *path, size_t size);
/* The name may go through folders, which are made. */
bool bench_folder_write(const bench_folder *folder, const char *name, const char *text, size_t len);

/* Canonical JSON that luat has written; pointers are to the first byte of a value, or of a key in quotes. */
const char *bench_json_end(const char *value);
/* The first element or key; NULL where there is none. */
const char *bench_json_first(const char *list);
const char *bench_json_next(const char *element);
const char *bench_json_next_key(const char *key);
const char *bench_json_value(const char *key);
const char *bench_json_member(const char *object, const char *name);
/* A string without its quotes, or any other value as it is written; false where it is too long or escapes something. */
bool bench_json_copy(const char *value, char *out, size_t size);

enum { BENCH_PATH = 200 };

/* A large plan made of a small one, and what can be asked of it: nothing of this is named here, all is read off what
 * luat says of the plan. */
typedef struct bench_plan {
  bench_text text;                   /* as YAML */
  char id[BENCH_PATH];               /* of the small one */
  size_t elements, gaps;             /* in its list; facts that are not known */
  char subject[BENCH_PATH], question[BENCH_PATH]; /* an element in the middle, and an answer of it */
  char wanted[2 * BENCH_PATH];       /* QUESTION=VALUE, another than it is; "" if there is none */
  char setting[2 * BENCH_PATH], sweep[2 * BENCH_PATH]; /* PATH=VALUE, PATH=FROM..TO or PATH=each; "" if there is none */
} bench_plan;
/* LUAT_OK also where the plan has no list of elements of which anything is asked: then `elements` is 0. */
luat_status bench_plan_make(bench_plan *plan, const luat_policy_set *set, const char *file,
                            luat_diagnostics *diagnostics);
void bench_plan_free(bench_plan *plan);
/* The policy set of a workload; the scripts are gone afterwards. */
luat_status bench_set_make(luat_policy_set **out, const bench_workload *workload, luat_diagnostics *diagnostics);

/* A plan of that id and so many cases, each of all facts, as JSON in a line; without its line feed. */
void bench_put_plan(bench_text *text, size_t id, size_t cases, uint64_t *state);

/* Items as rows of a batch: the province, then the facts. All different. */
enum { BENCH_COLUMNS = 1 + BENCH_FACTS };
typedef struct bench_items {
  luat_plan *pattern;
  luat_batch *batch;
  int64_t *cells; /* BENCH_COLUMNS a row */
  size_t len;
  int64_t province[BENCH_PROVINCES]; /* the cells of provinces and options */
  int64_t option[BENCH_FACTS][BENCH_OPTIONS_MAX];
} bench_items;
/* `unknown`: of 1000 facts so many are not known. */
luat_status bench_items_make(bench_items *items, const luat_policy_set *set, size_t len, unsigned unknown,
                             uint64_t seed, luat_diagnostics *diagnostics);
void bench_items_free(bench_items *items);
/* Puts the items of a province together, as those of one plan would be. */
void bench_items_sort(bench_items *items);
extern const char *const bench_paths[BENCH_COLUMNS];

/* What the baseline says of an item: of each question the rule that decides and its answer, -1 where none does (in
 * conflict the answer is -2); the obligations that are breached; and, if they were asked for, the losers. */
typedef struct bench_said {
  int32_t norm[BENCH_QUESTIONS], value[BENCH_QUESTIONS];
  uint32_t *breached, *breached_end, *lost, *lost_end;
} bench_said;
typedef struct bench_baseline {
  void *library;
  void (*decide)(const int64_t *rows, size_t len, bench_said *out, uint32_t *breached, uint32_t *lost);
} bench_baseline;
/* False where there is no C compiler (`cc`, or what CC names). */
bool bench_baseline_make(bench_baseline *baseline, const bench_workload *workload, const bench_items *items,
                         bool losers);
void bench_baseline_free(bench_baseline *baseline);

/* Items are decided so many at a time; room for what the baseline says of them. */
enum { BENCH_CHUNK = 512 };
typedef struct bench_room {
  bench_said said[BENCH_CHUNK];
  uint32_t *breached, *lost;
} bench_room;

/* Whether every item comes out as the baseline says, losers too if they are asked for. */
bool bench_check(const bench_workload *workload, const luat_policy_set *set, const bench_items *items,
                 const bench_baseline *baseline, bench_room *room, bool losers);
/* Whether a sample comes out as deciding the plans themselves says. */
luat_status bench_check_sample(const luat_policy_set *set, const bench_items *items, size_t sample, bool *same,
                               luat_diagnostics *diagnostics);

#endif
