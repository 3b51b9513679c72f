/* luat.h: decides plans by policy sets, and explains each decision.
 *
 *   scripts -> policy set -> slice -> decision <- plan        decision -> explanation -> report
 *
 * The command `luat`, and whatever else embeds the engine, sees only this header.
 *
 * Ownership, once for all: what is passed in is lent for the call only; what comes out through a pointer is given, and
 * freed by the function of its name (`luat_set_free` …; all take NULL); texts that a getter returns are lent, and say
 * for how long. Texts are UTF-8 and end in NUL.
 *
 * Threads: a policy set and a slice never change, and many threads may use one at once. A plan, a decision, a builder,
 * a list of diagnostics belong to one thread at a time.
 *
 * Pointers are never NULL but where it is said; a list of diagnostics too is always given.
 *
 * Errors come in three kinds. A failing world (memory, a file that cannot be read) is a status. What is wrong with a
 * policy or a plan is a list of diagnostics, and a status that says so; then nothing is given. A bug of luat aborts. No
 * call writes to standard output or error, reads a clock, or sets a locale. */
#ifndef LUAT_LUAT_H
#define LUAT_LUAT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define LUAT_API __attribute__((visibility("default")))
#define LUAT_MUST_CHECK __attribute__((warn_unused_result))
#else
#define LUAT_API
#define LUAT_MUST_CHECK
#endif

/* ---------------------------------------------------------------- 1. Engine */

/* What a call came to. As exit codes of the command: the number without its sign. */
typedef enum luat_status {
  LUAT_OK = 0,
  LUAT_USAGE = -2,     /* an argument that the call cannot take; a diagnostic says which */
  LUAT_BAD_POLICY = -3,
  LUAT_BAD_PLAN = -4,
  LUAT_BOUND = -5,     /* a bound was hit: instructions, memory of a script, depth, counts */
  LUAT_IO = -6,        /* a file that is not there or cannot be read, or an internal fault */
  LUAT_NO_MEMORY = -7
} luat_status;

typedef enum luat_lang { LUAT_VI = 0, LUAT_EN = 1 } luat_lang;

/* "0.1.0"; lent for ever. */
LUAT_API const char *luat_version(void);

/* All memory of luat's own comes from here. `resize` gets the old size too, frees where `size` is 0, returns NULL where
 * it refuses. */
typedef struct luat_allocator {
  void *(*resize)(void *ctx, void *block, size_t old_size, size_t size);
  void *ctx;
} luat_allocator;
/* Sets it for the process, before any other call; NULL: malloc. The struct is copied. */
LUAT_API void luat_set_allocator(const luat_allocator *allocator);

/* A text that was given. */
typedef struct luat_text luat_text;
/* Its bytes, ending in NUL; lent until it is freed. */
LUAT_API const char *luat_text_data(const luat_text *text);
LUAT_API size_t luat_text_len(const luat_text *text);
LUAT_API void luat_text_free(luat_text *text);

/* ----------------------------------------------------------- 2. Diagnostics */

/* What is wrong with scripts, plans and calls. One list may serve many calls; it grows until it is cleared. */
typedef struct luat_diagnostics luat_diagnostics;
/* One of them; lent until the list changes. */
typedef struct luat_diagnostic luat_diagnostic;

/* NULL if memory is refused. */
LUAT_API luat_diagnostics *luat_diagnostics_new(void);
LUAT_API void luat_diagnostics_free(luat_diagnostics *diagnostics);
LUAT_API void luat_diagnostics_clear(luat_diagnostics *diagnostics);
LUAT_API size_t luat_diagnostics_len(const luat_diagnostics *diagnostics);
/* How many of them are errors; the others are warnings. */
LUAT_API size_t luat_diagnostics_errors(const luat_diagnostics *diagnostics);
/* In the order of files, lines and columns; NULL past the end. */
LUAT_API const luat_diagnostic *luat_diagnostics_get(const luat_diagnostics *diagnostics, size_t index);

/* "L204"; lent for ever. */
LUAT_API const char *luat_diagnostic_code(const luat_diagnostic *diagnostic);
/* 1 for an error, 0 for a warning. */
LUAT_API int luat_diagnostic_is_error(const luat_diagnostic *diagnostic);
/* The file's name as it was given, "" if there is no place. Lines and columns count from 1, columns and length in
 * characters; 0: no place. */
LUAT_API const char *luat_diagnostic_file(const luat_diagnostic *diagnostic);
LUAT_API unsigned luat_diagnostic_line(const luat_diagnostic *diagnostic);
LUAT_API unsigned luat_diagnostic_column(const luat_diagnostic *diagnostic);
LUAT_API unsigned luat_diagnostic_length(const luat_diagnostic *diagnostic);
/* What is wrong, and what to do ("" if nothing is to be said). */
LUAT_API const char *luat_diagnostic_message(const luat_diagnostic *diagnostic, luat_lang lang);
LUAT_API const char *luat_diagnostic_hint(const luat_diagnostic *diagnostic, luat_lang lang);

typedef enum luat_diagnostic_format {
  LUAT_HUMAN = 0, /* the line with a caret under what is meant */
  LUAT_PLAIN = 1, /* a line each: file:line:column: error[L204]: message (hint) */
  LUAT_DIAGNOSTICS_JSON = 2 /* "luat.diagnostics/1" */
} luat_diagnostic_format;
LUAT_API LUAT_MUST_CHECK luat_status luat_diagnostics_print(luat_text **out, const luat_diagnostics *diagnostics,
                                                            luat_diagnostic_format format, luat_lang lang);
/* The page on a code, "L204": what it means and how to mend it. LUAT_USAGE if there is no such code. */
LUAT_API LUAT_MUST_CHECK luat_status luat_code_explain(luat_text **out, const char *code, luat_lang lang);

/* Adds one of luat's own codes, for callers that report as the command does: `args` are up to three texts, ended by
 * NULL. LUAT_USAGE if there is no such code. */
LUAT_API LUAT_MUST_CHECK luat_status luat_diagnostics_add(luat_diagnostics *diagnostics, const char *code,
                                                          const char *const *args);
/* The candidate nearest to a word ("did you mean"; tone marks and đ do not count), or -1 if none is near. */
LUAT_API int luat_nearest(const char *word, const char *const *candidates, size_t len);
/* Reads a file whole, `-` being standard input; a plan's bound of size holds. LUAT_IO with a diagnostic. */
LUAT_API LUAT_MUST_CHECK luat_status luat_file_read(luat_text **out, const char *path, luat_diagnostics *diagnostics);

/* ------------------------------------------------------------ 3. Policy set */

/* All policies of a folder, checked and sealed. */
typedef struct luat_policy_set luat_policy_set;

/* A script: its name, relative to the policy folder, and its text. */
typedef struct luat_script {
  const char *name;
  const char *text;
  size_t text_len;
} luat_script;

