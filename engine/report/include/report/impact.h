/* impact.h: what a draft changes for many plans, as text that an officer reads, a page for a browser, rows for a sheet,
 * and canonical JSON. Layer: report; it draws what explore/impact.h counted.
 * Ownership: texts are put into `out` and live in its arena, as does all scratch. */
#ifndef LT_REPORT_IMPACT_H
#define LT_REPORT_IMPACT_H

#include "explore/impact.h"

/* Puts an example in words, in both languages, and as JSON: what differs between the sides of the plan, with its
 * reasons. Where the plan does not show it, it stays as it is. */
void lt_report_example(const lt_whatif *plan, lt_impact_example *example, lt_arena *arena);

void lt_report_impact_text(const lt_impact *impact, lt_lang lang, lt_text *out);
/* "luat.impact/1" */
void lt_report_impact_json(const lt_impact *impact, lt_text *out);
/* One file that needs nothing else: tables that can be sorted, a chart; for light, dark, narrow and wide. */
void lt_report_impact_html(const lt_impact *impact, lt_lang lang, lt_text *out);
/* A row a group, as sheets read it: UTF-8 with its mark, CR LF; what would be taken for a formula begins with '. */
void lt_report_impact_csv(const lt_impact *impact, lt_lang lang, lt_text *out);

/* "added" …; "keeps" where the draft does nothing. Lent for ever. */
const char *lt_draft_word(lt_draft_does does);

#endif
