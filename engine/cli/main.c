/* main.c: finds the verb, reads its options, runs it, frees what it opened.
 * Data goes to standard output, talk to standard error; every verb ends with one of the exit codes that `luat help`
 * lists. */
#include "cli.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>

/* `--lang` may stand before everything is known, so that mistakes in the rest are said in that language. */
static luat_lang early_language(int argc, const char **argv) {
  const char *lang = getenv("LUAT_LANG");
  for (int i = 1; i < argc; i++) {
    if (strncmp(argv[i], "--lang=", 7) == 0)
      lang = argv[i] + 7;
    else if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc)
      lang = argv[i + 1];
  }
  return lang != NULL && strcmp(lang, "en") == 0 ? LUAT_EN : LUAT_VI;
}

static void close_session(cli_session *session) {
  luat_decision_free(session->decision);
  luat_plan_free(session->plan);
  luat_plan_free(session->other);
  luat_slice_free(session->slice);
  luat_store_free(session->store);
  luat_set_free(session->set);
  luat_set_free(session->draft);
  luat_diagnostics_free(session->diagnostics);
  cli_options_free(session);
}

static const char *verb_name(int argc, const char **argv) {
  if (argc < 2) return "help";
  if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) return "help";
  if (strcmp(argv[1], "--version") == 0) return "version";
  return argv[1];
}

/* Memory that is freed stays with the process, which is soon to ask for it again: given back to the system page by page
 * and taken anew it cost a fifth of loading a set. */
static void keep_memory(void) {
#ifdef M_MMAP_THRESHOLD
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  mallopt(M_TOP_PAD, 1 << 20);
#endif
}

int main(int argc, char **argv) {
  keep_memory();
  const char **words = (const char **)argv;
  cli_session session = {.lang = early_language(argc, words), .diagnostics = luat_diagnostics_new()};
  session.args = session.few;
  if (session.diagnostics == NULL) return cli_no_memory(session.lang);
  const char *name = verb_name(argc, words);
  session.verb = cli_verb_find(name);
  int code;
  if (session.verb == NULL) {
    code = cli_unknown_verb(&session, name);
  } else {
    code = argc > 1 ? cli_options_read(&session, argc - 1, words + 1) : 0;
    if (code == 0) code = session.verb->run(&session);
  }
  if (session.unsaid) code = EXIT_IO;
  close_session(&session);
  return code;
}
