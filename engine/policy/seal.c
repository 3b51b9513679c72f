/* seal.c: from a draft of declarations to a policy set, in passes; each pass has its file, and all run even after
 * faults, so that everything wrong is reported at once. With any error no set comes of it. */
#include <string.h>

#include "policy/print.h"
#include "policy_impl.h"

static void run_passes(lt_seal *seal) {
  lt_seal_find_all(seal); /* ids and numbers of everything */
  lt_seal_registers(seal);
  lt_seal_instruments(seal); /* after options: kinds give rank */
  lt_seal_calendars(seal);
  lt_seal_vocabulary(seal);
  lt_seal_law(seal); /* after questions: which of them is the choice of law */
  lt_seal_parameters(seal); /* before all that reads `law.x` */
  lt_seal_policies(seal);   /* after facts: `applies` reads them */
  lt_seal_tightenings(seal);
  lt_seal_questions(seal); /* after policies: defines are seen through them */
  lt_seal_norms(seal);
  lt_seal_transitions(seal);
  lt_seal_precedence(seal); /* after norms: overriding needs a shared question */
  lt_seal_powers(seal);     /* after precedence: overriding is closed */
  lt_seal_strata(seal);     /* after precedence: who disapplies whom */
  lt_seal_parameter_reads(seal);
  lt_seal_numbers(seal);
  lt_seal_vain(seal); /* says what is in vain, changes nothing */
}

typedef struct sealing {
  lt_seal seal;
  lt_arena arena; /* of the set, until it is whole */
  uint32_t errors_before;
} sealing;

static void run(void *arg) {
  sealing *work = arg;
  lt_seal *seal = &work->seal;
  seal->arena = &work->arena;
  seal->set = LT_NEW(seal->arena, lt_set);
  seal->files.arena = seal->reported.arena = seal->cites.arena = &seal->scratch;
  seal->builder = (lt_builder){.nodes = seal->arena, .scratch = &seal->scratch};
  seal->set->known = LT_UNKNOWN;
  seal->set->plan = seal->set->body_kind = seal->set->matter = seal->set->law = LT_NONE;
  for (size_t i = 0; i < sizeof seal->set->role_fact / sizeof *seal->set->role_fact; i++)
    seal->set->role_fact[i] = LT_NONE;
  lt_set_bind(seal->set);
  run_passes(seal);
  if (seal->diags->errors == work->errors_before) seal->set->digest = lt_set_hash(seal->set, &seal->scratch);
}

lt_set *lt_set_seal(const lt_draft *draft, lt_diags *diags) {
  sealing work = {.seal = {.draft = draft, .diags = diags}, .errors_before = diags->errors};
  bool finished = lt_protect(run, &work);
  lt_arena_free(&work.seal.scratch);
  if (!finished || diags->errors != work.errors_before) {
    lt_arena_free(&work.arena);
    if (!finished) lt_out_of_memory();
    return NULL;
  }
  work.seal.set->arena = work.arena;
  return work.seal.set;
}