/* Reads every `.lua` file of the folder and of the folders in it. LUAT_BAD_POLICY, LUAT_BOUND, LUAT_IO with
 * diagnostics. */
LUAT_API LUAT_MUST_CHECK luat_status luat_set_load(luat_policy_set **out, const char *folder,
                                                   luat_diagnostics *diagnostics);
/* The same folder as the law was known by the end of a day (YYYY-MM-DD or dd/mm/yyyy): without acts that were issued
 * later, by the last day on which they may have been, without norms that are theirs or rest on them alone, and without
 * the ends that only they put to other acts; an act whose day of issue is not stated was issued by the day on which it
 * begins to be in force, and counts as known where that is not stated either. What became known later never changes
 * anything of such a set, not even its digest; a decision by it says so as text. `which` says in a line how many acts
 * are left out. LUAT_USAGE for a day
 * that is none. */
LUAT_API LUAT_MUST_CHECK luat_status luat_set_load_known(luat_policy_set **out, luat_text **which, const char *folder,
                                                         const char *known, luat_lang lang,
                                                         luat_diagnostics *diagnostics);
/* The same from memory; the order of the scripts carries no meaning. */
LUAT_API LUAT_MUST_CHECK luat_status luat_set_load_scripts(luat_policy_set **out, const luat_script *scripts,
                                                           size_t len, luat_diagnostics *diagnostics);
LUAT_API void luat_set_free(luat_policy_set *set);
/* "blake2b:…", of its canonical print (`luat show set | tail -n +2 | b2sum -l 256`), so the same for the same law
 * whatever the order of files and norms and the place of the folder; lent until the set is freed. */
LUAT_API const char *luat_set_digest(const luat_policy_set *set);
LUAT_API size_t luat_set_norms(const luat_policy_set *set);
/* The set as canonical scripts, or the one record of that id (a norm "vn/qd-80-2014#…", an instrument, a body,
 * "item.approver" …), a choice with its options, an entity with its facts and questions. LUAT_USAGE, with the nearest
 * id, if nothing is called that. */
LUAT_API LUAT_MUST_CHECK luat_status luat_set_print(luat_text **out, const luat_policy_set *set, const char *id,
                                                    luat_diagnostics *diagnostics);
/* The words of the policy language, with their keys, tests, values and types. */
LUAT_API LUAT_MUST_CHECK luat_status luat_language_print(luat_text **out, luat_lang lang);

/* ----------------------------------------------------------------- 4. Slice */

/* What of a set applies at a place and a date. */
typedef struct luat_policy_slice luat_policy_slice;

/* `matter` (NULL: the one that a plan has if it states none), `place` and `within` (or NULL) are ids; `date` is
 * YYYY-MM-DD or dd/mm/yyyy. The set must outlive the slice. LUAT_USAGE with a diagnostic for an id that nothing
 * declares, or no date. */
LUAT_API LUAT_MUST_CHECK luat_status luat_slice_pick(luat_policy_slice **out, const luat_policy_set *set,
                                                     const char *matter, const char *place, const char *within,
                                                     const char *date, luat_diagnostics *diagnostics);
LUAT_API void luat_slice_free(luat_policy_slice *slice);
/* Policies and norms that apply, those that do not and why, and what the index holds. */
LUAT_API LUAT_MUST_CHECK luat_status luat_slice_print(luat_text **out, const luat_policy_slice *slice);

/* ------------------------------------------------------------------ 5. Plan */

/* What an officer submits, bound to the vocabulary of a set; the set must outlive it. */
typedef struct luat_plan luat_plan;

typedef enum luat_plan_format {
  LUAT_ANY = 0 /* JSON if it starts with a brace */,
  LUAT_YAML = 1,
  LUAT_JSON = 2
} luat_plan_format;

/* `name` is for diagnostics; `as_of` what had happened by then (NULL: the latest date of a step in the plan).
 * LUAT_BAD_PLAN, or LUAT_BOUND past a bound, with diagnostics; warnings alone do not refuse a plan. */
LUAT_API LUAT_MUST_CHECK luat_status luat_plan_read(luat_plan **out, const luat_policy_set *set, const char *name,
                                                    const char *text, size_t text_len, luat_plan_format format,
                                                    const char *as_of, luat_diagnostics *diagnostics);
LUAT_API void luat_plan_free(luat_plan *plan);
/* Its canonical YAML; read again it has the same digest. */
LUAT_API LUAT_MUST_CHECK luat_status luat_plan_print(luat_text **out, const luat_plan *plan);
/* "blake2b:…" of its facts, the same in YAML, in JSON and fact by fact; lent until the plan is freed. */
LUAT_API const char *luat_plan_digest(const luat_plan *plan);

/* A plan fact by fact. */
typedef struct luat_plan_builder luat_plan_builder;
LUAT_API LUAT_MUST_CHECK luat_status luat_plan_builder_new(luat_plan_builder **out);
LUAT_API void luat_plan_builder_free(luat_plan_builder *builder);
/* Puts a value where it stands in a plan file: "plan/place", "dates/approved", "items/smart-traffic/category" (the
 * element of that id, made at first mention), "items/smart-traffic/costs/1/amount" (by number, the next one at most).
 * The value is written as in a plan: "vn/ha-noi", "2018-09-05", "5,2 tỷ", "true", "?". A list of elements may also be
 * given as a whole, "?" or "[]". LUAT_USAGE for a path that cannot be written so, or a value put twice; whether the
 * paths make one plan (an element left out, a value where others stand under it) and what the vocabulary thinks of it,
 * `luat_plan_build` says. */
LUAT_API LUAT_MUST_CHECK luat_status luat_plan_builder_put(luat_plan_builder *builder, const char *path,
                                                           const char *value);
/* Money in đồng, numbers, months. */
LUAT_API LUAT_MUST_CHECK luat_status luat_plan_builder_put_integer(luat_plan_builder *builder, const char *path,
                                                                   int64_t value);
LUAT_API LUAT_MUST_CHECK luat_status luat_plan_builder_put_yes_no(luat_plan_builder *builder, const char *path,
                                                                  int value);
/* Adds a member to a set ("items/x/papers"). */
LUAT_API LUAT_MUST_CHECK luat_status luat_plan_builder_add(luat_plan_builder *builder, const char *path,
                                                           const char *member);
/* Binds what was put; the builder can go on and build again. As luat_plan_read. */
LUAT_API LUAT_MUST_CHECK luat_status luat_plan_build(luat_plan **out, const luat_policy_set *set,
                                                     const luat_plan_builder *builder, const char *as_of,
                                                     luat_diagnostics *diagnostics);

/* -------------------------------------------------------------- 6. Decision */

/* What was decided about a plan, with its reasons. The set and the plan must outlive it. */
typedef struct luat_decision luat_decision;

