/* plan_impl.h: what the binding of a plan shares: the walk over its tree (bind.c), values (bind_value.c), bodies
 * (bind_body.c), what is not given (bind_fill.c) and the canonical text (plan_print.c). Layer: plan, inside. Ownership:
 * facts live in the plan's arena, what only the walk needs in `scratch`. */
#ifndef LT_PLAN_PLAN_IMPL_H
#define LT_PLAN_PLAN_IMPL_H

#include "plan/plan.h"

/* A text of the caller (the plan's, or a value that was put in), and the plan's own copy of it. */
typedef struct lt_copied {
  const lt_source *theirs, *ours;
} lt_copied;

typedef struct lt_binder {
  lt_plan *plan;
  const lt_set *set;
  lt_facts *facts;
  lt_arena *arena, *scratch; /* the plan's, and what the walk alone needs */
  lt_diags *diags;
  uint32_t cells_cap;
  uint32_t place; /* of the plan, for hints; LT_NONE if it is not known */
  LT_VEC(lt_copied) copied; /* in `scratch` */
  lt_str **ats;             /* by entity, once asked: where its facts stand, by slot; in `scratch` */
} lt_binder;

/* Given as unknown. */
bool lt_doc_is_asked(const lt_doc *doc);
/* Nothing at all: an empty value or YAML's and JSON's null. */
bool lt_doc_is_null(const lt_doc *doc);

/* The value of a scalar or set fact; false if it has none (said). */
bool lt_bind_value(lt_binder *binder, const lt_fact *fact, const lt_doc *doc, lt_cell *out);
/* One value of `type`, which is no set. `key` is what to call it. */
bool lt_bind_one(lt_binder *binder, lt_type type, lt_str key, const lt_doc *doc, lt_cell *out);
/* A body or an office. */
bool lt_bind_body(lt_binder *binder, lt_type type, lt_str key, const lt_doc *doc, lt_cell *out);

/* After all that is given: steps that are not yet done, other facts that hold instead, presumptions, absence. */
void lt_bind_fill(lt_binder *binder);
/* Options that are used in a plan of another place. */
void lt_bind_check_options(lt_binder *binder);
/* Steps that are dated against their order. */
void lt_bind_check_order(lt_binder *binder);
/* The canonical text of what is given: for the digest, and for reading again. */
lt_str lt_plan_canonical(const lt_plan *plan, lt_arena *arena, lt_arena *scratch);

/* ---- saying what is wrong ---- */

/* A place in the plan's own copy of a text as one in the caller's: what is said outlives a plan that is refused. */
lt_place lt_bind_theirs(const lt_binder *binder, lt_place place);
/* A diagnostic with up to three plain arguments, each cut to what can be shown. */
lt_diag *lt_bind_say(lt_binder *binder, lt_code code, lt_place place, lt_str a0, lt_str a1, lt_str a2);
/* One whose second argument is a hint in both languages. */
lt_diag *lt_bind_hint(lt_binder *binder, lt_code code, lt_place place, lt_str a0, lt_text2 hint);
/* "did you mean `x`?", or `otherwise` where nothing is near. */
/* The last of the keys of a place in a map: "approved" of "dates.approved". */
lt_str lt_last_key(lt_str at);
/* Two texts alike but for marks, case and blanks. */
bool lt_bind_alike(lt_binder *binder, lt_str a, lt_str b);
/* The name says the title with initials for words, or without small words; what only names `place`, the title of a
 * place or empty, may be in one and not in the other. */
bool lt_bind_same_words(lt_binder *binder, lt_str title, lt_str name, lt_str place);
/* The only id of which `text` is the last part, as `ioc` of `hn.item.ioc`; empty if none is, or several. */
lt_str lt_bind_only_ending(const lt_str *ids, size_t len, lt_str text);

#endif
