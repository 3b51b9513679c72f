/* explain.h: why a plan was decided as it was: for every answer and duty the norms that conclude it, what their
 * conditions read, what they rest on, what lost and what is still missing. Data without words; report/ puts it in
 * words. Layer: explain; it sees the set, the plan and the run, and changes none of them. Ownership: an explanation
 * owns its arena and lends from set, plan and run, which must outlive it. It belongs to one caller. */
#ifndef LT_EXPLAIN_EXPLAIN_H
#define LT_EXPLAIN_EXPLAIN_H

#include "decide/run.h"
#include "plan/plan.h"

struct lt_why;
typedef LT_VEC(uint32_t) lt_ids;

/* A fact that a condition read, or the answer to another question (then it is derived, and has reasons of its own). */
typedef struct lt_used {
  uint32_t subject;         /* whose it is */
  uint32_t item;            /* number of the fact, or of the question where `why` is set */
  const struct lt_why *why; /* derived: its own reasons; NULL for facts */
  lt_type type;
  lt_cell cell;     /* a fact's; of a list the number of its record, or LT_UNKNOWN */
  lt_origin origin; /* a fact's */
} lt_used;
typedef LT_VEC(lt_used) lt_useds;

/* What would have to be known. */
typedef enum lt_missing_kind {
  LT_MISSING_FACT,
  LT_MISSING_TEXT /* of an act that we have not read */,
  LT_MISSING_REGISTER /* an attribute of what a register names */,
  LT_MISSING_ACT_DATE /* the day on which an act begins or ends, known within bounds only */,
  LT_MISSING_NORM_DATE, /* the same of a norm with a period of its own */
  LT_MISSING_SUCCESSOR, /* which of several has taken a body's place */
  LT_MISSING_PARAMETER, /* what the law sets on the day */
  LT_MISSING_CHOICE     /* which law governs is left to a body, or in conflict: item is that question, of the plan */
} lt_missing_kind;
typedef struct lt_missing {
  lt_missing_kind kind;
  uint32_t subject, item; /* fact: whose, and which; text, act date: item is the instrument; norm date: the norm;
                             parameter: which */
  lt_type type;           /* register: of what */
  lt_cell cell;           /* register: of what */
  uint32_t attribute;     /* register: which attribute; fact: of the body that it is, or 0 for the fact itself */
} lt_missing;
typedef LT_VEC(lt_missing) lt_missings;

/* What data of registers that was counted with rests on: calendars. Lent by the set. */
typedef LT_VEC(const lt_basis *) lt_bases;

/* A condition and what it came to, part by part. Of `all` and `any` every part is kept; of a list test the elements
 * that show why it holds or fails (the witness, or else as many as LT_ELEMENTS_SHOWN). */
typedef struct lt_proof {
  const lt_expr *expr;
  lt_truth truth;
  uint32_t element; /* a part of a list test: the element; otherwise LT_NONE */
  LT_VEC(struct lt_proof *) kids;
  lt_useds facts;      /* of a test: what it read */
  lt_missings missing; /* of a test that is LT_MAYBE: what it lacks */
  lt_bases bases;      /* of a test: what it counted with */
} lt_proof;

enum { LT_ELEMENTS_SHOWN = 64 };

typedef struct lt_why_norm {
  lt_standing standing;
  lt_certainty certainty; /* the lowest of its own, of the answers and defines that its condition reads, and L in the
                             zone of an uncertain date */
  bool in_zone;           /* its act, or itself, may or may not have been in force on the law date */
  const lt_proof *policy; /* what its policy demands of the plan; NULL: nothing */
  const lt_proof *when;   /* NULL: always, or the explanation is for telling */
  LT_VEC(const lt_proof *) provided;
  lt_ids doubted_by; /* norms that perhaps disapply it */
} lt_why_norm;

/* Something still to be done before a permit allows. */
typedef struct lt_todo {
  uint32_t norm;
  const lt_proof *proof; /* of the condition that does not hold yet */
} lt_todo;

