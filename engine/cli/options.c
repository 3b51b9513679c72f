/* options.c: the options of the verbs, read by popt. A verb takes only those that its row names. */
#include "cli.h"

#include <popt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { OPTIONS_MAX = 48 };

static bool takes(const cli_verb *verb, const char *option) {
  const size_t len = strlen(option);
  for (const char *at = verb->options; (at = strstr(at, option)) != NULL; at += len)
    if ((at == verb->options || at[-1] == ' ') && (at[len] == ' ' || at[len] == '\0')) return true;
  return false;
}

/* Where the value of each option goes. */
typedef struct option_row {
  const char *name;
  const char **value;
} option_row;

static size_t rows_of(cli_options *o, option_row *rows) {
  const option_row all[] = {{"policies", &o->policies}, {"on", &o->on},         {"as-of", &o->as_of},
                            {"jobs", &o->jobs},         {"explain", &o->explain},
                            {"flush", &o->flush},       {"max-line", &o->max_line},
                            {"shard", &o->shard},       {"skip-done", &o->skip_done},
                            {"digest", &o->digest},
                            {"lang", &o->lang},         {"format", &o->format}, {"fail-on", &o->fail_on},
                            {"place", &o->place},       {"matter", &o->matter}, {"within", &o->within},
                            {"from", &o->from},         {"to", &o->to},         {"run", &o->run},
                            {"draft", &o->draft},       {"rules", &o->rules},   {"items", &o->items},
                            {"out", &o->out},           {"alternatives", &o->alternatives},
                            {"depth", &o->depth},       {"store", &o->store},   {"note", &o->note},
                            {"at", &o->at},             {"version", &o->version},
                            {"plan", &o->plan},         {"question", &o->question},
                            {"outcome", &o->outcome},   {"rule", &o->rule},     {"cites", &o->cites},
                            {"head", &o->head},         {"as-known", &o->known},
                            {"since", &o->since},       {"until", &o->until},   {"amends", &o->amends}};
  memcpy(rows, all, sizeof all);
  return sizeof all / sizeof *all;
}

/* popt ends the process where memory is refused: then as luat does. */
static bool popt_reads;
static luat_lang popt_lang;

static void end_for_popt(void) {
  if (popt_reads) _exit(cli_no_memory(popt_lang));
}

static const struct poptOption *option_of(const struct poptOption *table, const char *word) {
  size_t len = strcspn(word, "=");
  while (table->longName != NULL && (strlen(table->longName) != len || strncmp(table->longName, word, len) != 0))
    table++;
  return table;
}

/* Where memory is refused popt may drop a word or a value without a sign. */
static bool dropped(const struct poptOption *table, int argc, const char **argv, size_t args_len) {
  size_t plain = 0;
  bool options = true;
  for (int i = 1; i < argc; i++) {
    if (!options || argv[i][0] != '-' || argv[i][1] == '\0') {
      plain++;
    } else if (strcmp(argv[i], "--") == 0) {
      options = false;
    } else if (argv[i][1] == '-') {
      const struct poptOption *option = option_of(table, argv[i] + 2);
      if (option->argInfo != POPT_ARG_STRING) continue;
      if (option->arg != NULL && *(const char **)option->arg == NULL) return true;
      i += strchr(argv[i], '=') == NULL;
    }
  }
  return args_len < plain;
}

/* The words that are no options; popt lends them until its context is freed, argv keeps them. */
static int read_args(cli_session *session, poptContext context, const struct poptOption *table, int argc,
                     const char **argv) {
  int at = 1;
  if (argc > CLI_ARGS_FEW) session->args = calloc((size_t)argc + 1, sizeof *session->args);
  if (session->args == NULL) return cli_fail(session, LUAT_NO_MEMORY);
  for (const char *arg = poptGetArg(context); arg != NULL; arg = poptGetArg(context)) {
    if (session->args_len == session->verb->args_max)
      return cli_usage(session, "L704", session->verb->name, arg, NULL);
    /* The same bytes in argv live as long as the process; words come in its order. */
    while (at < argc && strcmp(argv[at], arg) != 0) at++;
    session->args[session->args_len++] = at < argc ? argv[at++] : "";
  }
  if (dropped(table, argc, argv, session->args_len)) return cli_fail(session, LUAT_NO_MEMORY);
  if (session->args_len < session->verb->args_min)
    return cli_usage(session, "L703", session->verb->name, session->verb->needs[LUAT_VI],
                     session->verb->needs[LUAT_EN]);
  return 0;
}

