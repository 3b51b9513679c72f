/* diag.h: diagnostics, what is wrong with a script, a plan or a call, said to people.
 * Layer: base. Ownership: a list owns its texts in its arena.
 *
 * Each code is a row of one of the .def files: base/diag_script.def (L1xx), diag_plan.def (L2xx), diag_policy.def
 * (L3xx, L4xx competence), diag_bound.def (L5xx), diag_world.def (L6xx), diag_store.def (L62x, L63x), diag_usage.def
 * (L7xx), diag_scenario.def (L8xx). */
#ifndef LT_BASE_DIAG_H
#define LT_BASE_DIAG_H

#include "base/source.h"

typedef enum lt_lang { LT_VI, LT_EN } lt_lang;

/* A text in both languages; `en` may be empty, then `vi` serves. */
typedef struct lt_text2 {
  lt_str vi, en;
} lt_text2;
lt_str lt_text2_in(lt_text2 text, lt_lang lang);

typedef enum lt_severity { LT_ERROR, LT_WARNING } lt_severity;

/* A row: LT_DIAG(code, SEVERITY, vi message, en message, vi hint, en hint, vi page, en page). `{0}` to `{3}` in
 * messages and hints stand for the arguments. Code is a bare name such as L204; the enum is LT_L204. */
typedef enum lt_code {
#define LT_DIAG(code, severity, vi, en, hint_vi, hint_en, page_vi, page_en) LT_##code,
#include "base/diag_all.def"
#undef LT_DIAG
  LT_CODES
} lt_code;

typedef struct lt_code_info {
  const char *name; /* "L204" */
  lt_severity severity;
  const char *message[2], *hint[2], *page[2]; /* by lt_lang; a hint may be "" */
} lt_code_info;

const lt_code_info *lt_code_get(lt_code code);
/* By name, "L204" or "l204"; NULL if there is none. */
const lt_code_info *lt_code_find(lt_str name);
/* Its message as the heading of its page: `…` where a report has the words of a script or plan. */
lt_str lt_code_heading(lt_arena *arena, const lt_code_info *info, lt_lang lang);

typedef struct lt_diag {
  lt_code code;
  lt_severity severity;
  lt_place place;            /* line 0: no place (a call, a file that is not there) */
  lt_text2 message, hint;    /* arguments filled in */
  lt_text2 label;            /* said right after the caret; set by who adds, may be empty */
  lt_place also;             /* second place (the first of two duplicates, the other end of a cycle), or line 0 */
  lt_text2 also_says;
} lt_diag;

typedef struct lt_diags {
  lt_arena *arena;
  LT_VEC(lt_diag) list;
  uint32_t errors;
  uint32_t dropped;          /* past LT_DIAGS_MAX */
  lt_diag *spare;            /* what is dropped goes here, so that a flood takes no memory */
  bool errors_only;          /* nobody reads warnings: those that take a search need not be looked for */
} lt_diags;

enum { LT_DIAGS_MAX = 200 };

/* Adds one; returns it (for `also`), or a scratch one past the bound. Arguments are texts in both languages. */
lt_diag *lt_diag_add(lt_diags *diags, lt_code code, lt_place place, lt_text2 a0, lt_text2 a1, lt_text2 a2, lt_text2 a3);
/* The same with plain texts, alike in both languages; trailing ones may be "". */
lt_diag *lt_diag_put(lt_diags *diags, lt_code code, lt_place place, lt_str a0, lt_str a1, lt_str a2);
/* "did you mean …?" of what is near; where nothing is, `otherwise`. */
lt_text2 lt_did_you_mean(lt_arena *arena, lt_str near, lt_text2 otherwise);
/* Sorts by file, line, column, code; the order in which they were found never shows. */
void lt_diags_sort(lt_diags *diags);

typedef enum lt_diag_format { LT_DIAG_HUMAN, LT_DIAG_PLAIN, LT_DIAG_JSON } lt_diag_format;
/* All of them, as people or machines read them. HUMAN shows the line and a caret; PLAIN is a line each, for screen
 * readers and grep: file:line:column: error[L204]: message (hint); JSON is canonical, "luat.diagnostics/1". */
void lt_diags_print(const lt_diags *diags, lt_diag_format format, lt_lang lang, lt_text *out);

#endif