/* An answer with its reasons. */
typedef struct lt_why {
  uint32_t subject, question;
  const lt_answer *answer;
  lt_certainty certainty;    /* the lowest of the norms that bear it; one of a lower class that agrees does not */
  LT_VEC(lt_why_norm) norms; /* that conclude: decisive ones first, then reasons; undetermined: that may */
  LT_VEC(lt_standing) lost, unmatched;
  const lt_proof *as;    /* of a define */
  const lt_proof *asked; /* where it decided: not applicable, or not known whether it is asked */
  LT_VEC(const lt_citation *) cites;
  lt_ids assumes; /* assumptions, by number */
  lt_useds facts; /* that the conditions read, each once; derived ones before what they come from */
  lt_missings missing;
  LT_VEC(lt_todo) todo;
  uint32_t principal; /* the office on whose behalf (a delegation concluded), or LT_NONE */
  LT_VEC(const struct lt_why *) laws; /* open because candidates for the law differ: the reasons under each, as
                                         explanation->laws; NULL: no policy is in force under it */
} lt_why;

/* An obligation with its reasons. */
typedef struct lt_why_duty {
  const lt_duty *duty;
  lt_certainty certainty;
  lt_why_norm norm;     /* its condition; `standing.norm` and `.applies` are set */
  const lt_proof *must; /* NULL where it does not apply */
  lt_ids assumes;
  lt_bases bases; /* cited beside the norm's own */
  lt_missings missing;
} lt_why_duty;

typedef enum lt_note_kind {
  LT_NOTE_ZONE,       /* an act was possibly, not certainly, in force; norms of it were used */
  LT_NOTE_NORM_ZONE,  /* the same of a norm with a period of its own */
  LT_NOTE_OPEN_EMPTY, /* an open set joined an answer, and the plan names no member */
  LT_NOTE_BOUND,      /* more combinations than LT_CELLS_MAX: left undetermined */
  LT_NOTE_SUCCESSION,   /* a norm names a body that had gone on the law date; another lives in its place */
  LT_NOTE_BODY_ENDED,   /* the plan names one that had gone */
  LT_NOTE_BODY_NOT_YET, /* or one that was not there yet */
  LT_NOTE_NO_ELEMENTS, /* a list of the top entity, of whose elements questions are asked, is empty or not known */
  LT_NOTE_KINDS
} lt_note_kind;
typedef struct lt_note {
  lt_note_kind kind;
  uint32_t subject; /* LT_NONE for a zone */
  uint32_t item;    /* instrument, norm, fact or question; of a list its fact */
  uint32_t body, successor; /* of a succession; successor LT_NONE: none, or nobody knows which */
} lt_note;

/* A norm that is only told, a note or a recorded duty, and the subject for which it surely holds. */
typedef struct lt_remark {
  uint32_t norm, subject;
  lt_certainty certainty;
  lt_ids assumes;
} lt_remark;

/* A question left open, which sets no verdict. */
typedef struct lt_open_question {
  uint32_t subject, question;
} lt_open_question;

/* Where no policy is in force. */
typedef struct lt_no_law {
  const lt_slice *slice;
  uint32_t subject; /* the first that it holds for */
} lt_no_law;

/* The choice of law has an explanation of its own: of the plan alone, on transitions. Its one answer stands among the
 * plan's, unless no transition applies: then it is not told at all. Where it is open there is an explanation under each
 * candidate, and this one joins them. */
typedef struct lt_explanation {
  lt_arena arena;
  const lt_set *set;
  const lt_plan *plan;
  const lt_run *run;
  lt_why **answers; /* as run->answers; NULL where no policy is in force for the subject, or nobody has asked */
  lt_proof **scopes;          /* by policy: the proof that it applies to the plan, once somebody has asked */
  uint8_t *weighs;            /* by norm, once asked of an obligation, for telling: 1 no, 2 what it reads may matter */
  LT_VEC(lt_why_duty) duties; /* as run->duties, without those of policies whose scope the plan is outside of */
  uint32_t *first_duty;       /* by subject, and one past the last */
  LT_VEC(lt_open_question) open;
  LT_VEC(lt_note) notes;
  LT_VEC(lt_remark) remarks; /* by norm, then subject */
  LT_VEC(lt_no_law) none;
  struct lt_explanation *choice; /* of run->choice, or NULL */
  LT_VEC(struct lt_explanation *) laws; /* of run->laws */
  bool brief, telling;
} lt_explanation;

