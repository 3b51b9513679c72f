/* depths.c: the three depths of an explanation, on the plans of examples/, which are of every regime: what the conclusion
 * says the base says too, and what the base says the whole chain does; and the whole chain tells once where a derived fact
 * comes from, and of each fact whether it was given, presumed, taken from elsewhere or derived. */
#include <dirent.h>

#include "expect.h"

/* ---- Canonical JSON, just so far as to compare ---- */

static const char *skip(const char *at) {
  if (*at == '"') {
    for (at++; *at != '"'; at++) at += *at == '\\';
    return at + 1;
  }
  if (*at != '{' && *at != '[') return at + strcspn(at, ",]}\n");
  for (at++; *at != '}' && *at != ']';) {
    at = skip(at);
    at += *at == ',' || *at == ':';
  }
  return at + 1;
}

/* The value of a key that stands at `key` in quotes, or NULL. */
static const char *find(const char *object, const char *key, size_t len) {
  for (const char *at = object + 1; *at != '}';) {
    const char *end = skip(at);
    if ((size_t)(end - at) == len && memcmp(at, key, len) == 0) return end + 1;
    at = skip(end + 1);
    at += *at == ',';
  }
  return NULL;
}

/* Whether all that `a` says `b` says, too. */
static bool is_part(const char *a, const char *b) {
  if (*a != *b || (*a != '{' && *a != '[')) {
    size_t len = (size_t)(skip(a) - a);
    return (size_t)(skip(b) - b) == len && memcmp(a, b, len) == 0;
  }
  bool object = *a == '{';
  const char *other = b + 1;
  for (const char *at = a + 1; *at != '}' && *at != ']';) {
    const char *value = object ? skip(at) + 1 : at;
    if (object) other = find(b, at, (size_t)(value - 1 - at));
    if (other == NULL || *other == ']' || !is_part(value, other)) return false;
    if (!object) other = skip(other);
    if (!object) other += *other == ',';
    at = skip(value);
    at += *at == ',';
  }
  return object || *other == ']';
}

