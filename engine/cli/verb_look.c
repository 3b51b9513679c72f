/* verb_look.c: check, show, help, version: what there is, and whether it is well. */
#include "cli.h"

#include <stdio.h>
#include <string.h>

static bool ends_with(const char *word, const char *end) {
  size_t len = strlen(word), tail = strlen(end);
  return len >= tail && strcmp(word + len - tail, end) == 0;
}

static bool is_plan(const char *path) {
  return strcmp(path, "-") == 0 || ends_with(path, ".yaml") || ends_with(path, ".yml") || ends_with(path, ".json");
}

/* A failed check is 1; a world that fails and a wrong call keep their codes. */
static int checked(int code) {
  return code == -LUAT_BAD_POLICY || code == -LUAT_BAD_PLAN || code == -LUAT_BOUND ? EXIT_VERDICT : code;
}

static int check_policies(cli_session *session, const char *folder) {
  const char *own = session->options.policies;
  luat_policy_set *before = session->set;
  session->set = NULL;
  if (folder != NULL) session->options.policies = folder;
  int code = checked(cli_load_policies(session));
  session->options.policies = own;
  if (folder != NULL || session->set == NULL) {
    luat_set_free(session->set);
    session->set = before;
  } else {
    luat_set_free(before);
  }
  return code;
}

static int check_plan(cli_session *session, const char *path) {
  int code = cli_load_policies(session);
  if (code == 0) code = cli_load_plan(session, path);
  luat_plan_free(session->plan);
  session->plan = NULL;
  return checked(code);
}

int cli_check(cli_session *session) {
  if (cli_choose(session, "--format", session->options.format, "human plain json") < 0) return EXIT_USAGE;
  session->holds_talk = true;
  int worst = session->args_len == 0 ? check_policies(session, NULL) : 0;
  for (size_t i = 0; i < session->args_len; i++) {
    int code =
        is_plan(session->args[i]) ? check_plan(session, session->args[i]) : check_policies(session, session->args[i]);
    if (code > worst) worst = code;
  }
  session->holds_talk = false;
  cli_talk(session);
  return worst;
}

static int show_set(cli_session *session, const char *id) {
  luat_text *text = NULL;
  int code = cli_load_policies(session);
  if (code != 0) return code;
  luat_status status = luat_set_print(&text, session->set, id, session->diagnostics);
  return status == LUAT_OK ? cli_print(session, text) : cli_fail(session, status);
}

static int show_slice(cli_session *session) {
  const cli_options *options = &session->options;
  if (session->args[1] != NULL) return cli_usage(session, "L704", "show", session->args[1], NULL);
  if (options->place == NULL)
    return cli_usage(session, "L703", "show", "`--place NƠI` cho `slice`", "`--place PLACE` for `slice`");
  if (options->on == NULL)
    return cli_usage(session, "L703", "show", "`--on NGÀY` cho `slice`", "`--on DATE` for `slice`");
  int code = cli_load_policies(session);
  if (code != 0) return code;
  luat_text *text = NULL;
  luat_status status = luat_slice_pick(&session->slice, session->set, options->matter, options->place, options->within,
                                       options->on, session->diagnostics);
  if (status == LUAT_OK) status = luat_slice_print(&text, session->slice);
  return status == LUAT_OK ? cli_print(session, text) : cli_fail(session, status);
}

static int show_plan(cli_session *session, const char *path) {
  if (path == NULL) return cli_usage(session, "L703", "show", "KẾ-HOẠCH cho `plan`", "PLAN for `plan`");
  luat_text *text = NULL;
  int code = cli_load_policies(session);
  if (code == 0) code = cli_load_plan(session, path);
  if (code != 0) return code;
  luat_status status = luat_plan_print(&text, session->plan);
  return status == LUAT_OK ? cli_print(session, text) : cli_fail(session, status);
}

int cli_show(cli_session *session) {
  switch (cli_choose(session, "show", session->args[0], "set slice plan language")) {
    case 0: return show_set(session, session->args[1]);
    case 1: return show_slice(session);
    case 2: return show_plan(session, session->args[1]);
    case 3: {
      if (session->args[1] != NULL) return cli_usage(session, "L704", "show", session->args[1], NULL);
      luat_text *text = NULL;
      luat_status status = luat_language_print(&text, session->lang);
      return status == LUAT_OK ? cli_print(session, text) : cli_fail(session, status);
    }
    default: return EXIT_USAGE;
  }
}

static void help_all(luat_lang lang) {
  puts(lang == LUAT_EN ? "luat: decides plans by policies, and says why\n"
                       : "luat: xét kế hoạch theo bộ chính sách, và nói rõ vì sao\n");
  for (const cli_verb *verb = cli_verbs; verb->name != NULL; verb++)
    printf("  luat %-10s %s\n", verb->name, verb->summary[lang]);
  puts(lang == LUAT_EN
           ? "\nMore of each: luat help COMMAND\n\nExit codes: 0 ran · 1 the verdict of --fail-on, or a failed check · "
             "2 usage\n"
             "3 policies invalid · 4 plan invalid · 5 a bound was hit · 6 files or internal"
           : "\nXem thêm: luat help LỆNH\n\nMã kết thúc: 0 đã chạy · 1 có kết luận nêu ở --fail-on, hoặc kiểm tra "
             "không đạt\n"
             "2 gọi sai · 3 chính sách sai · 4 kế hoạch sai · 5 chạm giới hạn\n6 lỗi tệp hoặc lỗi bên trong");
}

int cli_help(cli_session *session) {
  if (session->args_len == 0) {
    help_all(session->lang);
    return cli_flush(session);
  }
  const cli_verb *verb = cli_verb_find(session->args[0]);
  if (verb == NULL) return cli_unknown_verb(session, session->args[0]);
  const char *usage = verb->usage[session->lang];
  printf("luat %s%s%s\n\n%s\n%s", verb->name, *usage ? " " : "", usage, verb->summary[session->lang],
         verb->help[session->lang]);
  return cli_flush(session);
}

int cli_version(cli_session *session) {
  printf("luat %s\n", luat_version());
  return cli_flush(session);
}