/* The verdicts, the gravest first. */
typedef enum luat_verdict {
  LUAT_VERDICT_CONFLICT = 0,
  LUAT_VERDICT_BREACHES = 1,
  LUAT_VERDICT_UNDETERMINED = 2,
  LUAT_VERDICT_NO_POLICY = 3,
  LUAT_VERDICT_CONDITIONAL = 4,
  LUAT_VERDICT_SILENT = 5,
  LUAT_VERDICT_COMPLIES = 6
} luat_verdict;

typedef enum luat_outcome {
  LUAT_OUTCOME_VALUE = 0,
  LUAT_OUTCOME_NOT_APPLICABLE = 1,
  LUAT_OUTCOME_NO_RULE = 2,      /* the law is silent */
  LUAT_OUTCOME_CONFLICT = 3,
  LUAT_OUTCOME_UNDETERMINED = 4,
  LUAT_OUTCOME_DISCRETION = 5    /* left to a body that the law names */
} luat_outcome;

/* Decides. `law_date` (YYYY-MM-DD, dd/mm/yyyy) says which law, or NULL: the plan's dates choose it. LUAT_BAD_PLAN with
 * a diagnostic if no date can be found, LUAT_USAGE for a plan of another set. */
LUAT_API LUAT_MUST_CHECK luat_status luat_decide(luat_decision **out, const luat_policy_set *set, const luat_plan *plan,
                                                 const char *law_date, luat_diagnostics *diagnostics);
LUAT_API void luat_decision_free(luat_decision *decision);

LUAT_API luat_verdict luat_decision_verdict(const luat_decision *decision);
/* Whether that kind occurs at all, beside the gravest. */
LUAT_API int luat_decision_has(const luat_decision *decision, luat_verdict kind);
/* "breaches" …, and back; lent for ever. -1 for a word that is none. */
LUAT_API const char *luat_verdict_word(luat_verdict verdict);
LUAT_API int luat_verdict_find(const char *word);
LUAT_API const char *luat_outcome_word(luat_outcome outcome);

/* One answer with its reasons; lent until the decision is freed. */
typedef struct luat_answer luat_answer;
/* Subjects in plan order: "plan", "items/smart-traffic", … ; NULL past the end. Lent until the decision is freed. */
LUAT_API const char *luat_decision_subject(const luat_decision *decision, size_t index);
/* The answers of a subject, in the order of the vocabulary; NULL past the end. */
LUAT_API const luat_answer *luat_decision_answer(const luat_decision *decision, size_t subject, size_t index);
/* By path and question, as items/smart-traffic and approver; NULL if there is none. */
LUAT_API const luat_answer *luat_decision_find(const luat_decision *decision, const char *subject,
                                               const char *question);

LUAT_API const char *luat_answer_question(const luat_answer *answer);
LUAT_API luat_outcome luat_answer_outcome(const luat_answer *answer);
/* The value as canonical JSON: "\"hn.ct-ubnd\"", "{\"of\":\"hn.so-gtvt\",\"office\":\"head\",…}", "[…]", "\"allowed\"",
 * "5200000000"; "" without one. */
LUAT_API const char *luat_answer_value(const luat_answer *answer);
/* 'H', 'M' or 'L': the lowest on the winning path (undetermined: of the norms that may conclude). 0 where nothing
 * concludes, as where there is no rule or the question is not asked; the JSON then has no "certainty". */
LUAT_API char luat_answer_certainty(const luat_answer *answer);
/* The norms that conclude it, and what they rest on, as written; NULL past the end. */
LUAT_API const char *luat_answer_norm(const luat_answer *answer, size_t index);
LUAT_API const char *luat_answer_citation(const luat_answer *answer, size_t index);
LUAT_API const char *luat_answer_assumption(const luat_answer *answer, size_t index);
/* The norms that lost, to which, and why ("default", "overridden" …); NULL past the end. */
LUAT_API const char *luat_answer_lost(const luat_answer *answer, size_t index);
LUAT_API const char *luat_answer_lost_to(const luat_answer *answer, size_t index);
LUAT_API const char *luat_answer_lost_why(const luat_answer *answer, size_t index);

/* One obligation at one subject; lent until the decision is freed. */
typedef struct luat_requirement luat_requirement;
LUAT_API const luat_requirement *luat_decision_requirement(const luat_decision *decision, size_t subject, size_t index);
LUAT_API const char *luat_requirement_norm(const luat_requirement *requirement);
/* "must" or "should". */
LUAT_API const char *luat_requirement_level(const luat_requirement *requirement);
/* "met", "breached", "undetermined", "not-applicable" or "pending". */
LUAT_API const char *luat_requirement_status(const luat_requirement *requirement);
/* The day by which a step was to be taken, as YYYY-MM-DD; NULL where the obligation sets none or it is not known. */
LUAT_API const char *luat_requirement_due(const luat_requirement *requirement);
/* "kept" or "late"; NULL where the step is not taken and not late yet, or that is not known. */
LUAT_API const char *luat_requirement_kept(const luat_requirement *requirement);

/* --------------------------------------------- 6a. Many plans of one shape */

/* Decides many plans that differ in some of their facts only: a table with a column for each of these facts and a row
 * for each plan; the rest is that of a pattern, a plan as any other. A row comes to just what luat_decide makes of the
 * pattern with the values of the row put in: the same outcomes, norms, obligations and verdict. Nothing that was
 * decided is kept for the next row; what no column touches, and the law of each place and day that rows name, is worked
 * out once.
 *
 * Ownership: the set and the pattern must outlive the batch. Threads: a batch belongs to one thread at a time; several
 * threads take a batch each, on one set and one pattern. Memory: deciding asks for memory only where results need more
 * room than before, or a row names a place, body or day for the first time. */
typedef struct luat_batch luat_batch;

/* A cell holds a value as a number: yes 1 and no 0; a number, đồng, months and days as they are; of a choice, body,
 * place, date or percent the number that luat_batch_cell gives. And two that are no value: */
#define LUAT_CELL_UNKNOWN INT64_MIN        /* it is given as unknown: "?" */
#define LUAT_CELL_UNSTATED (INT64_MIN + 1) /* nothing is given: what that means the vocabulary says */

/* `columns` are paths of facts as reports write them ("place", "dates.approved", "items/wan/term", "cases/1/amount"),
 * each of one value: no list, set or text. `law_date` as of luat_decide, for all rows. LUAT_USAGE with a diagnostic for
 * a path that is none or no column, a date that is none, or a pattern of another set. */
LUAT_API LUAT_MUST_CHECK luat_status luat_batch_new(luat_batch **out, const luat_policy_set *set,
                                                    const luat_plan *pattern, const char *const *columns, size_t len,
                                                    const char *law_date, luat_diagnostics *diagnostics);
LUAT_API void luat_batch_free(luat_batch *batch);
/* The cell of a value of that column, written as in a plan ("vn/ha-noi", "5,2 tỷ", "2018-09-05", "?"). LUAT_BAD_PLAN
 * with diagnostics for what is none, or a body that the plan describes itself. */