static void reader(void) {
  static const struct {
    const char *a, *b;
    bool part;
  } rows[] = {{"{}", "{\"x\":1}", true},
              {"{\"x\":1}", "{\"w\":[{\"x\":2}],\"x\":1}", true},
              {"{\"x\":1}", "{\"x\":2}", false},
              {"{\"x\":1}", "{\"y\":1}", false},
              {"[{\"x\":1},\"a\"]", "[{\"w\":\"}\\\"\",\"x\":1},\"a\"]", true},
              {"[1]", "[1,2]", false},
              {"[1,2]", "[1]", false}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    tap(is_part(rows[i].a, rows[i].b) == rows[i].part, "%s in %s", rows[i].a, rows[i].b);
}

/* ---- One plan ---- */

static const char *const origins[] = {"given", "presumed", "absent", "otherwise", "unstated", "derived"};
enum { ORIGINS = sizeof origins / sizeof *origins };
static size_t seen[ORIGINS], compared;

/* Lines that say where a derived fact comes from, and stand twice of one subject: there are none. */
static bool told_twice(const char *page) {
  static const char mark[] = ": suy ra theo ";
  for (const char *at = strstr(page, mark); at != NULL; at = strstr(at + 1, mark)) {
    const char *start = at;
    while (start > page && start[-1] != '\n') start--;
    while (*start == ' ') start++;
    size_t len = (size_t)(at - start) + sizeof mark - 1;
    for (const char *next = strstr(at + 1, mark); next != NULL; next = strstr(next + 1, mark))
      if (next - page >= (ptrdiff_t)len && memcmp(next + sizeof mark - 1 - len, start, len) == 0) return true;
  }
  return false;
}

static bool at_depth(const luat_decision *decision, const char *subject, luat_depth depth, luat_format format,
                     luat_text **out) {
  luat_diagnostics *d = luat_diagnostics_new();
  bool fine = luat_explain_depth(out, decision, subject, NULL, depth, format, LUAT_VI, d) == LUAT_OK;
  luat_diagnostics_free(d);
  return fine;
}

/* The subject of a page about one. */
static const char *subject_of(const char *json) { return find(json, "\"subjects\"", 10) + 1; }

static void subject_at_depths(const char *name, const luat_decision *decision, const char *subject) {
  luat_text *text[3] = {0}, *page = NULL;
  bool fine = true, parts = true;
  for (int depth = LUAT_CONCLUSION; depth <= LUAT_FULL; depth++)
    fine &= at_depth(decision, subject, (luat_depth)depth, LUAT_DECISION_JSON, &text[depth]);
  fine &= at_depth(decision, subject, LUAT_FULL, LUAT_TEXT, &page);
  for (int depth = LUAT_CONCLUSION; fine && depth < LUAT_FULL; depth++)
    parts &= is_part(subject_of(luat_text_data(text[depth])), subject_of(luat_text_data(text[depth + 1])));
  bool deeper = fine && luat_text_len(text[0]) <= luat_text_len(text[1]) && luat_text_len(text[1]) <= luat_text_len(text[2]);
  if (!fine || !parts || !deeper) tap(false, "%s %s: each depth is a part of the next", name, subject);
  /* of a subject with parts the same may be derived of each part */
  if (fine && strncmp(subject, "plan", 4) != 0 && told_twice(luat_text_data(page)))
    tap(false, "%s %s: what is derived is told once", name, subject);
  for (size_t i = 0; i < ORIGINS && fine; i++) {
    char word[40];
    snprintf(word, sizeof word, "\"origin\":\"%s\"", origins[i]);
    seen[i] += strstr(luat_text_data(text[2]), word) != NULL;
  }
  compared += fine;
  for (int depth = 0; depth < 3; depth++) luat_text_free(text[depth]);
  luat_text_free(page);
}

static char *read_all(const char *path, size_t *len) {
  FILE *file = fopen(path, "rb");
  char *text = file == NULL ? NULL : malloc(1 << 20);
  *len = text == NULL ? 0 : fread(text, 1, 1 << 20, file);
  if (file != NULL) fclose(file);
  return text;
}

static void plan_at_depths(const luat_policy_set *set, const char *name) {
  char inside[300];
  snprintf(inside, sizeof inside, "examples/%s", name);
  luat_diagnostics *d = luat_diagnostics_new();
  luat_plan *plan = NULL;
  luat_decision *decision = NULL;
  size_t len;
  char *text = read_all(tree_path(inside), &len);
  bool fine = text != NULL && luat_plan_read(&plan, set, name, text, len, LUAT_YAML, NULL, d) == LUAT_OK &&
              luat_decide(&decision, set, plan, NULL, d) == LUAT_OK;
  if (!tap(fine, "%s is decided", name)) tap_diagnostics(d);
  const char *subject;
  for (size_t i = 0; fine && (subject = luat_decision_subject(decision, i)) != NULL; i++)
    subject_at_depths(name, decision, subject);
  luat_decision_free(decision);
  luat_plan_free(plan);
  luat_diagnostics_free(d);
  free(text);
}

int main(void) {
  luat_policy_set *set = NULL;
  luat_diagnostics *d = luat_diagnostics_new();
  reader();
  bool loaded = luat_set_load(&set, tree_path("policies"), d) == LUAT_OK;
  if (!tap(loaded, "the policies load")) tap_diagnostics(d);
  DIR *folder = loaded ? opendir(tree_path("examples")) : NULL;
  for (struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;) {
    const char *dot = strrchr(entry->d_name, '.');
    if (dot != NULL && strcmp(dot, ".yaml") == 0) plan_at_depths(set, entry->d_name);
  }
  if (folder != NULL) closedir(folder);
  tap(compared > 80, "%zu subjects at three depths", compared);
  for (size_t i = 0; i < ORIGINS; i++) tap(seen[i] > 0, "%s: a fact of %zu subjects", origins[i], seen[i]);
  luat_diagnostics_free(d);
  luat_set_free(set);
  return tap_done();
}
