/* stream_lines.h: every plan of the examples and of the scenarios beside the policies as a line of JSON, with what
 * LUAT_DECISION_JSON gives for it. Layer: tests. */
#ifndef LT_TESTS_STREAM_LINES_H
#define LT_TESTS_STREAM_LINES_H

#include <dirent.h>
#include <stdlib.h>

#include "api_impl.h"
#include "base/sort.h"
#include "../scenario/scenario_impl.h"
#include "plan_json.h"

typedef struct stream_lines {
  lt_arena arena;
  luat_policy_set *set;
  luat_diagnostics *diagnostics;
  LT_VEC(lt_str) list; /* each ends in NUL, without a line feed */
  uint32_t examples;   /* of them the first, in the order of their names */
  LT_VEC(lt_str) names;
} stream_lines;

static inline void stream_add(stream_lines *lines, const lt_doc *doc, lt_str name) {
  lt_text out = {.arena = &lines->arena};
  plan_json(&lines->arena, doc, &out);
  lt_str line = lt_str_copy(&lines->arena, lt_text_str(&out));
  for (uint32_t i = lines->examples; i < lines->list.len; i++)
    if (lt_str_equal(lines->list.items[i], line)) return; /* many scenarios share a plan */
  LT_PUSH(&lines->arena, &lines->list, line);
  LT_PUSH(&lines->arena, &lines->names, name);
}

static inline int stream_by_bytes(const void *a, const void *b) { return lt_str_compare(*(const lt_str *)a, *(const lt_str *)b); }

static inline void stream_add_examples(stream_lines *lines, const char *folder) {
  lt_arena *arena = &lines->arena;
  LT_VEC(lt_str) names = {0};
  DIR *open = opendir(folder);
  for (struct dirent *entry = open ? readdir(open) : NULL; entry != NULL; entry = readdir(open))
    if (lt_str_ends(lt_str_of(entry->d_name), ".yaml"))
      LT_PUSH(arena, &names, lt_str_copy(arena, lt_str_of(entry->d_name)));
  if (open) closedir(open);
  lt_sort(arena, names.items, names.len, sizeof *names.items, stream_by_bytes);
  for (uint32_t i = 0; i < names.len; i++) {
    lt_str path = lt_str_format(arena, "%s/%.*s", folder, LT_STR_ARG(names.items[i])), text;
    if (lt_api_file_read(arena, path.ptr, 1 << 20, &text, &lines->diagnostics->diags) != LUAT_OK) continue;
    const lt_source *source = lt_source_new(arena, path, text);
    const lt_doc *doc = lt_doc_read(arena, source, LT_DOC_YAML, &lines->diagnostics->diags);
    if (doc != NULL) stream_add(lines, doc, path);
  }
  lines->examples = lines->list.len;
}

static inline void stream_add_scenarios(stream_lines *lines, const char *folder) {
  lt_arena *arena = &lines->arena;
  lt_api_files files = {0};
  if (lt_api_scenarios_read(arena, folder, &files, &lines->diagnostics->diags) != LUAT_OK) return;
  lt_scenarios all = {.arena = arena, .set = lines->set->set, .diags = &lines->diagnostics->diags};
  for (uint32_t i = 0; i < files.list.len; i++)
    lt_scenarios_read(&all, lt_source_new(arena, files.list.items[i].name, files.list.items[i].text));
  for (uint32_t i = 0; i < all.list.len; i++) {
    const lt_doc *doc = lt_scenario_plan(&all, arena, all.list.items[i]);
    if (doc != NULL) stream_add(lines, doc, all.list.items[i]->name);
  }
}

/* From the root of the tree; false where the policies do not load. */
static inline bool stream_lines_make(stream_lines *lines, const char *top) {
  *lines = (stream_lines){.diagnostics = luat_diagnostics_new()};
  char folder[2048];
  snprintf(folder, sizeof folder, "%s/policies", top);
  if (luat_set_load(&lines->set, folder, lines->diagnostics) != LUAT_OK) return false;
  snprintf(folder, sizeof folder, "%s/examples", top);
  stream_add_examples(lines, folder);
  snprintf(folder, sizeof folder, "%s/policies", top);
  stream_add_scenarios(lines, folder);
  return true;
}

static inline void stream_lines_free(stream_lines *lines) {
  luat_set_free(lines->set);
  luat_diagnostics_free(lines->diagnostics);
  lt_arena_free(&lines->arena);
}

#endif
