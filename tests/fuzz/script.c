/* script.c: a script beside a vocabulary. Read plainly and run by Lua it is the same; what is sealed prints as a set
 * that is the same when it is read again. */
#include "fuzz.h"

#include "policy/print.h"
#include "policy/sealed.h"
#include "script/form_print.h"

typedef struct reading {
  lt_arena arena;
  lt_draft draft;
  lt_diags diags;
  lt_set *set;
  lt_str text;
  bool through_lua, fine;
} reading;

static void read_script(void *arg) {
  reading *r = arg;
  lt_script_limits limits = lt_script_limits_default;
  limits.through_lua = r->through_lua;
  r->draft.arena = r->diags.arena = &r->arena;
  lt_script_file files[] = {{LT_STR("vocabulary.lua"), lt_str_of(sealed_vocabulary)}, {LT_STR("script.lua"), r->text}};
  r->fine = lt_script_read(&r->draft, files, 2, &limits, &r->diags);
}

static lt_str said(reading *r) {
  lt_text out = {.arena = &r->arena};
  lt_diags_print(&r->diags, LT_DIAG_PLAIN, LT_EN, &out);
  return lt_text_str(&out);
}

/* A bound was hit: on which line depends on what the vocabulary took. */
static bool bounded(const reading *r) {
  for (uint32_t i = 0; i < r->diags.list.len; i++)
    if (lt_code_get(r->diags.list.items[i].code)->name[1] == '5') return true;
  return false;
}

static lt_str printed(reading *r) {
  lt_text out = {.arena = &r->arena};
  print_draft(&r->draft, &out);
  return lt_text_str(&out);
}

static void seal(reading *r) {
  r->set = lt_set_seal(&r->draft, &r->diags);
  FUZZ_MUST((r->set != NULL) == (r->diags.errors == 0));
  if (r->set == NULL) return;
  lt_text out = {.arena = &r->arena};
  lt_set_print(r->set, &out);
  reading again = {.set = NULL};
  again.draft.arena = again.diags.arena = &again.arena;
  lt_script_file file = {LT_STR("vocabulary.lua"), lt_text_str(&out)};
  FUZZ_MUST(lt_script_read(&again.draft, &file, 1, NULL, &again.diags));
  again.set = lt_set_seal(&again.draft, &again.diags);
  FUZZ_MUST(again.set != NULL);
  FUZZ_MUST(memcmp(&again.set->digest, &r->set->digest, sizeof again.set->digest) == 0);
  lt_set_free(again.set);
  lt_arena_free(&again.arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  char *text = fuzz_copy(data, size);
  reading plain = {.text = {text, size}}, ran = {.text = {text, size}, .through_lua = true};
  FUZZ_MUST(lt_protect(read_script, &plain) && lt_protect(read_script, &ran));
  FUZZ_MUST(plain.fine == ran.fine && plain.fine == (plain.diags.errors == 0));
  if (!bounded(&plain) && !bounded(&ran)) FUZZ_MUST(lt_str_equal(said(&plain), said(&ran)));
  FUZZ_MUST(lt_str_find(said(&ran), LT_STR("attempt to"), 0) == SIZE_MAX || memmem(text, size, "attempt", 7) != NULL);
  if (plain.fine) FUZZ_MUST(lt_str_equal(printed(&plain), printed(&ran)));
  if (plain.fine) seal(&plain);
  lt_set_free(plain.set);
  lt_arena_free(&plain.arena);
  lt_arena_free(&ran.arena);
  free(text);
  return 0;
}