LUAT_API LUAT_MUST_CHECK luat_status luat_batch_cell(int64_t *out, const luat_batch *batch, size_t column,
                                                     const char *value, luat_diagnostics *diagnostics);

/* Subjects of the pattern, as luat_decision_subject; NULL past the end. Lent until the batch is freed. */
LUAT_API const char *luat_batch_subject(const luat_batch *batch, size_t index);
/* The questions that each row answers: subject by subject, in the order of the vocabulary. NULL past the end; `subject`
 * gets whose it is, if it is not NULL. */
LUAT_API size_t luat_batch_questions(const luat_batch *batch);
LUAT_API const char *luat_batch_question(const luat_batch *batch, size_t index, size_t *subject);

#define LUAT_NO_NORM UINT32_MAX

typedef struct luat_batch_answer {
  int64_t cell;  /* LUAT_OUTCOME_VALUE of one value: it (a permission: 0 allowed, 1 conditional, 2 forbidden); of a set:
                    where in `members` its own begin */
  uint32_t norm; /* LUAT_OUTCOME_VALUE: the first of the norms that decide, in the order of precedence; LUAT_NO_NORM
                    where none alone does */
  uint16_t members; /* of a set: how many */
  uint8_t outcome;  /* luat_outcome */
  uint8_t open;     /* of a set: others may belong to it */
} luat_batch_answer;

typedef enum luat_duty_status {
  LUAT_DUTY_MET = 0,
  LUAT_DUTY_BREACHED = 1,
  LUAT_DUTY_UNDETERMINED = 2,
  LUAT_DUTY_NOT_APPLICABLE = 3,
  LUAT_DUTY_PENDING = 4
} luat_duty_status;

/* An obligation that is breached, pending or undetermined. */
typedef struct luat_batch_duty {
  uint32_t norm;
  uint16_t subject;
  uint8_t status; /* luat_duty_status */
  uint8_t should; /* 1: it only should be */
} luat_batch_duty;

typedef enum luat_standing_kind {
  LUAT_STANDS_DECISIVE = 0,
  LUAT_STANDS_REASON = 1 /* says the same */,
  LUAT_STANDS_PERHAPS = 2,
  LUAT_STANDS_LOST = 3
} luat_standing_kind;

/* A norm that applies to a question, or may. */
typedef struct luat_batch_standing {
  uint32_t norm;
  uint32_t to;       /* lost: to which norm, or LUAT_NO_NORM */
  uint16_t question; /* index */
  uint8_t kind;      /* luat_standing_kind */
  uint8_t why;       /* lost: what luat_lost_word has a word for */
} luat_batch_standing;

/* Lent until the batch decides again or is freed. */
typedef struct luat_batch_results {
  size_t rows, questions;
  const luat_batch_answer *answers; /* that of a row and a question: answers[row * questions + question] */
  const uint8_t *kinds; /* by row: 1 << luat_verdict for each that occurs, so that the lowest is the verdict; 0:
                           luat_decide would refuse such a plan, and there are no answers */
  const int64_t *members;
  /* of a row: from duties_from[row] up to duties_from[row + 1], in the order of subjects */
  const luat_batch_duty *duties;
  const size_t *duties_from;
  const luat_batch_standing *standings; /* if LUAT_STANDINGS is asked for: likewise, in the order of questions, and of
                                           one question in that of precedence */
  const size_t *standings_from;
} luat_batch_results;

enum { LUAT_STANDINGS = 1 /* every norm that applies, the losers too */ };

/* Decides `rows` rows of cells, each as long as there are columns. LUAT_NO_MEMORY alone makes it fail; then there are
 * no results. */
LUAT_API LUAT_MUST_CHECK luat_status luat_batch_decide(luat_batch *batch, const int64_t *cells, size_t rows,
                                                       unsigned wanted, luat_batch_results *out);
/* What if one fact were otherwise: decides a row of `cells` as many times as there are values, each in the place of
 * that column's; row i of the results is that of values[i]. It says what luat_batch_decide says of such rows; what the
 * other columns leave is worked out once for all values. LUAT_USAGE for a column that there is not, LUAT_NO_MEMORY;
 * then there are no results. */
LUAT_API LUAT_MUST_CHECK luat_status luat_batch_vary(luat_batch *batch, const int64_t *cells, size_t column,
                                                     const int64_t *values, size_t len, unsigned wanted,
                                                     luat_batch_results *out);
/* The value of an answer as canonical JSON, with ids as written; LUAT_USAGE if the answer has none. */
LUAT_API LUAT_MUST_CHECK luat_status luat_batch_value(luat_text **out, const luat_batch *batch, size_t question,
                                                      const luat_batch_results *results,
                                                      const luat_batch_answer *answer);
/* The id of a norm by number; NULL if there is none. Lent until the set is freed. */
LUAT_API const char *luat_set_norm(const luat_policy_set *set, uint32_t number);
/* "overridden", "rank" …; NULL if it is none. Lent for ever. */
LUAT_API const char *luat_lost_word(unsigned why);

/* -------------------------------------------------- 6b. Plans line by line */

/* Decides plans that come as lines, a JSON object each. What one line leaves for the next is memory and slices, never
 * an answer: the same line always gives the same bytes. A stream belongs to one thread; as many as wanted may share a
 * set, which must outlive them. */
typedef struct luat_stream luat_stream;

/* What is told of each plan: verdict and outcomes ("luat.outcomes/1"); besides, the norms that conclude and the
 * obligations breached ("luat.rules/1"); or what luat_report gives as LUAT_DECISION_JSON, byte for byte. The first two
 * are parts of the third: the same keys with the same values, subjects left out of whom nothing is left. */
typedef enum luat_told { LUAT_TELL_OUTCOMES = 0, LUAT_TELL_RULES = 1, LUAT_TELL_ALL = 2 } luat_told;

/* Zeroed is valid. */
typedef struct luat_stream_options {
  luat_told told;
  luat_lang lang;       /* of the messages of lines that are refused */
  const char *law_date; /* as of luat_decide; NULL: each plan's own */
  const char *as_of;    /* as of luat_plan_read */
  size_t memory_max;    /* bytes that one line may take, past which it is refused; 0: 1 GiB */
} luat_stream_options;

/* LUAT_USAGE with a diagnostic for a date that is none. */
LUAT_API LUAT_MUST_CHECK luat_status luat_stream_new(luat_stream **out, const luat_policy_set *set,
                                                     const luat_stream_options *options, luat_diagnostics *diagnostics);
LUAT_API void luat_stream_free(luat_stream *stream);
/* Decides a line, given without its end. `*out` is the line that answers it, of `*out_len` bytes with a line feed at
 * its end, lent until the next call. LUAT_BAD_PLAN and LUAT_BOUND give a line too:
 * {"error":{"code","line","message","pointer"},"plan"}, `line` being `number`, `pointer` a JSON pointer, `plan` left
 * out where it cannot be read. LUAT_NO_MEMORY gives none. */
