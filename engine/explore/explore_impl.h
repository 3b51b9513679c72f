/* explore_impl.h: what the files of explore/ share: what is decided as a text that can be compared across plans and
 * sets, sides, and which subject of one plan is which of another. Layer: explore, private. Ownership: as said. */
#ifndef LT_EXPLORE_IMPL_H
#define LT_EXPLORE_IMPL_H

#include "explore/explore.h"

/* ---- key.c ---- */

/* What counts of an answer or requirement: what is decided and what it rests on, by ids and paths. `varies`: a value
 * that is what some fact is counts as that, whatever it is. */
lt_str lt_key_answer(lt_arena *arena, const lt_explanation *explanation, const lt_why *why, bool varies);
/* Only what is decided, what is still to be done for it among that; and only on what it rests. */
lt_str lt_key_value(lt_arena *arena, const lt_explanation *explanation, const lt_why *why);
lt_str lt_key_grounds(lt_arena *arena, const lt_explanation *explanation, const lt_why *why);
lt_str lt_key_duty(lt_arena *arena, const lt_explanation *explanation, const lt_why_duty *why, bool varies);
/* What the whole is decided by: verdict and its kinds, policies, and whether there are any. */
lt_str lt_key_whole(lt_arena *arena, const lt_explanation *explanation);
/* A value of a fact, by ids, so that two plans of two sets can be compared. */
lt_str lt_key_cell(lt_arena *arena, const lt_plan *plan, lt_type type, lt_cell cell);

/* ---- needs_alike.c ---- */

/* For each subject the first that may change places with it, together with what it holds, without anything being
 * decided otherwise; itself, if there is none before it. */
const uint32_t *lt_alike_subjects(lt_arena *arena, const lt_set *set, const lt_facts *facts);

/* ---- setting.c ---- */

/* Says that the plan has no such place, and what is near. */
void lt_path_refuse(lt_str path, const lt_edited *edited, lt_diags *diags);

/* ---- compare.c ---- */

/* The changes that make one plan of another: of what is given, whether or not it is written alike. */
bool lt_settings_between(lt_arena *arena, const lt_plan *plan, const lt_plan *other, lt_settings *out, lt_diags *diags);

/* ---- pair.c ---- */

/* The path that a subject of the plan before has after the changes, those left out as in lt_plan_changed: where an
 * element that goes by its number is taken away, those after it move up. Empty: it is taken away. */
lt_str lt_path_after(lt_arena *arena, const lt_settings *settings, uint32_t without, uint32_t only, lt_str path);
/* The subject of another plan that a subject corresponds to, or LT_NONE; `back`: from after to before. */
uint32_t lt_subject_after(lt_arena *arena, const lt_settings *settings, const lt_plan *was, const lt_plan *is,
                          uint32_t subject, bool back);

/* ---- side.c ---- */

/* Decides and explains; false with diagnostics where no law date is known. */
bool lt_side_decide(lt_side *side, const lt_set *set, const lt_plan *plan, lt_slices *slices,
                    lt_cell law_date, lt_diags *diags);
void lt_side_free(lt_side *side);

/* Everything that is decided otherwise on two sides: `out` is filled. */
typedef LT_VEC(lt_difference) lt_differences;
void lt_sides_compare(lt_arena *arena, const lt_side *was, const lt_side *is, const lt_settings *settings, bool varies,
                      lt_differences *out);
/* What is decided of it on one side (`is`: after), as a text. */
lt_str lt_difference_key(lt_arena *arena, const lt_side *side, const lt_difference *difference, bool is, bool varies);

/* Fills in which norms conclude on one side only. */
void lt_difference_norms(lt_arena *arena, const lt_set *was, const lt_set *is, lt_difference *difference);

#endif
