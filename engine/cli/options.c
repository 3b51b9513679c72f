/* options.c: the options of the verbs, read by popt. A verb takes only those that its row names. */
#include "cli.h"

#include <popt.h>
#include <stdlib.h>
#include <string.h>

static bool takes(const cli_verb *verb, const char *option) {
  const char *at = strstr(verb->options, option);
  return at != NULL && (at == verb->options || at[-1] == ' ') &&
         (at[strlen(option)] == ' ' || at[strlen(option)] == '\0');
}

/* Where the value of each option goes. */
typedef struct option_row {
  const char *name;
  const char **value;
} option_row;

static size_t rows_of(cli_options *o, option_row *rows) {
  const option_row all[] = {{"policies", &o->policies}, {"on", &o->on},         {"as-of", &o->as_of},
                            {"lang", &o->lang},         {"format", &o->format}, {"fail-on", &o->fail_on},
                            {"place", &o->place},       {"matter", &o->matter}, {"within", &o->within}};
  memcpy(rows, all, sizeof all);
  return sizeof all / sizeof *all;
}

/* The words that are no options; popt lends them until its context is freed, argv keeps them. */
static int read_args(cli_session *session, poptContext context, int argc, const char **argv) {
  for (const char *arg = poptGetArg(context); arg != NULL; arg = poptGetArg(context)) {
    if (session->args_len == CLI_ARGS_MAX || session->args_len == session->verb->args_max)
      return cli_usage(session, "L704", session->verb->name, arg, NULL);
    /* The same bytes in argv live as long as the process. */
    for (int i = 1; i < argc; i++)
      if (strcmp(argv[i], arg) == 0) session->args[session->args_len] = argv[i];
    session->args_len++;
  }
  if (session->args_len < session->verb->args_min)
    return cli_usage(session, "L703", session->verb->name, session->verb->usage[LUAT_VI],
                     session->verb->usage[LUAT_EN]);
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

int cli_options_read(cli_session *session, int argc, const char **argv) {
  option_row rows[16];
  size_t len = rows_of(&session->options, rows);
  struct poptOption table[17];
  size_t used = 0;
  for (size_t i = 0; i < len; i++)
    if (takes(session->verb, rows[i].name))
      table[used++] = (struct poptOption){rows[i].name, '\0', POPT_ARG_STRING, (void *)rows[i].value, 0, NULL, NULL};
  table[used] = (struct poptOption)POPT_TABLEEND;
  poptContext context = poptGetContext("luat", argc, argv, table, 0);
  if (context == NULL) return EXIT_IO;
  int read = poptGetNextOpt(context), code = 0;
  if (read < -1) {
    const char *bad = poptBadOption(context, POPT_BADOPTION_NOALIAS);
    code = read == POPT_ERROR_NOARG
               ? cli_usage(session, "L703", session->verb->name, "giá trị của một tùy chọn", "the value of an option")
               : cli_usage(session, "L702", session->verb->name, bad, NULL);
  } else {
    code = read_args(session, context, argc, argv);
  }
  poptFreeContext(context);
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
  cli_usage(session, "L705", value, option, words);
  return -1;
}