LUAT_API LUAT_MUST_CHECK luat_status luat_stream_line(const char **out, size_t *out_len, luat_stream *stream,
                                                      const char *line, size_t line_len, uint64_t number);
/* The line that answers one that was not read because it has more than `line_max` bytes (L525). */
LUAT_API LUAT_MUST_CHECK luat_status luat_stream_too_long(const char **out, size_t *out_len, luat_stream *stream,
                                                          size_t line_max, uint64_t number);

/* ---------------------------------------------------------------- 7. Report */

typedef enum luat_format {
  LUAT_TEXT = 0,
  LUAT_DECISION_JSON = 1, /* canonical "luat.decision/1"; of other calls the schema that they name */
  LUAT_HTML = 2,          /* one file that needs nothing else; only where a call says so, as all below */
  LUAT_CSV = 3            /* rows for a sheet */
} luat_format;

/* The whole decision, as an officer reads it or as data. */
LUAT_API LUAT_MUST_CHECK luat_status luat_report(luat_text **out, const luat_decision *decision, luat_format format,
                                                 luat_lang lang);
/* One subject's answers in full, or (`question` not NULL) one of them: why, which norms lost and to whom, which did not
 * match and what failed. `subject` NULL: all, and then no question. LUAT_USAGE with a diagnostic, which names the
 * nearest subject or the subject's questions, if there is none of that name. */
LUAT_API LUAT_MUST_CHECK luat_status luat_explain(luat_text **out, const luat_decision *decision, const char *subject,
                                                  const char *question, luat_format format, luat_lang lang,
                                                  luat_diagnostics *diagnostics);

/* The same to a depth: the answer and what it rests on; besides, the norms and the facts that they read; or the whole
 * chain, in which the answers that a question's conditions read follow, each once. `question` may also be the id of a
 * norm that obliges the subject. */
typedef enum luat_depth { LUAT_CONCLUSION = 0, LUAT_BASE = 1, LUAT_FULL = 2 } luat_depth;
LUAT_API LUAT_MUST_CHECK luat_status luat_explain_depth(luat_text **out, const luat_decision *decision,
                                                        const char *subject, const char *question, luat_depth depth,
                                                        luat_format format, luat_lang lang,
                                                        luat_diagnostics *diagnostics);

/* Why an answer is not the one that is wanted: `wanted` is "QUESTION=VALUE", the value as in a plan or as the JSON of a
 * decision has it; of a set "includes:ID", "[ID, ID]" or "nobody". The norms that could conclude it, nearest first,
 * what fails of each and how far it is from what would do, what beats it besides, and norms that are not looked at,
 * with the reason. LUAT_DECISION_JSON gives canonical "luat.whynot/1". LUAT_USAGE with a diagnostic for a subject,
 * question or value that is none. */
LUAT_API LUAT_MUST_CHECK luat_status luat_whynot(luat_text **out, const luat_decision *decision, const char *subject,
                                                 const char *wanted, luat_format format, luat_lang lang,
                                                 luat_diagnostics *diagnostics);

/* Which facts of the plan still matter: those on which an open answer or an obligation that is not determined depends,
 * found by trying their values; the most useful first. A fact that is not listed changes no open answer.
 * LUAT_DECISION_JSON gives canonical "luat.missing/1". */
LUAT_API LUAT_MUST_CHECK luat_status luat_missing(luat_text **out, const luat_decision *decision, luat_format format,
                                                  luat_lang lang);
/* The most useful of them that is not among `skipped`: its path, as luat_plan_change takes it, and what to ask, with
 * how to answer. NULL both where nothing is to be asked any more. */
LUAT_API LUAT_MUST_CHECK luat_status luat_ask(luat_text **path, luat_text **question, const luat_decision *decision,
                                              const char *const *skipped, size_t len, luat_lang lang);

/* The plan through time: every day from `from` to `to` (YYYY-MM-DD, dd/mm/yyyy) on which, as the law of the plan,
 * anything decided about it changes; what was, what is, and because of which act or norm. It is decided once between
 * two days on which the law can change, not once a day. The law dates of subjects that have their own, and what had
 * happened by then (the plan's `as_of`), stay. NULL: from the first, or to the last, day on which the law of its matter
 * and place changes. LUAT_DECISION_JSON gives canonical "luat.timeline/1". LUAT_USAGE with a diagnostic for no date,
 * `from` after `to`, or a plan of another set. */
LUAT_API LUAT_MUST_CHECK luat_status luat_timeline(luat_text **out, const luat_policy_set *set, const luat_plan *plan,
                                                   const char *from, const char *to, luat_format format, luat_lang lang,
                                                   luat_diagnostics *diagnostics);

/* ------------------------------------------- 7a. What if, and beside another */

/* A change is `PATH=VALUE`: the path as reports write it, an element by its id or its number, or `+` for a new one at
 * the end of its list; the value as plans write it, nothing to take away what is there. "hirer=hn.so-dl",
 * "dates.approved=2018-10-01", "items/wan/costs/1/amount=5,2 tỷ", "items/wan/opinions/+={giver: hn.so-tttt, dated:
 * 2018-08-20}". */

/* The plan with the changes put in, one after the other. LUAT_USAGE for a path that is none (with the nearest),
 * LUAT_BAD_PLAN or LUAT_BOUND as reading such a plan would. */
LUAT_API LUAT_MUST_CHECK luat_status luat_plan_change(luat_plan **out, const luat_plan *plan,
                                                      const char *const *changes, size_t len,
                                                      luat_diagnostics *diagnostics);
/* What is decided before and after the changes: only what differs, each difference with the changes and provisions that
 * cause it, found out by trying; a change that changes nothing is said to. `law_date` as of luat_decide, for both.
 * LUAT_DECISION_JSON gives canonical "luat.whatif/1". */
LUAT_API LUAT_MUST_CHECK luat_status luat_whatif(luat_text **out, const luat_policy_set *set, const luat_plan *plan,
                                                 const char *const *changes, size_t len, const char *law_date,
                                                 luat_format format, luat_lang lang, luat_diagnostics *diagnostics);
/* The same plan under another set of policies, a draft; what corresponds goes by its id. The plan is read again for the
 * draft's vocabulary, and refused as that would refuse it. */
LUAT_API LUAT_MUST_CHECK luat_status luat_whatif_draft(luat_text **out, const luat_policy_set *set,
                                                       const luat_plan *plan, const luat_policy_set *draft,
                                                       const char *law_date, luat_format format, luat_lang lang,
                                                       luat_diagnostics *diagnostics);
/* Two plans of one set: what is decided otherwise in the second, and which facts cause it. Parts are the same where
 * they have one id, else one number; one that only one plan has is said to. "luat.compare/1". */
LUAT_API LUAT_MUST_CHECK luat_status luat_compare(luat_text **out, const luat_policy_set *set, const luat_plan *plan,
                                                  const luat_plan *other, const char *law_date, luat_format format,
                                                  luat_lang lang, luat_diagnostics *diagnostics);

