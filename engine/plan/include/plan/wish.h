/* wish.h: an answer that somebody wants, as written: QUESTION=VALUE of a subject of a plan.
 * Layer: plan; it sees the questions of the vocabulary and their types, never norms.
 * A value is written as in a plan, or as the JSON of a decision prints it: "hn.ct-ubnd", "{ head_of: hn.so-gtvt }",
 * "head_of:hn.so-gtvt", "{office: head, of: hn.so-gtvt}", "5,2 tỷ", "2018-09-05", "true"; of a permission "allowed",
 * "conditional" or "forbidden"; of a set "[a, b]" or "nobody" for just these members, "includes:a" for one that is to
 * be among them. */
#ifndef LT_PLAN_WISH_H
#define LT_PLAN_WISH_H

#include "plan/plan.h"

typedef enum lt_wish_kind {
  LT_WISH_CELL,     /* one value; of a permission lt_permission, of a define 0 or 1 */
  LT_WISH_MEMBERS,  /* of a set: just these */
  LT_WISH_INCLUDES  /* of a set: this one among them */
} lt_wish_kind;

typedef struct lt_wish {
  uint32_t subject, question;
  lt_wish_kind kind;
  lt_type type;       /* of the cell: of a set that of a member */
  lt_cell cell;
  lt_members members; /* sorted, distinct */
} lt_wish;

/* The subject of a path, or the question of a subject, as people name them; LT_NONE with L706 or L707, which say what
 * is near or there. With `defines` a define is a question too, by its id. */
uint32_t lt_plan_named_subject(const lt_plan *plan, lt_arena *scratch, lt_str path, lt_diags *diags);
uint32_t lt_plan_named_question(const lt_plan *plan, lt_arena *scratch, uint32_t subject, lt_str id, bool defines,
                                lt_diags *diags);
/* Says that one member is to be wanted at a time; false. */
bool lt_wish_refuse_members(lt_str wanted, lt_diags *diags);
/* Splits at the first `=`; false with L740 where there is none, or one side is empty. */
bool lt_wish_split(lt_arena *arena, lt_str text, lt_str *question, lt_str *value, lt_diags *diags);
/* Reads the value for the question of the subject. False with diagnostics, those of a plan's values or L740. */
bool lt_wish_read(const lt_plan *plan, lt_arena *arena, uint32_t subject, uint32_t question, lt_str value,
                    lt_wish *out, lt_diags *diags);

#endif
