/* law.h: what law a set knows, as text that an officer reads and as canonical JSON: its acts, one act with its
 * history, and where a record is named.
 * Layer: report; it sees sets and what policy/look.h says of them, and decides nothing.
 * Ownership: texts are put into `out` and live in its arena, as does all scratch. */
#ifndef LT_REPORT_LAW_H
#define LT_REPORT_LAW_H

#include "policy/look.h"

/* Which acts: `date` LT_UNKNOWN: no standing is said; `place` LT_NONE: of all places. */
typedef struct lt_law_view {
  const lt_set *set;
  lt_cell date;
  uint32_t place;
} lt_law_view;

/* All acts, in text by standing and then by day of issue; the JSON, "luat.law/1", by id. */
void lt_report_law_text(const lt_law_view *view, lt_lang lang, lt_text *out);
void lt_report_law_json(const lt_law_view *view, lt_text *out);
/* One act: what came before and after it, the norms that it carries, and where it is named. The JSON is
 * "luat.instrument/1". */
void lt_report_act_text(const lt_law_view *view, uint32_t instrument, lt_lang lang, lt_text *out);
void lt_report_act_json(const lt_law_view *view, uint32_t instrument, lt_text *out);

/* Records that were asked for by one id; or one, of which a citation was. */
typedef struct lt_called {
  lt_record record;
  uint32_t number;
  lt_str citation; /* as asked for, else empty */
} lt_called;
/* Its uses, or those of the citation. */
void lt_called_uses(const lt_set *set, lt_arena *arena, const lt_called *called, lt_uses *out);

/* Where each of them is named: record, key, file and line. The JSON is "luat.where-used/1". */
void lt_report_used_text(const lt_set *set, const lt_called *called, uint32_t len, lt_lang lang, lt_text *out);
void lt_report_used_json(const lt_set *set, const lt_called *called, uint32_t len, lt_text *out);

/* The words of the JSON: "partly-ended", "replaces", "replaced_by", "instrument" (a define: "define"). Lent for ever.
 * */
const char *lt_standing_word(lt_standing_of standing);
const char *lt_relation_word(lt_relation relation, bool inverse);
const char *lt_used_word(const lt_set *set, lt_record record, uint32_t number);

#endif