/* One fact of the plan run through all its values, or two (a table): `PATH=FROM..TO` of a number, amount, duration or
 * date, `PATH=each` of a choice or a yes or no. Every value at which anything is decided otherwise, solved for exactly
 * (to one đồng, one day, one unit) and confirmed by deciding at it, just below and just above; and the decision on each
 * side, of what differs. Never sampled: what cannot be solved for is refused. "luat.sweep/1". LUAT_USAGE for a path or
 * a range that is none, LUAT_BOUND past a bound. */
LUAT_API LUAT_MUST_CHECK luat_status luat_sweep(luat_text **out, const luat_policy_set *set, const luat_plan *plan,
                                                const char *const *sweeps, size_t len, const char *law_date,
                                                luat_format format, luat_lang lang, luat_diagnostics *diagnostics);
/* What `luat_howto` may and may not change: paths that stay as they are ("items/wan/term", "items/wan"), "PATH=N" for
 * what a change of it costs (1 where nothing is said), and how many ways besides the best are wanted. Zeroed is
 * valid. */
typedef struct luat_howto_options {
  const char *const *fixed;
  size_t fixed_len;
  const char *const *costs;
  size_t costs_len;
  unsigned alternatives;
} luat_howto_options;

/* The fewest and cheapest changes of the plan, of what the vocabulary lets a unit change, by which `subject` gets the
 * answer `wanted` ("approver=hn.ct-ubnd", "consulted=includes:hn.so-tttt", "head_allowed=allowed"), or with `subject`
 * NULL the plan complies. By price, then number, then distance; every way is confirmed by deciding the changed plan.
 * Where there is none, the provisions that stand in the way; where the bound on trials stopped the search, that.
 * `options` NULL: none. `law_date` as of luat_decide. LUAT_DECISION_JSON gives canonical "luat.howto/1". LUAT_USAGE
 * with a diagnostic for a subject, question, value, path or price that is none. */
LUAT_API LUAT_MUST_CHECK luat_status luat_howto(luat_text **out, const luat_policy_set *set, const luat_plan *plan,
                                                const char *subject, const char *wanted,
                                                const luat_howto_options *options, const char *law_date,
                                                luat_format format, luat_lang lang, luat_diagnostics *diagnostics);

/* ----------------------------------------------------------------- 8. Tests */

/* Scenarios that were run, with their results. */
typedef struct luat_tests luat_tests;

typedef enum luat_test_status {
  LUAT_TEST_PASSED = 0,
  LUAT_TEST_FAILED = 1,
  LUAT_TEST_TODO = 2 /* marked `todo`: counted, not run */
} luat_test_status;

typedef enum luat_test_format {
  LUAT_TEST_PRETTY = 0, /* the last line: N passed, N failed */
  LUAT_TEST_TAP = 1,    /* TAP version 14 */
  LUAT_TEST_JUNIT = 2,  /* JUnit XML */
  LUAT_TEST_JSON = 3    /* canonical "luat.tests/1"; of each also the norms on which what was decided rests */
} luat_test_format;

/* Runs the scenarios of `paths`, each a file or a folder with `*.scenarios.yaml` files in it at any depth; `run` NULL
 * or a POSIX extended expression that a name must match. A scenario that fails is a result, not an error.
 * LUAT_BAD_PLAN, with diagnostics and nothing run, if any file is wrong; LUAT_USAGE for an expression that is none;
 * LUAT_IO where there is no scenario at all. */
LUAT_API LUAT_MUST_CHECK luat_status luat_test_run(luat_tests **out, const luat_policy_set *set,
                                                   const char *const *paths, size_t len, const char *run,
                                                   luat_diagnostics *diagnostics);
LUAT_API void luat_tests_free(luat_tests *tests);
/* How many there are, and how many of a status. */
LUAT_API size_t luat_tests_len(const luat_tests *tests);
LUAT_API size_t luat_tests_count(const luat_tests *tests, luat_test_status status);
/* In the order of files and in them: name ("A name: case"), file and line, status; NULL or 0 past the end. Lent until
 * the tests are freed. */
LUAT_API const char *luat_test_name(const luat_tests *tests, size_t index);
LUAT_API const char *luat_test_file(const luat_tests *tests, size_t index);
LUAT_API unsigned luat_test_line(const luat_tests *tests, size_t index);
LUAT_API luat_test_status luat_test_result(const luat_tests *tests, size_t index);
/* What differed: where ("items/wan/approver"), what was expected, what came out; NULL past the end. */
LUAT_API const char *luat_test_failure_at(const luat_tests *tests, size_t index, size_t failure);
LUAT_API const char *luat_test_failure_expected(const luat_tests *tests, size_t index, size_t failure);
LUAT_API const char *luat_test_failure_actual(const luat_tests *tests, size_t index, size_t failure);
LUAT_API LUAT_MUST_CHECK luat_status luat_tests_print(luat_text **out, const luat_tests *tests, luat_test_format format,
                                                      luat_lang lang);
/* ---------------------------------------------------- 9. What law there is */

/* The instruments of the set: kind, number, issuer, dates with their precision, relations both ways, how many norms
 * each carries, and, where `date` is not NULL, whether each is not yet in force, in force, partly ended or ended on
 * that day ("luat.law/1"). `place` (or NULL) keeps those whose norms apply there, and of those without norms the ones
 * whose issuer is of that place or of one above it. `instrument` not NULL: that one with its history, its norms, and
 * where it is named ("luat.instrument/1"); `place` then changes nothing. LUAT_USAGE with a diagnostic for an id that
 * nothing declares (with the nearest), or no date. */
LUAT_API LUAT_MUST_CHECK luat_status luat_law(luat_text **out, const luat_policy_set *set, const char *instrument,
                                              const char *place, const char *date, luat_format format, luat_lang lang,
                                              luat_diagnostics *diagnostics);
/* Every place that names what has that id (a body, place, fact, question, option, group, assumption, source,
 * instrument, norm, define, policy …; all of them where several are called that), or that cites it ("seed-1:21",
 * "nd-73-2019 Điều 56"): the record, the key, its file and line ("luat.where-used/1"). LUAT_USAGE, with the nearest id,
 * if nothing is called that. */
LUAT_API LUAT_MUST_CHECK luat_status luat_where_used(luat_text **out, const luat_policy_set *set, const char *id,
                                                     luat_format format, luat_lang lang, luat_diagnostics *diagnostics);

/* ------------------------------------------------------------- 10. The store */

/* One file that keeps what must outlive a command: versions of the policies as they were published, plans as they were
 * received, and what was decided about them, in a chain of hashes that shows every later change. It belongs to one
 * thread at a time; other threads and programs may have it open besides: one writes, the others wait half a minute, and
 * whoever reads goes on. What a call writes is there when it returns LUAT_OK, also after a power cut, and otherwise not
 * at all. A file that anybody may have written is opened safely: nothing in it is run. LUAT_IO with a diagnostic for a
 * store that is damaged, altered, of a newer luat, in use for too long, or cannot be written. */
