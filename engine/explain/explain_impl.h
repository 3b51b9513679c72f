/* explain_impl.h: what the files of explain/ share.
 * Layer: explain, private. Ownership: everything made here lives in the arena that is passed. */
#ifndef LT_EXPLAIN_IMPL_H
#define LT_EXPLAIN_IMPL_H

#include "explain/explain.h"

/* The proof of a condition for one subject. */
lt_proof *lt_prove(const lt_explanation *explanation, lt_arena *arena, uint32_t subject, const lt_expr *expr);
/* The same if all that is not yet done may still be done: what then is LT_MAYBE says what else is not known. */
lt_proof *lt_prove_undone(const lt_explanation *explanation, lt_arena *arena, uint32_t subject, const lt_expr *expr);
/* What an unknown term lacks for this subject. */
void lt_prove_term(const lt_explanation *explanation, lt_arena *arena, uint32_t subject, const lt_term *term,
                   lt_missings *missing);
/* What a term reads and counts with for this subject. */
void lt_prove_sum(const lt_explanation *explanation, lt_arena *arena, uint32_t subject, const lt_term *term,
                  lt_useds *facts, lt_bases *bases);

/* Facts that make the proof what it is, each once; a define before what it read. */
void lt_proof_facts(lt_arena *arena, const lt_proof *proof, lt_useds *out);
/* What made the proof what it is counted with, each once. */
void lt_proof_bases(lt_arena *arena, const lt_proof *proof, lt_bases *out);
/* The lower certainty of `certainty` and of the bases, whose assumptions join `assumes`. */
lt_certainty lt_bases_certainty(lt_arena *arena, const lt_bases *bases, lt_certainty certainty, lt_ids *assumes);
/* What both would say of the proof of a condition, without it; `holds`: it is known to hold. */
void lt_trace(const lt_explanation *explanation, lt_arena *arena, uint32_t subject, const lt_expr *expr, bool holds,
              lt_useds *facts, lt_bases *bases);
/* Whether facts that the condition reads, or what it counts with, may bear on certainty, citations and assumptions of
 * what rests on it. NULL does not. */
bool lt_weighs(const lt_expr *expr);
/* What a LT_MAYBE proof lacks. */
void lt_proof_missing(lt_arena *arena, const lt_proof *proof, lt_missings *out);
/* The lower certainty of `certainty` and of the answers and defines in the facts; their assumptions join `assumes`
 * where they are defines. */
lt_certainty lt_facts_certainty(lt_arena *arena, const lt_useds *facts, lt_certainty certainty, lt_ids *assumes);

void lt_useds_add(lt_arena *arena, lt_useds *list, lt_used used);
void lt_missings_add(lt_arena *arena, lt_missings *list, lt_missing missing);
void lt_bases_add(lt_arena *arena, lt_bases *list, const lt_basis *basis);
void lt_ids_add(lt_arena *arena, lt_ids *list, uint32_t id);

/* One answer, or one define, with its reasons; those of lower strata stand already. */
lt_why *lt_why_build(lt_explanation *explanation, uint32_t subject, uint32_t question);
/* lt_explain_norm without the proof of its condition. */
lt_why_norm lt_tell_norm(const lt_explanation *explanation, lt_arena *arena, uint32_t subject,
                         const lt_standing *standing);
/* What keeps a norm from being certain for the subject: when it was in force, its conditions, and those of norms that
 * perhaps disapply it, and so on. */
void lt_norm_missing(lt_explanation *explanation, uint32_t subject, const lt_why_norm *norm, lt_missings *out);
lt_why_duty lt_why_duty_build(lt_explanation *explanation, const lt_duty *duty);
/* Assumptions of a norm, and of the periods in which its act and it are in force. */
void lt_norm_assumes(lt_explanation *explanation, uint32_t subject, uint32_t norm, lt_ids *assumes);
/* What parameters rest on, where the law sets them for the subject. */
void lt_parameters_assumes(lt_explanation *explanation, uint32_t subject, const lt_numbers *parameters,
                           lt_ids *assumes);
lt_certainty lt_parameters_certainty(const lt_explanation *explanation, uint32_t subject, const lt_numbers *parameters);
/* The uncertain day on which it hangs whether the norm was in force for the subject. */
void lt_zone_missing(lt_explanation *explanation, uint32_t subject, const lt_why_norm *norm, lt_missings *out);
/* A citation joins, unless it is there. */
void lt_why_cite(lt_arena *arena, lt_why *why, const lt_citation *cite);
/* laws.c: answers and duties, joined from those under each candidate. */
void lt_laws_join(lt_explanation *explanation);
/* The explanation in which a norm of the subject is proved: the choice's, one of a candidate's, or this one. */
const lt_explanation *lt_explanation_under(const lt_explanation *explanation, uint32_t subject, uint32_t norm);
/* Whether two explanations' reasons of one answer say the same (timeline.h). */
bool lt_why_same(const lt_why *a, const lt_why *b);
/* Adds a note that is not there yet. */
void lt_note_add(lt_explanation *explanation, lt_note note);
void lt_notes_build(lt_explanation *explanation);
/* The bodies which the norm names, or facts that it read, in whose place others live on the subject's law date. */
lt_ids lt_succession_of(const lt_explanation *explanation, lt_arena *arena, uint32_t subject, uint32_t norm,
                        const lt_value *value, const lt_useds *facts);
/* One lower if one of them has a wider successor. */
lt_certainty lt_succession_certainty(const lt_explanation *explanation, uint32_t subject, const lt_ids *bodies,
                                     lt_certainty certainty);
/* Which of several has taken the place of one of them. */
void lt_succession_missing(const lt_explanation *explanation, lt_arena *arena, uint32_t subject, const lt_ids *bodies,
                           lt_missings *out);
/* The same of those that a test names, or facts that it read. */
void lt_succession_unclear(const lt_explanation *explanation, lt_arena *arena, uint32_t subject, const lt_expr *test,
                           const lt_useds *facts, lt_missings *out);
void lt_succession_notes(lt_explanation *explanation);
void lt_remarks_build(lt_explanation *explanation);

#endif
