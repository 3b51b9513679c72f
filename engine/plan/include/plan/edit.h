/* edit.h: the tree of a plan changed at a path: what scenarios (`set`, `without`) and what-if questions have in common.
 * Layer: plan. Ownership: what is made lives in the arena given; a value that is put in is copied.
 *
 * A path is as reports write it: keys, and of lists an element by its id or its number, `/` between them; facts of the
 * plan by their name ("approved", "plan/approved") or by where they stand ("dates/approved", "dates.approved"). The
 * element `+` is a new one at the end of its list. */
#ifndef LT_PLAN_EDIT_H
#define LT_PLAN_EDIT_H

#include "plan/plan.h"

typedef enum lt_edit_fault {
  LT_EDIT_DONE,
  LT_EDIT_NO_NAME,    /* the vocabulary has nothing of that name there */
  LT_EDIT_NO_ELEMENT, /* the list has no such element */
  LT_EDIT_NO_PLACE,   /* the path goes on below what has no parts, or is empty */
  LT_EDIT_NOTHING     /* there was nothing to take away */
} lt_edit_fault;

typedef struct lt_edited {
  lt_edit_fault fault;
  lt_str at;   /* done: what was changed, as reports name it: "dates.approved", "items/wan/costs/1/amount" */
  lt_str word; /* the segment at fault */
  lt_str near; /* the whole path with what is nearest in its place; empty if nothing is near */
} lt_edited;

lt_doc *lt_doc_copy(lt_arena *arena, const lt_doc *doc);
/* A value alone, as it stands after a key: in brackets, braces or quotes as YAML has them; otherwise the whole text is
 * one scalar. NULL if there was an error. */
lt_doc *lt_doc_value(lt_arena *arena, const lt_source *source, lt_diags *diags);
/* A value, or a set, as a plan would write it; bodies that a plan describes itself are those of `facts`. */
lt_doc *lt_doc_of(lt_arena *arena, const lt_set *set, const lt_facts *facts, lt_type type, lt_cell cell);
lt_doc *lt_doc_of_members(lt_arena *arena, const lt_set *set, const lt_facts *facts, lt_type type,
                          const lt_members *members);
void lt_doc_append(lt_doc *parent, lt_doc *child, lt_str key);
/* On one line; a scalar as it is. */
lt_str lt_doc_written(lt_arena *arena, const lt_doc *doc);
/* Puts a copy of the value at the path, or takes away what is there (NULL). `place` is where the path is written. */
lt_edited lt_doc_edit(const lt_set *set, lt_arena *arena, lt_doc *root, lt_str path, const lt_doc *value,
                      lt_place place);
/* What an element of a list is called in paths: its id, or its number from 1. */
lt_str lt_doc_element_name(const lt_set *set, lt_arena *arena, uint32_t entity, const lt_doc *element, uint32_t order);
/* The tree that a plan was read from; of one that was built fact by fact its canonical text. NULL if there was an
 * error. */
lt_doc *lt_plan_doc(const lt_plan *plan, lt_arena *arena, lt_diags *diags);

#endif
