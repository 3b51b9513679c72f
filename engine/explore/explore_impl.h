/* explore_impl.h: what the files of explore/ share: what is decided as a text that can be compared across plans and
 * sets, sides, and which subject of one plan is which of another. Layer: explore, private. Ownership: as said. */
#ifndef LT_EXPLORE_IMPL_H
#define LT_EXPLORE_IMPL_H

#include "explore/explore.h"

/* ---- key.c ---- */

/* What counts of an answer or requirement: what is decided and what it rests on, by ids and paths. `varies`: a value
 * that is what some fact is counts as that, whatever it is. */
lt_str lt_key_answer(lt_arena *arena, const lt_explanation *explanation, const lt_why *why, bool varies);
lt_str lt_key_duty(lt_arena *arena, const lt_explanation *explanation, const lt_why_duty *why, bool varies);
/* What the whole is decided by: verdict and its kinds, policies, and whether there are any. */
lt_str lt_key_whole(lt_arena *arena, const lt_explanation *explanation);
/* A value of a fact, by ids, so that two plans of two sets can be compared. */
lt_str lt_key_cell(lt_arena *arena, const lt_plan *plan, lt_type type, lt_cell cell);

/* ---- compare.c ---- */

/* The changes that make one plan of another: of what is given, whether or not it is written alike. */
bool lt_settings_between(lt_arena *arena, const lt_plan *plan, const lt_plan *other, lt_settings *out, lt_diags *diags);

/* ---- side.c ---- */

/* Decides and explains; false with diagnostics where no law date is known. */
bool lt_side_decide(lt_side *side, const lt_set *set, const lt_plan *plan, lt_slices *slices,
                    lt_cell law_date, lt_diags *diags);
void lt_side_free(lt_side *side);

/* Everything that is decided otherwise on two sides: `out` is filled. */
typedef LT_VEC(lt_difference) lt_differences;
void lt_sides_compare(lt_arena *arena, const lt_side *was, const lt_side *is, bool varies, lt_differences *out);
/* Whether an answer or requirement of `side` is as it is on `other`, which is another plan or set or neither. */
lt_str lt_difference_key(lt_arena *arena, const lt_side *side, const lt_difference *difference, bool is, bool varies);

/* Fills in which norms conclude on one side only. */
void lt_difference_norms(lt_arena *arena, const lt_set *was, const lt_set *is, lt_difference *difference);

#endif
