/* citation.c: a citation, as people ask for it and as a script gives it. One that a script may give is printed in a
 * form that reads as the same. */
#include "fuzz.h"

#include "policy/look.h"
#include "policy/print.h"
#include "policy/sealed.h"

static void put_escaped(lt_text *out, lt_str s) {
  for (size_t i = 0; i < s.len; i++) {
    if (s.ptr[i] == '\'' || s.ptr[i] == '\\') lt_text_putc(out, '\\');
    if (s.ptr[i] == '\n')
      lt_text_puts(out, "\\n");
    else
      lt_text_putc(out, s.ptr[i]);
  }
}

static void cite(lt_str text) {
  static const char rest[] = "', when = task.urgent, decides = { cap = dong(1) } }\n";
  sealed first, again;
  lt_arena arena = {0};
  lt_text script = {.arena = &arena}, canonical = {.arena = &arena};
  lt_text_puts(&script, "policy 'xx/top' act 'law-1'\nrule 'a' { cites = '");
  put_escaped(&script, text);
  lt_text_puts(&script, rest);
  sealed_make(&first, sealed_vocabulary, "a.lua", lt_str_copy(&arena, lt_text_str(&script)).ptr);
  FUZZ_MUST((first.set != NULL) == (first.diags.errors == 0));
  if (first.set != NULL) {
    lt_set_print(first.set, &canonical);
    sealed_make(&again, lt_str_copy(&arena, lt_text_str(&canonical)).ptr, "b.lua", "");
    FUZZ_MUST(again.set != NULL && memcmp(&again.set->digest, &first.set->digest, sizeof again.set->digest) == 0);
    sealed_free(&again);
  }
  sealed_free(&first);
  lt_arena_free(&arena);
}

static void look(lt_str text) {
  static sealed law;
  if (law.set == NULL)
    sealed_make(&law, sealed_vocabulary, "a.lua",
                "policy 'xx/top' act 'law-1'\nrule 'a' { cites = { 'paper:3,5-7', 'law-1 Điều 2 khoản 1' }, when = "
                "task.urgent, decides = { cap = dong(1) } }");
  lt_cited cited;
  lt_arena arena = {0};
  lt_uses uses = {0};
  if (law.set == NULL) sealed_show(&law), fflush(stdout);
  FUZZ_MUST(law.set != NULL);
  if (lt_set_cited(law.set, text, &cited)) {
    FUZZ_MUST((cited.source == LT_NONE) != (cited.instrument == LT_NONE));
    lt_set_citing(law.set, &arena, &cited, &uses);
  }
  lt_arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  char *text = fuzz_copy(data, size);
  look((lt_str){text, size});
  if (memchr(text, '\0', size) == NULL) cite((lt_str){text, size});
  free(text);
  return 0;
}