typedef struct luat_store luat_store;

/* Makes an empty one; a file that is there is never written over. */
LUAT_API LUAT_MUST_CHECK luat_status luat_store_init(const char *path, luat_diagnostics *diagnostics);
/* `writes` 0: only to read it, also from where nothing may be written (a store without a log beside it, such as a
 * backup). A store of an older schema is brought up to date where it is opened to be written, whole or not at all; to
 * be read only it is refused, with a diagnostic. */
LUAT_API LUAT_MUST_CHECK luat_status luat_store_open(luat_store **out, const char *path, int writes,
                                                     luat_diagnostics *diagnostics);
LUAT_API void luat_store_free(luat_store *store);
/* Reads every page of the file, and says what there is ("luat.store/1"). */
LUAT_API LUAT_MUST_CHECK luat_status luat_store_check(luat_text **out, luat_store *store, luat_format format,
                                                      luat_lang lang, luat_diagnostics *diagnostics);
/* A copy of all that is in it now, whole also while others write; a file that is there is never written over. */
LUAT_API LUAT_MUST_CHECK luat_status luat_store_backup(luat_store *store, const char *to,
                                                       luat_diagnostics *diagnostics);

/* Publishes the scripts of a folder, once they are found right: a version, known by its bytes and by its seal
 * (luat_set_digest), after the one published before. What is the newest already is not put in again. `note` (or NULL)
 * is one line of plain text. `at`: when, "2018-09-05", "2018-09-05T14:30" (in Vietnam) or with a zone
 * "2018-09-05T07:30:00Z"; not before the last time. "luat.publication/1". LUAT_USAGE, LUAT_BAD_POLICY, LUAT_BOUND or
 * LUAT_IO with diagnostics. */
LUAT_API LUAT_MUST_CHECK luat_status luat_publish(luat_text **out, luat_store *store, const char *folder,
                                                  const char *note, const char *at, luat_format format, luat_lang lang,
                                                  luat_diagnostics *diagnostics);
/* What was published; as text the newest first. "luat.versions/1". */
LUAT_API LUAT_MUST_CHECK luat_status luat_versions(luat_text **out, luat_store *store, luat_format format,
                                                   luat_lang lang, luat_diagnostics *diagnostics);
/* Writes the scripts of a version into a new folder, byte for byte. `version` is its number, or at least six of the
 * first digits of its content or its seal; NULL or "": the newest. */
LUAT_API LUAT_MUST_CHECK luat_status luat_checkout(luat_store *store, const char *version, const char *folder,
                                                   luat_diagnostics *diagnostics);

/* Who vouches for a version, in the format of minisign, so that it can be checked without luat; no secret key is ever
 * read here. The manifest is what is signed: a text that names the scripts by their hashes, as `b2sum -l 256` gives
 * them. A signature (a `.minisig` file) is put in once it holds, by a key (a `.pub` file) that is in the store's list;
 * `trusted` 0: the key is trusted no longer, and what it signed says so. `at` as of luat_publish. A version that nobody
 * signed says that in every decision that is recorded by it. LUAT_USAGE with a diagnostic for what is no key or
 * signature, a key that is not in the list, a signature of something else. */
LUAT_API LUAT_MUST_CHECK luat_status luat_store_manifest(luat_text **out, luat_store *store, const char *version,
                                                         luat_diagnostics *diagnostics);
LUAT_API LUAT_MUST_CHECK luat_status luat_store_sign(luat_store *store, const char *version, const char *signature,
                                                     size_t len, const char *at, luat_diagnostics *diagnostics);
/* The head of the chain as it is signed: "luat.head/1 NUMBER:HASH" and the end of a line; empty where nothing is in
 * store. Kept elsewhere, luat_verify finds by it that the end was cut off; signed by minisign and put in by
 * luat_store_sign, with it (or "NUMBER:HASH") in place of a version, it is checked by luat_verify ever after. */
LUAT_API LUAT_MUST_CHECK luat_status luat_store_head(luat_text **out, luat_store *store, luat_diagnostics *diagnostics);
LUAT_API LUAT_MUST_CHECK luat_status luat_store_trust(luat_store *store, const char *key, size_t len, int trusted,
                                                      const char *at, luat_diagnostics *diagnostics);

/* The policies of a version, sealed again; freed with luat_set_free, and the store may be freed before. `version` as of
 * luat_checkout; or `known` (else NULL) a date, and then the version that was known on that day: the newest that had
 * been published by its end, whatever came after. `which` says in a line which it is. LUAT_BAD_POLICY with a diagnostic
 * where this luat seals it otherwise than it was published. */
LUAT_API LUAT_MUST_CHECK luat_status luat_set_load_version(luat_policy_set **out, luat_text **which, luat_store *store,
                                                           const char *version, const char *known, luat_lang lang,
                                                           luat_diagnostics *diagnostics);

/* A plan as it was received: its name, for diagnostics, and its bytes; of a line of a file its number there, else 0. */
typedef struct luat_submission {
  const char *name;
  const char *text;
  size_t text_len;
  unsigned line;
} luat_submission;

/* Decides plans by a published version (`version` as of luat_checkout; NULL: the newest) and keeps each with what was
 * decided, in the chain: a receipt. The same plan, version, dates and engine again is the receipt that is there; so an
 * interrupted batch is simply run again. `law_date` and `as_of` (or NULL) as of luat_decide and luat_plan_read; `at`:
 * when, as of luat_publish; a clock that went backwards is a warning. Receipts are there when the call returns; many at
 * once cost little more than one. `out` says which version decided, the receipts, and the head of the chain: keep it
 * elsewhere. "luat.records/1". LUAT_BAD_PLAN or LUAT_BOUND where plans were refused: then too `out` is given, and the
 * others are recorded. */
LUAT_API LUAT_MUST_CHECK luat_status luat_record(luat_text **out, luat_store *store, const char *version,
                                                 const luat_submission *plans, size_t len, const char *law_date,
                                                 const char *as_of, const char *at, luat_format format, luat_lang lang,
                                                 luat_diagnostics *diagnostics);

/* Which receipts: of the plan of that id, and with one answer or requirement that is all the rest: a question's name,
 * an outcome's word ("conflict"; of a requirement how it stands: "breached"), the id of a norm that bears it, what it
 * cites, that or what lies in it ("seed-1", "seed-1:21", "qd-80-2014", "qd-80-2014 Điều 6", "qd-80-2014:Đ6"). NULL asks
 * for nothing; zeroed is all. */
typedef struct luat_log_filter {
  const char *plan, *question, *outcome, *rule, *cites;
} luat_log_filter;
/* The receipts, the oldest first. `filter` NULL: all. "luat.log/1". */
LUAT_API LUAT_MUST_CHECK luat_status luat_log(luat_text **out, luat_store *store, const luat_log_filter *filter,
                                              luat_format format, luat_lang lang, luat_diagnostics *diagnostics);
