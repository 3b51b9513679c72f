/* explore.h: a plan decided otherwise: where facts of it are changed, where other policies apply, or beside another
 * plan; what differs, and because of what. Data without words; report/ puts it in words. Layer: explore; it sees the
 * set, plans, runs and explanations, and changes none of them.
 * Ownership: a what-if owns all it holds; the caller owns it, zeroed at first, and frees it also where memory was
 * refused or a diagnostic given while it was built. It lends from sets and plans. */
#ifndef LT_EXPLORE_EXPLORE_H
#define LT_EXPLORE_EXPLORE_H

#include "explain/explain.h"
#include "plan/edit.h"

/* A change that is asked for: PATH=VALUE; without a value, what is there is taken away. */
typedef struct lt_setting {
  lt_str path, written;
  const lt_doc *value; /* NULL: taken away */
  lt_place place;
  lt_str at; /* what it changes, as reports name it; empty before it was put in */
} lt_setting;
typedef LT_VEC(lt_setting) lt_settings;

/* Reads `PATH=VALUE`; false with a diagnostic. */
bool lt_setting_read(lt_arena *arena, lt_str text, lt_setting *out, lt_diags *diags);
/* The plan with the changes put in, but those that are left out (`without` and `only` are LT_NONE, or one of them). A
 * plan that the reader of plans would refuse is refused like that. NULL with diagnostics. */
lt_plan *lt_plan_changed(const lt_plan *plan, lt_arena *scratch, lt_settings *settings, uint32_t without,
                         uint32_t only, lt_diags *diags);

/* One side: a plan decided by a set. */
typedef struct lt_side {
  const lt_set *set;
  const lt_plan *plan;
  lt_plan *own; /* the plan, where the what-if made it */
  lt_run *run;
  lt_explanation *explanation;
} lt_side;

/* What a fact was and is: one cell of the two plans. */
typedef struct lt_fact_change {
  uint32_t was_subject, is_subject; /* LT_NONE: the subject is in the other plan only; then there is no fact */
  uint32_t was_fact, is_fact;       /* in the set of each side; LT_NONE: the subject itself came or went */
  uint32_t setting; /* which of those asked for changes it, or LT_NONE: it follows from one */
} lt_fact_change;

/* An answer or a requirement that is not as it was, or a subject that is in one plan only. */
typedef struct lt_difference {
  uint32_t was_subject, is_subject; /* LT_NONE: in the other plan only */
  uint32_t was_question, is_question; /* of an answer; LT_NONE both: of a requirement, or of the subject itself */
  uint32_t was_norm, is_norm;         /* of a requirement */
  const lt_why *was, *is;             /* NULL: no policy is in force, or there is no such question */
  const lt_why_duty *duty_was, *duty_is; /* NULL: nothing of the kind is required */
  lt_ids because;                        /* settings (by index) that cause it */
  lt_ids norms_gone, norms_come;         /* that conclude on one side only, by number in the set of that side */
} lt_difference;

typedef struct lt_whatif {
  lt_arena arena;
  lt_side was, is, trial;
  lt_slices slices, draft_slices;
  lt_arena scratch; /* of the trial */
  lt_settings settings; /* asked for, or, between two plans, what would make one of the other */
  bool *matters; /* by setting: without it something would be decided otherwise, or a difference is because of it */
  bool draft, plans;    /* policies differ; two plans are compared */
  bool joint;           /* too many changes to try each alone: a difference may be because of any */
  LT_VEC(lt_fact_change) facts;
  LT_VEC(lt_difference) differences; /* by subject, answers before requirements */
} lt_whatif;

enum { LT_SETTINGS_MAX = 64 /* more are not tried one by one */ };

/* Before and after the changes (`whatif.settings`, lent values). `law_date` LT_UNKNOWN: the plan's own. False with
 * diagnostics. */
bool lt_whatif_set(lt_whatif *whatif, const lt_plan *plan, lt_cell law_date, lt_diags *diags);
/* The same plan under another set of policies: `draft_plan` is it, bound to that set. */
bool lt_whatif_draft(lt_whatif *whatif, const lt_plan *plan, const lt_plan *draft_plan, lt_cell law_date,
                     lt_diags *diags);
/* Two plans of one set. */
bool lt_whatif_compare(lt_whatif *whatif, const lt_plan *plan, const lt_plan *other, lt_cell law_date,
                       lt_diags *diags);
void lt_whatif_free(lt_whatif *whatif);

#endif