static int language(cli_session *session) {
  const char *lang = session->options.lang != NULL ? session->options.lang : getenv("LUAT_LANG");
  if (lang != NULL && *lang == '\0') lang = NULL;
  int chosen = cli_choose(session, session->options.lang != NULL ? "--lang" : "LUAT_LANG", lang, "vi en");
  if (chosen < 0) return EXIT_USAGE;
  session->lang = chosen == 1 ? LUAT_EN : LUAT_VI;
  return 0;
}

/* An option that the verb does not take, with the nearest of those that it does; the hint is in the session's
 * language. */
static int unknown_option(cli_session *session, const char *bad, const struct poptOption *table) {
  const char *names[OPTIONS_MAX + 10];
  size_t len = 0;
  for (; table[len].longName != NULL; len++) names[len] = table[len].longName;
  const char *word = bad + strspn(bad, "-");
  char key[32], hint[128];
  size_t kept = strcspn(word, "=");
  snprintf(key, sizeof key, "%.*s", kept < sizeof key ? (int)kept : 0, word);
  int near = *key == '\0' ? -1 : luat_nearest(key, names, len);
  bool english = session->lang == LUAT_EN;
  if (near >= 0)
    snprintf(hint, sizeof hint, english ? "did you mean `--%s`?" : "có phải là `--%s`?", names[near]);
  else
    snprintf(hint, sizeof hint, english ? "see `luat help %s`" : "xem `luat help %s`", session->verb->name);
  return cli_usage(session, "L702", session->verb->name, bad, hint);
}

static int option_without_value(cli_session *session, const char *option) {
  char vi[64], en[64];
  snprintf(vi, sizeof vi, "giá trị của `%.32s`", option);
  snprintf(en, sizeof en, "the value of `%.32s`", option);
  return cli_usage(session, "L703", session->verb->name, vi, en);
}

void cli_options_free(cli_session *session) {
  if (session->args != session->few) free(session->args);
  option_row rows[OPTIONS_MAX];
  size_t len = rows_of(&session->options, rows);
  for (size_t i = 0; i < len; i++) free((void *)(uintptr_t)*rows[i].value);
  for (size_t i = 0; i < session->sets_len; i++) free((void *)(uintptr_t)session->sets[i]);
  for (size_t i = 0; i < session->fixes_len; i++) free((void *)(uintptr_t)session->fixes[i]);
  for (size_t i = 0; i < session->costs_len; i++) free((void *)(uintptr_t)session->costs[i]);
  for (size_t i = 0; i < session->sweeps_len; i++) free((void *)(uintptr_t)session->sweeps[i]);
}

/* One more of an option that may be given several times; popt gave it, cli_options_free frees it. */
static int take(cli_session *session, char *value, const char **list, size_t *len, size_t max) {
  if (value == NULL) return cli_fail(session, LUAT_NO_MEMORY);
  if (*len < max) {
    list[(*len)++] = value;
    return 0;
  }
  int code = cli_usage(session, "L704", session->verb->name, value, NULL);
  free(value);
  return code;
}

/* Options one by one: those that are asked for by their letter; what popt stopped at is in `*read`. */
static int read_options(cli_session *session, poptContext context, int *read, bool *help) {
  int code = 0;
  for (*read = poptGetNextOpt(context); *read > 0 && code == 0; *read = poptGetNextOpt(context)) {
    if (*read == 'h') *help = true;
    if (*read == 's') code = take(session, poptGetOptArg(context), session->sets, &session->sets_len, CLI_SETS_MAX);
    if (*read == 'f') code = take(session, poptGetOptArg(context), session->fixes, &session->fixes_len, CLI_SETS_MAX);
    if (*read == 'c') code = take(session, poptGetOptArg(context), session->costs, &session->costs_len, CLI_SETS_MAX);
    if (*read == 'w')
      code = take(session, poptGetOptArg(context), session->sweeps, &session->sweeps_len, CLI_SWEEPS_MAX);
  }
  return code;
}

