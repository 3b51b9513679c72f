/* plan.h: a plan, what an officer submits, bound to the vocabulary of a policy set.
 * Layer: plan; it sees the set's vocabulary, never its norms. Ownership: a plan owns all of its facts in one arena; it
 * keeps no text of the caller's. It must not outlive the set that it was bound to. */
#ifndef LT_PLAN_PLAN_H
#define LT_PLAN_PLAN_H

#include "expr/facts.h"
#include "plan/doc.h"
#include "policy/set.h"

typedef struct lt_plan {
  lt_arena arena;
  const lt_set *set;
  lt_facts facts;
  lt_str canonical;         /* what lt_plan_print prints; as of when does not show in it */
  lt_digest digest;         /* of its canonical facts: the same in YAML, JSON and fact by fact */
  lt_cell as_of;            /* what had happened by then */
  bool as_of_given;
  lt_cell last_step;        /* the latest date of a step in the plan, or LT_UNKNOWN */
  const lt_source *source;  /* a copy of the text that it was read from; NULL where it was built fact by fact */
  lt_doc_format format;
} lt_plan;

/* Reads and binds. `as_of` LT_UNKNOWN: the latest date of a step in the plan. NULL if there was an error (warnings
 * alone are none). */
lt_plan *lt_plan_read(const lt_set *set, const lt_source *source, lt_doc_format format, lt_cell as_of, lt_diags *diags);
/* The same without its canonical text and digest, for who only decides. */
lt_plan *lt_plan_read_facts(const lt_set *set, const lt_source *source, lt_doc_format format, lt_cell as_of,
                            lt_diags *diags);
/* Binds a tree that was built fact by fact (api/). */
lt_plan *lt_plan_bind(const lt_set *set, const lt_doc *doc, lt_cell as_of, lt_diags *diags);
void lt_plan_free(lt_plan *plan);

/* Where a fact stands in the map of its subject: "dates.approved". */
lt_str lt_fact_at(const lt_set *set, const lt_fact *fact);
/* The cell, origin and place of a subject's fact. */
lt_cell lt_plan_cell(const lt_plan *plan, uint32_t subject, uint32_t fact);
/* The plan's own id; empty where it says none. */
lt_str lt_plan_id(const lt_plan *plan);
lt_origin lt_plan_origin(const lt_plan *plan, uint32_t subject, uint32_t fact);
lt_place lt_plan_place(const lt_plan *plan, uint32_t subject, uint32_t fact);
/* "items/smart-traffic/in_kh48": the path of a fact, as the JSON names it (the fact's `at` under its subject's path;
 * plan facts by their own name: "plan/approved"). */
lt_str lt_plan_path(lt_arena *arena, const lt_plan *plan, uint32_t subject, uint32_t fact);
/* The subject of a path ("items/smart-traffic", "items/1/costs/2", "plan"), or LT_NONE. */
uint32_t lt_plan_find(const lt_plan *plan, lt_str path);
/* The law date of a subject by its entity's facts (or those of what it belongs to): the first that is given, else
 * `as_of`. `fact`: which chose it, LT_NONE for as_of. LT_UNKNOWN where that fact is given as "?", or where there is no
 * date at all. */
lt_cell lt_plan_law_date(const lt_plan *plan, uint32_t subject, uint32_t *fact);
/* The fact that stands where reports say ("dates.approved", "items/wan/costs/1/amount"); false if there is none. */
bool lt_plan_fact_at(const lt_plan *plan, lt_str at, uint32_t *subject, uint32_t *fact);
/* A value of a fact that is no list, written as in a plan ("?" is LT_UNKNOWN): its cell. False with diagnostics, also
 * for a body that only the value describes. */
bool lt_fact_read(const lt_plan *plan, lt_arena *arena, uint32_t fact, lt_str value, lt_cell *out, lt_diags *diags);
/* Which law governs is never guessed: whether the law date is known, of the plan (unless `given`) and of each part that
 * has its own; L711 for each that is not. The diagnostics lend their places from the plan; NULL: it is not said. */
bool lt_plan_dates_known(const lt_plan *plan, bool given, lt_diags *diags);
/* Facts of a bound plan whose given cells (of origin given or asked, those later than `as of` among them) were changed:
 * what follows from them is filled again, as reading such a plan would fill it. Lists stay. Returns the `as of`, which
 * is that given or, of LT_UNKNOWN, the latest date of a step. */
lt_cell lt_facts_refill(const lt_set *set, lt_facts *facts, lt_cell as_of);
/* Whether each option that is given may be used at the plan's place. */
bool lt_facts_options_fit(const lt_set *set, const lt_facts *facts);
/* Canonical YAML of the facts given: for `show plan`; read again it gives the same digest. */
void lt_plan_print(const lt_plan *plan, lt_text *out);

#endif
