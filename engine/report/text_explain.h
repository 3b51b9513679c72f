/* text_explain.h: what the files that draw one question in full share.
 * Layer: report, private. Ownership: as the writer's arena. */
#ifndef LT_REPORT_TEXT_EXPLAIN_H
#define LT_REPORT_TEXT_EXPLAIN_H

#include "report_impl.h"

typedef struct lt_prover {
  lt_writer *w;
  const lt_view *view;
  LT_VEC(const lt_why *) shown; /* defines whose reasons stand above */
  const lt_used *last;          /* the fact told just above, which is not told again */
  LT_VEC(const lt_why *) chain; /* answers that were read; their reasons follow */
} lt_prover;

void lt_write_proof(lt_prover *p, const lt_proof *proof, unsigned indent);

#endif
