/* run_impl.h: what the files that decide a plan share.
 * Layer: decide, private. Ownership: all of it lies in the run's arena, taken when the run starts and sized by slices
 * and facts; on the path of an item nothing is taken but room for cells, which grows by doubling.
 *
 * The order of work: strata, and in each the subjects in plan order. When a stratum is reached the words of its norms
 * hold what the plan's facts and the questions of lower strata leave possible, and what is certain of that. */
#ifndef LT_DECIDE_RUN_IMPL_H
#define LT_DECIDE_RUN_IMPL_H

#include "slice_impl.h"

enum { LT_UNSEEN = 0xff }; /* a truth that has not been worked out */

typedef struct lt_run_bits {
  uint32_t *first_word;        /* by subject */
  lt_word *possible, *certain; /* words of all subjects */
  uint32_t *first_silencer;    /* by subject: into silences */
  uint8_t *silences;           /* truth of the norms that disapply others, as that subject sees them, or LT_UNSEEN */
  uint8_t *policies;           /* by policy: whether it applies to the plan, or LT_UNSEEN */
  const lt_facts **undone_of;  /* beside run->facts_of: with what is not yet done read as unknown */
  const lt_day **days;         /* on which other bodies live, of all slices, each once */
  uint32_t days_len;

  /* Scratch, of one subject and stratum at a time. */
  lt_word *prefix_possible, *prefix_certain; /* what columns of subjects above leave, for all subjects of one parent */
  uint32_t prefix_entity, prefix_parent;
  const lt_slice *prefix_slice;
  lt_word *row, *any, *all;
  uint32_t *residuals; /* by residual: 4 × the turn in which it was worked out, and its truth */
  uint32_t turn;
  lt_contest contest; /* rows and voices */
  uint8_t *met;
  uint32_t panel_words_max, panel_len_max;
  lt_room scratch, keep;
  struct lt_cells *cells; /* NULL until a question first needs it */
} lt_run_bits;

static inline const lt_layout *lt_run_layout(const lt_run *run, uint32_t subject) {
  return &run->slice_of[subject]->index->layouts[run->facts->subjects.items[subject].entity];
}
static inline lt_word *lt_run_possible(const lt_run *run, uint32_t subject) {
  return run->bits->possible + run->bits->first_word[subject];
}
static inline lt_word *lt_run_certain(const lt_run *run, uint32_t subject) {
  return run->bits->certain + run->bits->first_word[subject];
}

/* Nothing of the matter is in force for the subject: it has no answers. */
static inline bool lt_run_has_policy(const lt_run *run, uint32_t subject) {
  return run->slice_of[subject]->none == LT_POLICY_FOUND;
}

/* The subject itself or the one of `entity` that it belongs to, or LT_NONE. */
uint32_t lt_subject_of(const lt_facts *facts, uint32_t subject, uint32_t entity);

/* The law that a run is to be decided under. */
typedef struct lt_law {
  enum { LT_LAW_OPEN, LT_LAW_CHOSEN, LT_LAW_TRANSITIONS } how; /* transitions: the question itself is decided */
  uint32_t policy; /* chosen: whose, or LT_NONE */
  lt_cell date;    /* chosen: of the plan */
} lt_law;

/* run.c: as lt_run_decide, under a law that is chosen already. */
lt_run *lt_run_decide_under(const lt_set *set, const lt_facts *facts, lt_slices *slices, lt_run_options options,
                            lt_law law);

/* run_start.c: the base date. False if the plan's place or law date is not known. */
bool lt_run_date(lt_run *run);
/* Whether the plan has a law date of its own. */
bool lt_run_has_own_date(const lt_run *run);
/* Law dates, slices, and all rooms. */
void lt_run_start(lt_run *run, lt_slices *slices, lt_law law);

/* choice.c: which law governs: decides the question where transitions are asked, and either gives the law to decide
 * under, or, where it is open, decides each candidate into `laws`. */
lt_law lt_run_choose(lt_run *run, lt_slices *slices);
/* Puts the answer of the choice among those of the run. */
void lt_run_tell_law(lt_run *run);
/* merge.c: what all candidates agree on. */
void lt_run_merge(lt_run *run);
/* What holds under every candidate: true or false if it is so under all of them. */
typedef lt_truth (*lt_law_truth)(const lt_run *law, const void *ctx);
lt_truth lt_laws_truth(const lt_run *run, lt_law_truth truth, const void *ctx);

/* run_facts.c: the plan's facts as each law date sees them, and with what is not yet done still open. */
void lt_run_facts(lt_run *run);
/* Readies facts for changes: those of each day on which other bodies live are its own, also where none has gone yet. */
void lt_run_facts_own(lt_run *run);
/* A cell of the plan's facts changed: those of all days see it. Law dates and roles of the plan may not. */
void lt_run_facts_changed(lt_run *run, uint32_t subject, uint32_t fact);
/* Whether all of them live on the day. */
bool lt_members_live(const lt_day *day, const lt_members *members);
/* Those that live in their place; where one of them has become several nobody knows which belongs. */
lt_members lt_members_living(lt_arena *arena, const lt_day *day, const lt_members *members);