/* One receipt, by its number or by at least six of the first digits of its hash. As text with the decision in words, as
 * luat_report has it: the plan is decided again for it, and where that does not give what was recorded byte for byte it
 * says so instead. "luat.receipt/1", with the decision as it was recorded. LUAT_USAGE if there is none. */
LUAT_API LUAT_MUST_CHECK luat_status luat_receipt(luat_text **out, luat_store *store, const char *receipt,
                                                  luat_format format, luat_lang lang, luat_diagnostics *diagnostics);

/* Holds everything against its hashes, the chain against itself, and against `head`, one that was kept elsewhere (or
 * NULL): only that shows an end that was cut off, an old copy, or a chain written anew as a whole. `*found`: how many
 * places do not hold; that is a result, not an error. "luat.verify/1". */
LUAT_API LUAT_MUST_CHECK luat_status luat_verify(luat_text **out, size_t *found, luat_store *store, const char *head,
                                                 luat_format format, luat_lang lang, luat_diagnostics *diagnostics);
/* The same by several threads: each calls luat_verifying_work, with a store of its own that was opened from the same
 * file and with diagnostics of its own, which does a share after the other until none is left. The first of them may
 * use `store`. What is found, its order and its words are those of luat_verify, whatever their number; where they find
 * something, all of it is gone through once more by luat_verifying_print, which also does the shares that nobody did.
 * `store` is the verifying's until that is freed. LUAT_USAGE with a diagnostic for a head that is none. */
typedef struct luat_verifying luat_verifying;
LUAT_API LUAT_MUST_CHECK luat_status luat_verifying_new(luat_verifying **out, luat_store *store, const char *head,
                                                        luat_diagnostics *diagnostics);
LUAT_API LUAT_MUST_CHECK luat_status luat_verifying_work(luat_verifying *verifying, luat_store *store,
                                                         luat_diagnostics *diagnostics);
/* Once no other call on it is under way; as luat_verify. */
LUAT_API LUAT_MUST_CHECK luat_status luat_verifying_print(luat_text **out, size_t *found, luat_verifying *verifying,
                                                          luat_format format, luat_lang lang,
                                                          luat_diagnostics *diagnostics);
LUAT_API void luat_verifying_free(luat_verifying *verifying);
/* Decides again what a receipt says (NULL: every one), from what is in the store alone, and compares byte for byte.
 * `*differ`: how many came out otherwise, each with the reason: the store was changed, another engine, or neither.
 * "luat.replay/1". */
LUAT_API LUAT_MUST_CHECK luat_status luat_replay(luat_text **out, size_t *differ, luat_store *store,
                                                 const char *receipt, luat_format format, luat_lang lang,
                                                 luat_diagnostics *diagnostics);

/* What a draft of the policies would change for the plans in a store: each plan, by its last receipt, is decided again
 * by the version of that receipt, for the same dates, and by the draft; answers that differ (also in what is still to
 * be done for them), requirements that stand otherwise or demand something else, what is the same on other grounds
 * (other rules, texts or certainty, or something else is missing), plans that the draft refuses. The other way round
 * (the draft in the store, the version as the draft) it says the mirror image; of a draft that is the version it says
 * nothing. The store is the impact's until that is freed, and the draft must outlive it. Receipts that are put in after
 * luat_impact_new do not count. */
typedef struct luat_impact luat_impact;
/* Zeroed is all plans. */
typedef struct luat_impact_options {
  const char *version;        /* decide by this one (as of luat_checkout) in place of that of each receipt */
  const char *plan;           /* only the plan of that id */
  const char *place;          /* only of that place and of those in it */
  const char *question;       /* only what is decided about that question ("approver") */
  const char *since, *until;  /* only receipts of these days, both included (YYYY-MM-DD or dd/mm/yyyy) */
  const char *outcome, *rule, *cites; /* only plans of whose last receipt one answer or requirement (the answer to
                                         `question`, where that is given) is all of it, as of luat_log_filter */
} luat_impact_options;
/* `options` NULL: zeroed. LUAT_USAGE with a diagnostic for a version, place, question, outcome, date, or for a rule,
 * act or source that none of draft, version and receipts has. */
LUAT_API LUAT_MUST_CHECK luat_status luat_impact_new(luat_impact **out, luat_store *store, const luat_policy_set *draft,
                                                     const luat_impact_options *options, luat_diagnostics *diagnostics);
/* Once no other call on it is under way. */
LUAT_API void luat_impact_free(luat_impact *impact);
/* Decides the next few dozen plans; `*more` 0: there are none left for this caller. Several threads may call it on one
 * impact at a time, each with diagnostics of its own, until each has been told so; what comes of it is the same
 * whatever their number. After a status other than LUAT_OK nothing more can be done with the impact than to free it. */
LUAT_API LUAT_MUST_CHECK luat_status luat_impact_work(luat_impact *impact, int *more, luat_diagnostics *diagnostics);
/* How many plans are counted so far; `*receipts`: how many there can be at most. Also while others work. */
LUAT_API int64_t luat_impact_done(const luat_impact *impact, int64_t *receipts);
/* What was found, once all is done: grouped by question, by the rule that makes the difference, by place and by unit
 * (the body that the plan names first); each group with its numbers and the first plans that show it; how the verdicts
 * move; the fewest plans that together show every changed rule that any shows, and whether they surely are the fewest;
 * the changed rules that no plan shows. LUAT_TEXT, LUAT_DECISION_JSON ("luat.impact/1"), LUAT_HTML, LUAT_CSV. */
LUAT_API LUAT_MUST_CHECK luat_status luat_impact_print(luat_text **out, luat_impact *impact, luat_format format,
                                                       luat_lang lang, luat_diagnostics *diagnostics);
/* What an amendment of an act touches: every rule of the set that cites it, every scenario of `scenarios` (files or
 * folders, as of luat_test_run; `len` 0: none) that rests on such a rule, every plan of the store (NULL: none) whose
 * last receipt cites it. `asked` is the act's id, alone or with a provision: "nd-73-2019", "nd-73-2019:Đ54",
 * "nd-73-2019 Điều 54 khoản 2". What cites just that, or what lies in it, is told apart from what cites more than that
 * without saying where, and from what rests on an act that guides the amended one or was issued pursuant to it.
 * "luat.amends/1". LUAT_USAGE, with the nearest id, for an act that is none; LUAT_BAD_PLAN for scenarios that are
 * wrong. */
LUAT_API LUAT_MUST_CHECK luat_status luat_amends(luat_text **out, const luat_policy_set *set, const char *asked,
                                                 const char *const *scenarios, size_t len, luat_store *store,
                                                 luat_format format, luat_lang lang, luat_diagnostics *diagnostics);

#ifdef __cplusplus
}
#endif

#endif
