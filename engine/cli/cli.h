/* cli.h: what the files of the command share. The command sees the public header only, and popt for its options.
 * Layer: cli. Ownership: a session owns everything that a command opened, and frees it at the end. */
#ifndef LT_CLI_H
#define LT_CLI_H

#include <stdbool.h>

#include "luat/luat.h"

/* Exit codes besides those of luat_status (its number without the sign). */
enum { EXIT_RAN = 0, EXIT_VERDICT = 1, EXIT_USAGE = 2, EXIT_IO = 6 };

/* Options of all verbs; a verb takes those that its row names. */
typedef struct cli_options {
  const char *policies, *on, *as_of, *lang, *format, *fail_on, *place, *matter, *within, *from, *to, *run, *draft,
      *rules, *items, *out, *alternatives, *depth, *store, *note, *at, *version, *plan, *question, *outcome, *rule,
      *cites, *head, *known, *since, *until, *amends;
  const char *jobs, *explain, *flush, *max_line, *shard, *skip_done, *digest;
} cli_options;

enum { CLI_ARGS_FEW = 7, CLI_SETS_MAX = 128, CLI_SWEEPS_MAX = 2 };

typedef struct cli_session {
  const struct cli_verb *verb;
  cli_options options;
  const char **args; /* end in NULL: `few`, or as many as there are words */
  const char *few[CLI_ARGS_FEW + 1];
  size_t args_len;
  const char *sets[CLI_SETS_MAX]; /* `--set`, each as popt gave it */
  size_t sets_len;
  const char *sweeps[CLI_SWEEPS_MAX + 1]; /* `--sweep` likewise; one too many is refused below */
  size_t sweeps_len;
  const char *fixes[CLI_SETS_MAX], *costs[CLI_SETS_MAX]; /* `--fix` and `--cost` likewise */
  size_t fixes_len, costs_len;
  int comply; /* `--comply` */
  int all, lines; /* `--all`, `--lines` */
  int strict, slurp, progress; /* of `filter` */
  luat_lang lang;
  luat_diagnostics *diagnostics;
  bool unsaid;     /* there was no memory to say what there was to say */
  bool holds_talk; /* diagnostics gather, to be said together at the end */
  luat_policy_set *set;
  luat_policy_set *draft;
  luat_plan *plan, *other;
  luat_decision *decision;
  luat_policy_slice *slice;
  luat_store *store;
  char folder[4096]; /* of the policies */
} cli_session;

typedef struct cli_verb {
  const char *name;
  const char *usage[2]; /* by language: what follows the name */
  const char *needs[2]; /* what is lacking where there are too few arguments */
  const char *summary[2];
  const char *help[2]; /* more, with examples; may be "" */
  const char *options; /* names of those it takes, each with a blank after it */
  size_t args_min, args_max;
  int (*run)(cli_session *session);
} cli_verb;

/* All verbs; ends in one whose name is NULL. */
extern const cli_verb cli_verbs[];
const cli_verb *cli_verb_find(const char *name);

/* Says a usage mistake with its code, prints all diagnostics to standard error; returns the exit code. */
int cli_fail(cli_session *session, luat_status status);
int cli_usage(cli_session *session, const char *code, const char *a0, const char *a1, const char *a2);
/* There is no verb of that name: says which is near. */
int cli_unknown_verb(cli_session *session, const char *name);
/* Prints the diagnostics there are (warnings) to standard error, and forgets them. */
void cli_talk(cli_session *session);
/* Prints a text to standard output and frees it; the exit code. */
int cli_print(cli_session *session, luat_text *text);
/* What was written to standard output arrives, or it is said that it did not; the exit code. */
int cli_flush(cli_session *session);
/* Milliseconds of a clock that only goes forward, for progress (filter_jobs.c). */
int64_t cli_now_ms(void);
/* Says so where there is not even memory for a diagnostic; the exit code. */
int cli_no_memory(luat_lang lang);
/* Says why the output did not arrive; the exit code. */
int cli_output_failed(cli_session *session, int error);

/* Options and arguments of a verb; 0, or the exit code. */
int cli_options_read(cli_session *session, int argc, const char **argv);
/* Frees what popt gave: the values of options. */
void cli_options_free(cli_session *session);
/* What an answer may come to. */
#define CLI_OUTCOMES "value not-applicable no-rule conflict undetermined discretion met breached pending"
/* One of the words of a list such as "text json", by number; -1 with a diagnostic. NULL is the first. */
int cli_choose(cli_session *session, const char *option, const char *value, const char *words);

/* `--jobs`, or 1; 0 with a diagnostic. */
size_t cli_jobs(cli_session *session);
/* What one of several threads does: the first, 0, is the caller's. */
typedef luat_status cli_work(void *with, size_t number, luat_diagnostics *diagnostics);
/* By so many threads; fewer will do. What the first that failed said is the session's. */
luat_status cli_together(cli_session *session, size_t jobs, cli_work *work, void *with);

/* The folder of the policies: `--policies`, the installed ones, or those of the source tree. */
const char *cli_policies_folder(cli_session *session);
/* Loads the policies (`--policies`, the installed ones, or those of the source tree); 0, or the exit code. */
int cli_load_policies(cli_session *session);
/* `--store` or LUAT_STORE; NULL: neither. */
const char *cli_store_path(const cli_session *session);
/* Opens that (`path` NULL), or the one of that path; 0, or the exit code. */
int cli_open_store(cli_session *session, const char *path, bool writes);
int cli_load_plan(cli_session *session, const char *path);
/* The same into another place. */
int cli_read_plan(cli_session *session, const char *path, luat_plan **out);
/* Loads both and decides. */
int cli_decide(cli_session *session, const char *path);

int cli_evaluate(cli_session *session);
int cli_explain(cli_session *session);
int cli_missing(cli_session *session);
int cli_ask(cli_session *session);
int cli_whynot(cli_session *session);
int cli_timeline(cli_session *session);
int cli_whatif(cli_session *session);
int cli_compare(cli_session *session);
int cli_howto(cli_session *session);
int cli_check(cli_session *session);
int cli_show(cli_session *session);
int cli_filter(cli_session *session);
int cli_test(cli_session *session);
int cli_law(cli_session *session);
int cli_where_used(cli_session *session);
int cli_store(cli_session *session);
int cli_publish(cli_session *session);
int cli_versions(cli_session *session);
int cli_checkout(cli_session *session);
int cli_record(cli_session *session);
int cli_log(cli_session *session);
int cli_receipt(cli_session *session);
int cli_verify(cli_session *session);
int cli_replay(cli_session *session);
int cli_impact(cli_session *session);
int cli_bench(cli_session *session);
int cli_help(cli_session *session);
int cli_version(cli_session *session);

#endif