/* `--help` after a verb: what `luat help VERB` says, whatever else is there or lacking. */
static int turn_to_help(cli_session *session) {
  session->args[0] = session->verb->name;
  session->args_len = 1;
  session->verb = cli_verb_find("help");
  return 0;
}

int cli_options_read(cli_session *session, int argc, const char **argv) {
  option_row rows[OPTIONS_MAX];
  size_t len = rows_of(&session->options, rows);
  struct poptOption table[OPTIONS_MAX + 10];
  size_t used = 0;
  for (size_t i = 0; i < len; i++)
    if (takes(session->verb, rows[i].name))
      table[used++] = (struct poptOption){rows[i].name, '\0', POPT_ARG_STRING, (void *)rows[i].value, 0, NULL, NULL};
  if (takes(session->verb, "set"))
    table[used++] = (struct poptOption){"set", '\0', POPT_ARG_STRING, NULL, 's', NULL, NULL};
  if (takes(session->verb, "sweep"))
    table[used++] = (struct poptOption){"sweep", '\0', POPT_ARG_STRING, NULL, 'w', NULL, NULL};
  if (takes(session->verb, "fix"))
    table[used++] = (struct poptOption){"fix", '\0', POPT_ARG_STRING, NULL, 'f', NULL, NULL};
  if (takes(session->verb, "cost"))
    table[used++] = (struct poptOption){"cost", '\0', POPT_ARG_STRING, NULL, 'c', NULL, NULL};
  if (takes(session->verb, "comply"))
    table[used++] = (struct poptOption){"comply", '\0', POPT_ARG_NONE, &session->comply, 0, NULL, NULL};
  if (takes(session->verb, "all"))
    table[used++] = (struct poptOption){"all", '\0', POPT_ARG_NONE, &session->all, 0, NULL, NULL};
  if (takes(session->verb, "lines"))
    table[used++] = (struct poptOption){"lines", '\0', POPT_ARG_NONE, &session->lines, 0, NULL, NULL};
  if (takes(session->verb, "strict"))
    table[used++] = (struct poptOption){"strict", '\0', POPT_ARG_NONE, &session->strict, 0, NULL, NULL};
  if (takes(session->verb, "slurp"))
    table[used++] = (struct poptOption){"slurp", '\0', POPT_ARG_NONE, &session->slurp, 0, NULL, NULL};
  if (takes(session->verb, "progress"))
    table[used++] = (struct poptOption){"progress", '\0', POPT_ARG_NONE, &session->progress, 0, NULL, NULL};
  table[used++] = (struct poptOption){"help", 'h', POPT_ARG_NONE, NULL, 'h', NULL, NULL};
  table[used] = (struct poptOption)POPT_TABLEEND;
  popt_lang = session->lang;
  popt_reads = atexit(end_for_popt) == 0;
  poptContext context = poptGetContext("luat", argc, argv, table, 0);
  if (context == NULL) {
    popt_reads = false;
    return cli_fail(session, LUAT_NO_MEMORY);
  }
  int read = 0;
  bool help = false;
  int code = read_options(session, context, &read, &help);
  if (code == 0 && read < -1) {
    const char *bad = poptBadOption(context, POPT_BADOPTION_NOALIAS);
    code = read == POPT_ERROR_NOARG ? option_without_value(session, bad) : unknown_option(session, bad, table);
  } else if (code == 0) {
    code = help ? turn_to_help(session) : read_args(session, context, table, argc, argv);
  }
  poptFreeContext(context);
  popt_reads = false;
  return code != 0 ? code : language(session);
}

int cli_choose(cli_session *session, const char *option, const char *value, const char *words) {
  if (value == NULL) return 0;
  int number = 0;
  for (const char *at = words; *at != '\0'; number++) {
    size_t len = strcspn(at, " ");
    if (strlen(value) == len && strncmp(value, at, len) == 0) return number;
    at += len + strspn(at + len, " ");
  }
  char list[128] = "";
  for (const char *at = words; *at != '\0'; at += *at == ' ') {
    size_t len = strcspn(at, " "), used = strlen(list);
    snprintf(list + used, sizeof list - used, "%s%.*s", used == 0 ? "" : ", ", (int)len, at);
    at += len;
  }
  cli_usage(session, "L705", value, option, list);
  return -1;
}