/* run_bits.c: the words of a subject. `open` once for what the plan says; `reach` for each stratum, and for that of the
 * obligations: `pass` is what the answers of the stratum before leave of all words, `weigh` the rest of it, for the
 * words of that stratum alone. */
void lt_bits_open(lt_run *run, uint32_t subject);
void lt_bits_pass(lt_run *run, uint32_t subject, uint32_t stratum);
void lt_bits_weigh(lt_run *run, uint32_t subject, uint32_t stratum);
void lt_bits_reach(lt_run *run, uint32_t subject, uint32_t stratum);

/* run_truth.c */
lt_truth lt_truth_and(lt_truth a, lt_truth b);
lt_truth lt_truth_not(lt_truth a);
/* Whether a policy of the slice applies to the plan. */
lt_truth lt_policy_truth(const lt_run *run, uint32_t policy);
/* In force for the subject, policy and condition; without what disapplies it. */
lt_truth lt_norm_matches(const lt_run *run, uint32_t subject, uint32_t norm);
/* The truth of a norm that disapplies others, as `subject` sees it. */
lt_truth lt_silencer_truth(const lt_run *run, uint32_t subject, uint32_t norm);
/* `by`, which disapplies `norm`, is asked of the same entity or one above it, and in the slice. */
bool lt_may_silence(const lt_run *run, uint32_t subject, uint32_t norm, uint32_t by);

/* run_answer.c: decides one question of a subject whose words are reached. */
void lt_run_question(lt_run *run, uint32_t subject, uint32_t slot);
/* The contest of a panel, ready but for stage 1; permits have their `provided` looked at. */
lt_contest *lt_run_contest(const lt_run *run, uint32_t subject, const lt_panel *panel, const lt_scope *scope);
void lt_decide_kind(lt_question_kind kind, lt_contest *contest, lt_answer *out);
/* Whether all that a permit has `provided` holds. */
lt_truth lt_norm_met(const lt_scope *scope, const lt_norm *norm);

/* run_cells.c: an undetermined answer, gone through by the cells of the unknown facts that its norms test. */
void lt_run_settle(lt_run *run, uint32_t subject, const lt_contest *contest, lt_answer *answer);
/* There are some, and not so many that it would not be. */
bool lt_run_can_settle(lt_run *run, uint32_t subject, const lt_contest *contest);

/* run_scope.c */
/* What an answer may be with the bodies that live on a day other than its own. */
typedef struct lt_elsewhere {
  const lt_day *day;
  lt_possible possible;
  const struct lt_elsewhere *next;
} lt_elsewhere;
/* Works out how the answer is seen by subjects with other days. */
void lt_run_elsewhere(lt_run *run, uint32_t subject, const lt_question *question, lt_answer *answer);
/* What an answer may still be, as those of that day see it. */
lt_possible lt_answer_on(const lt_answer *answer, const lt_day *day);
lt_possible lt_run_possible_of(const void *run, const lt_day *day, uint32_t subject, uint32_t question);
lt_truth lt_run_decided_by(const void *run, uint32_t subject, uint32_t question, uint32_t norm);

/* duties.c, verdict.c, run_record.c */
/* The day by which an obligation wants a step taken. */
lt_due lt_run_due(const lt_run *run, const lt_scope *scope, const lt_expr *must);
void lt_run_duties(lt_run *run, uint32_t subject);
/* The obligation of a bit of the subject's panel of obligations. */
lt_duty lt_run_duty(const lt_run *run, uint32_t subject, uint32_t bit);
void lt_run_verdict(lt_run *run);
/* Masks of lt_verdict: what a subject's answers come to, an obligation, the choice of law; and what there is where
 * nothing else is. */
unsigned lt_run_kinds_of(const lt_run *run, uint32_t subject);
unsigned lt_duty_kinds(lt_duty_status status, bool should);
unsigned lt_run_kinds_of_law(const lt_run *run);
unsigned lt_run_kind_of_nothing(const lt_run *run);
/* What there is with that: silence is of law that applies, or beside there being none, and then learning what a
 * permission is about, which makes it silent, takes nothing from the verdict. */
static inline unsigned lt_kinds_with_nothing(unsigned kinds, unsigned nothing) {
  const unsigned silent = 1u << LT_VERDICT_SILENT, complies = 1u << LT_VERDICT_COMPLIES;
  if (kinds == silent && nothing != complies) return kinds | nothing;
  return kinds ? kinds : nothing;
}
void lt_run_record(lt_run *run);

#endif