lt_explanation *lt_explain_build(const lt_set *set, const lt_plan *plan, const lt_run *run);
/* Only which norms conclude each answer, on whose behalf, and which duties there are; without any reason. */
lt_explanation *lt_explain_brief(const lt_set *set, const lt_plan *plan, const lt_run *run);
/* All that a decision says (report.h: lt_report_tree), and no more: without norms that did not match, and of what is
 * not open without the proof of the conditions of norms that conclude, and of obligations. */
lt_explanation *lt_explain_telling(const lt_set *set, const lt_plan *plan, const lt_run *run);
void lt_explanation_free(lt_explanation *explanation);

/* The reasons of one answer; NULL where no policy is in force for the subject. */
const lt_why *lt_explain_answer(const lt_explanation *explanation, uint32_t subject, uint32_t question);
/* The reasons of the choice of law; NULL where no transition applies, or none was asked. */
const lt_why *lt_explain_law(const lt_explanation *explanation);
/* Whether the duty is asked of the plan at all: its policy's own scope does not leave the plan out. */
bool lt_explain_requires(const lt_run *run, const lt_duty *duty);
/* Whether a policy is in force for the subject. */
bool lt_explain_has_law(const lt_explanation *explanation, uint32_t subject);
/* Warns (L527) of days that open answers and obligations reckon and that lie past the last one a date may have. */
void lt_explain_past(const lt_plan *plan, lt_arena *scratch, const lt_run *run, lt_diags *diags);
/* How a norm that lost or did not match stands: its condition, and that of its policy, part by part. Lives in
 * `arena`. */
lt_why_norm lt_explain_norm(const lt_explanation *explanation, lt_arena *arena, uint32_t subject,
                            const lt_standing *standing);
/* What an undetermined answer may still be: values, texts not read or a body's choice, and whether it may come to
 * nothing. The members that a set may have stand in its answer; here is only what may stand in their place. */
typedef struct lt_candidate {
  lt_cell cell;
  uint32_t principal; /* the office on whose behalf, or LT_NONE */
} lt_candidate;
/* What stands behind a value that is not known yet, as the head of a hirer whom the plan does not name. */
typedef struct lt_candidate_term {
  const lt_term *term;
  uint32_t principal;
} lt_candidate_term;
typedef struct lt_candidates {
  LT_VEC(lt_candidate) values;
  LT_VEC(lt_candidate_term) terms;
  LT_VEC(const lt_value *) others; /* LT_VALUE_UNREAD, LT_VALUE_DISCRETION */
  bool nobody;                     /* of a set: that it is empty on purpose */
  bool not_applicable, no_rule;
} lt_candidates;
/* The body or office in whose place the value, or the member, of an answer stands; LT_UNKNOWN: the law names it
 * itself. */
lt_cell lt_explain_via(const lt_explanation *explanation, const lt_why *why, lt_cell cell);
lt_candidates lt_explain_candidates(const lt_explanation *explanation, lt_arena *arena, const lt_why *why);
/* The tests of a proof that make it what it is, in order: of what failed those that failed, of what holds those that
 * hold, of LT_MAYBE those. */
typedef LT_VEC(const lt_proof *) lt_proofs;
void lt_proof_tests(lt_arena *arena, const lt_proof *proof, lt_proofs *out);
/* "items/smart-traffic/in_kh48", "items/smart-traffic/approver"; a define by its name in its policy. */
lt_str lt_explain_path(const lt_explanation *explanation, lt_arena *arena, const lt_used *used);

#endif
