/* case.c: loads a generated case as the command would: scripts to a draft, the draft sealed, the plan bound. */
#include "case.h"

#include <stdlib.h>
#include <string.h>

#include "script/script.h"

static bool load_set(prop_loaded *loaded, const gen_case *made, const uint32_t *order, const uint32_t *files) {
  lt_arena *arena = &loaded->arena;
  uint32_t len = made->files.len;
  lt_script_file *scripts = LT_NEW_ARRAY(arena, lt_script_file, len + 1);
  for (uint32_t i = 0; i < len; i++) {
    uint32_t file = files ? files[i] : i;
    scripts[i] = (lt_script_file){made->files.items[file].name, gen_file_text(arena, made, file, order)};
  }
  lt_draft draft = {.arena = arena};
  if (!lt_script_read(&draft, scripts, len, NULL, &loaded->diags)) return false;
  loaded->set = lt_set_seal(&draft, &loaded->diags);
  return loaded->set != NULL;
}

static lt_cell day(int n) {
  lt_arena arena = {0};
  lt_cell cell = LT_UNKNOWN;
  lt_written_fault fault;
  lt_date_read(&arena, lt_str_of(gen_day(n)), &cell, &fault);
  lt_arena_free(&arena);
  return cell;
}

bool prop_load(prop_loaded *loaded, const gen_case *made, const uint32_t *order, const uint32_t *files) {
  *loaded = (prop_loaded){0};
  loaded->diags.arena = &loaded->arena;
  if (!load_set(loaded, made, order, files)) return false;
  lt_source *source = lt_source_new(&loaded->arena, LT_STR("plan.yaml"), gen_plan_text(&loaded->arena, made));
  loaded->plan = lt_plan_read(loaded->set, source, LT_DOC_YAML, made->as_of_given ? day(made->as_of_day) : LT_UNKNOWN,
                              &loaded->diags);
  if (!loaded->plan) return false;
  loaded->options.as_of = loaded->plan->as_of;
  bool needed = loaded->plan->as_of == LT_UNKNOWN;
  loaded->options.law_date = made->law_date_given || needed ? day(made->law_day) : LT_UNKNOWN;
  return true;
}

bool prop_args(int argc, char **argv, uint64_t *cases, uint64_t *seed) {
  bool one = false;
  for (int i = 1; i < argc; i++) {
    bool named = strcmp(argv[i], "--seed") == 0 && i + 1 < argc;
    one |= named;
    *(named ? seed : cases) = strtoull(argv[named ? ++i : i], NULL, 10);
  }
  if (one) *cases = 1;
  return one;
}

void prop_free(prop_loaded *loaded) {
  if (loaded->plan) lt_plan_free(loaded->plan);
  if (loaded->set) lt_set_free(loaded->set);
  lt_arena_free(&loaded->arena);
}

lt_str prop_said(lt_arena *arena, const prop_loaded *loaded) {
  lt_text text = {.arena = arena};
  lt_diags_print(&loaded->diags, LT_DIAG_PLAIN, LT_EN, &text);
  return lt_text_str(&text);
}
