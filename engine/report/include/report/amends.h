/* amends.h: what an amendment touches, as text that an officer reads and as canonical JSON, "luat.amends/1". Layer:
 * report; it draws what explore/amends.h holds. Ownership: texts are put into `out` and live in its arena. */
#ifndef LT_REPORT_AMENDS_H
#define LT_REPORT_AMENDS_H

#include "explore/amends.h"

void lt_report_amends_text(const lt_amends *amends, lt_lang lang, lt_text *out);
void lt_report_amends_json(const lt_amends *amends, lt_text *out);

#endif
