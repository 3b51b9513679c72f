/* fuzz.h: what the fuzzing targets share. A target is a file <name>.c with LLVMFuzzerTestOneInput, which libFuzzer
 * feeds in a fuzzing build and replay.c in any other. It ends by abort where something promised does not hold. */
#ifndef LUAT_TESTS_FUZZ_H
#define LUAT_TESTS_FUZZ_H

#include <luat/luat.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What must hold for every input. */
#define FUZZ_MUST(condition)                                                                                           \
  ((condition) ? (void)0 : (fprintf(stderr, "%s:%d: %s does not hold\n", __FILE__, __LINE__, #condition), abort()))

/* The input cut in two at a line of this mark; without one the second half is empty. */
#define FUZZ_MARK "\n%%%%\n"
typedef struct fuzz_halves {
  char *first, *second; /* ending in NUL */
  size_t first_len, second_len;
} fuzz_halves;

static inline char *fuzz_copy(const uint8_t *data, size_t size) {
  char *copy = malloc(size + 1);
  FUZZ_MUST(copy != NULL);
  if (size > 0) memcpy(copy, data, size);
  copy[size] = '\0';
  return copy;
}

static inline fuzz_halves fuzz_cut(const uint8_t *data, size_t size) {
  size_t mark = sizeof FUZZ_MARK - 1;
  const uint8_t *at = size < mark ? NULL : memmem(data, size, FUZZ_MARK, mark);
  size_t first = at == NULL ? size : (size_t)(at - data), second = at == NULL ? 0 : size - first - mark;
  return (fuzz_halves){fuzz_copy(data, first), at == NULL ? fuzz_copy(data, 0) : fuzz_copy(at + mark, second), first,
                       second};
}

static inline void fuzz_halves_free(fuzz_halves *halves) {
  free(halves->first);
  free(halves->second);
}

/* A refusal says why, in both languages, and can be shown; what is accepted has no error. */
static inline void fuzz_diagnosed(const luat_diagnostics *diagnostics, luat_status status) {
  FUZZ_MUST(status <= LUAT_OK && status >= LUAT_BOUND);
  FUZZ_MUST((luat_diagnostics_errors(diagnostics) > 0) == (status != LUAT_OK));
  for (size_t i = 0; i < luat_diagnostics_len(diagnostics); i++) {
    const luat_diagnostic *diagnostic = luat_diagnostics_get(diagnostics, i);
    FUZZ_MUST(*luat_diagnostic_message(diagnostic, LUAT_VI) != '\0' &&
              *luat_diagnostic_message(diagnostic, LUAT_EN) != '\0');
  }
  for (int format = LUAT_HUMAN; format <= LUAT_DIAGNOSTICS_JSON; format++) {
    luat_text *out = NULL;
    FUZZ_MUST(luat_diagnostics_print(&out, diagnostics, (luat_diagnostic_format)format, LUAT_VI) == LUAT_OK);
    luat_text_free(out);
  }
}

/* The policies of the tree, loaded once. */
static inline const luat_policy_set *fuzz_policies(void) {
  static luat_policy_set *set;
  if (set == NULL) {
    luat_diagnostics *diagnostics = luat_diagnostics_new();
    FUZZ_MUST(luat_set_load(&set, LUAT_SOURCE_DIR "/policies", diagnostics) == LUAT_OK);
    luat_diagnostics_free(diagnostics);
  }
  return set;
}

/* A plan that was accepted is, printed and read again, the same plan. */
static inline void fuzz_plan_again(const luat_policy_set *set, const luat_plan *plan) {
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  luat_plan *again = NULL;
  luat_text *text = NULL, *twice = NULL;
  FUZZ_MUST(luat_plan_print(&text, plan) == LUAT_OK);
  FUZZ_MUST(luat_plan_read(&again, set, "printed", luat_text_data(text), luat_text_len(text), LUAT_YAML, NULL,
                           diagnostics) == LUAT_OK);
  FUZZ_MUST(strcmp(luat_plan_digest(plan), luat_plan_digest(again)) == 0);
  FUZZ_MUST(luat_plan_print(&twice, again) == LUAT_OK);
  FUZZ_MUST(strcmp(luat_text_data(text), luat_text_data(twice)) == 0);
  luat_text_free(text);
  luat_text_free(twice);
  luat_plan_free(again);
  luat_diagnostics_free(diagnostics);
}

/* Decides a plan and says all there is to say of it; where it can be decided, twice alike. */
static inline void fuzz_decide(const luat_policy_set *set, const luat_plan *plan) {
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  luat_text *json[2] = {NULL, NULL}, *text = NULL;
  for (int i = 0; i < 2; i++) {
    luat_decision *decision = NULL;
    luat_diagnostics_clear(diagnostics);
    luat_status status = luat_decide(&decision, set, plan, NULL, diagnostics);
    fuzz_diagnosed(diagnostics, status);
    if (status != LUAT_OK) break;
    FUZZ_MUST(luat_report(&json[i], decision, LUAT_DECISION_JSON, LUAT_VI) == LUAT_OK);
    if (i == 0) {
      FUZZ_MUST(luat_report(&text, decision, LUAT_TEXT, LUAT_VI) == LUAT_OK);
      luat_text_free(text);
      FUZZ_MUST(luat_explain(&text, decision, NULL, NULL, LUAT_TEXT, LUAT_EN, diagnostics) == LUAT_OK);
      luat_text_free(text);
    }
    luat_decision_free(decision);
  }
  FUZZ_MUST((json[0] == NULL) == (json[1] == NULL));
  if (json[0] != NULL) FUZZ_MUST(strcmp(luat_text_data(json[0]), luat_text_data(json[1])) == 0);
  luat_text_free(json[0]);
  luat_text_free(json[1]);
  luat_diagnostics_free(diagnostics);
}

/* Reads a plan of the tree's policies. */
static inline void fuzz_plan(const uint8_t *data, size_t size, luat_plan_format format) {
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  luat_plan *plan = NULL;
  char *text = fuzz_copy(data, size);
  luat_status status = luat_plan_read(&plan, fuzz_policies(), "plan", text, size, format, NULL, diagnostics);
  free(text);
  fuzz_diagnosed(diagnostics, status);
  FUZZ_MUST((plan != NULL) == (status == LUAT_OK));
  if (plan != NULL) fuzz_plan_again(fuzz_policies(), plan);
  luat_plan_free(plan);
  luat_diagnostics_free(diagnostics);
}

#endif
