/* impact_impl.h: what the drawings of an impact share. Layer: report, private. Ownership: as the writer's arena. */
#ifndef LT_REPORT_IMPACT_IMPL_H
#define LT_REPORT_IMPACT_IMPL_H

#include "report/impact.h"
#include "report_impl.h"

/* The four ways in which plans are grouped, in the order in which they are told. */
typedef struct lt_impact_part {
  const char *key; /* of the JSON, and of rows */
  lt_say title;
  const lt_impact_groups *groups;
} lt_impact_part;
enum { LT_IMPACT_PARTS = 4 };
void lt_impact_parts(const lt_impact *impact, lt_impact_part out[LT_IMPACT_PARTS]);

lt_writer lt_impact_writer(const lt_impact *impact, lt_lang lang, lt_text *out);
lt_str lt_impact_number(const lt_writer *w, int64_t number);
/* "“…”", "Phê duyệt"; its id where it has no title. */
lt_str lt_impact_name(const lt_writer *w, const lt_impact_group *group);
/* "4 kế hoạch, 6 câu trả lời, 2 yêu cầu"; `plans` 0 leaves the plans out. */
lt_str lt_impact_counts(const lt_writer *w, int64_t plans, const int64_t hits[LT_HIT_KINDS]);
/* What a rule cites, in words; empty where it cites nothing. */
lt_str lt_impact_cites(const lt_writer *w, const lt_impact_group *group);
/* What a rule rests on; NULL: nothing of the kind. */
const lt_basis *lt_impact_basis(const lt_impact_group *group);
/* "hn-2018-x (biên nhận 12)"; a plan without an id by its receipt. */
lt_str lt_impact_plan_words(const lt_writer *w, lt_str plan, int64_t receipt);

#endif
