/* report.h: an explanation as canonical JSON and as text that an officer reads, in Vietnamese or English.
 * Layer: report; it sees explanations and what they lend from, and decides nothing.
 * Ownership: texts are put into `out` and live in its arena, as does all scratch. */
#ifndef LT_REPORT_REPORT_H
#define LT_REPORT_REPORT_H

#include "explain/explain.h"
#include "explain/timeline.h"
#include "explain/whynot.h"
#include "base/json.h"
#include "explore/needs.h"
#include "explore/sweep.h"
#include "explore/explore.h"
#include "explore/howto.h"

/* The whole decision, "luat.decision/1": one line, keys sorted, and a newline. The same bytes for the same policies and
 * plan. */
void lt_report_json(const lt_explanation *explanation, lt_text *out);
/* The same as data, which lends what the explanation holds. */
lt_json *lt_report_tree(const lt_explanation *explanation, lt_arena *arena);
/* Parts of it, each at its place: the verdict and the outcomes with their values, "luat.outcomes/1"; with `rules` the
 * norms that conclude them and the obligations that are breached besides, "luat.rules/1". */
void lt_report_brief(const lt_explanation *explanation, bool rules, lt_text *out);
/* The whole decision on a page: what has something to say, item by item. */
void lt_report_text(const lt_explanation *explanation, lt_lang lang, lt_text *out);

/* One subject's decisions in full, or one question of it; LT_NONE: all subjects, all questions. What lost, to whom and
 * why; what did not match and which condition failed; conditions as trees with what each fact was. The JSON is
 * "luat.explanation/1". */
void lt_report_explain_text(const lt_explanation *explanation, uint32_t subject, uint32_t question, lt_lang lang,
                            lt_text *out);
void lt_report_explain_json(const lt_explanation *explanation, uint32_t subject, uint32_t question, lt_text *out);

/* How deep: the answer and what it rests on; besides, the norms and the facts that were read; or the whole chain, where
 * of one question the answers that its conditions read follow, each once. */
typedef enum lt_depth { LT_DEPTH_CONCLUSION, LT_DEPTH_BASE, LT_DEPTH_FULL } lt_depth;
/* The same, to a depth; `norm` not LT_NONE: of one obligation of the subject, and no question. */
typedef struct lt_view {
  uint32_t subject, question, norm;
  lt_depth depth;
} lt_view;
void lt_report_view_text(const lt_explanation *explanation, const lt_view *view, lt_lang lang, lt_text *out);
void lt_report_view_json(const lt_explanation *explanation, const lt_view *view, lt_text *out);

/* A plan through time: what changes on which day, and why; the JSON is "luat.timeline/1". */
void lt_report_timeline_text(const lt_timeline *timeline, lt_lang lang, lt_text *out);
void lt_report_timeline_json(const lt_timeline *timeline, lt_text *out);

/* A plan decided before and after, by itself, by a draft or beside another plan: what differs, and because of what. The
 * JSON is "luat.whatif/1", of two plans "luat.compare/1". */
void lt_report_whatif_text(const lt_whatif *whatif, lt_lang lang, lt_text *out);
void lt_report_whatif_json(const lt_whatif *whatif, lt_text *out);

/* A fact, or two, run through: the stretches that are decided alike, and what differs between them; the JSON is
 * "luat.sweep/1". */
void lt_report_sweep_text(const lt_sweep *sweep, lt_lang lang, lt_text *out);
void lt_report_sweep_json(const lt_sweep *sweep, lt_text *out);
/* What must change, and why; the JSON is "luat.howto/1". */
void lt_report_howto_text(const lt_howto *howto, lt_lang lang, lt_text *out);
void lt_report_howto_json(const lt_howto *howto, lt_text *out);

/* Why an answer is not the wanted one; the JSON is "luat.whynot/1". */
void lt_report_whynot_text(const lt_whynot *whynot, lt_lang lang, lt_text *out);
void lt_report_whynot_json(const lt_whynot *whynot, lt_text *out);

/* Which facts still matter, most useful first; the JSON is "luat.missing/1". */
void lt_report_needs_text(const lt_needs *needs, lt_lang lang, lt_text *out);
void lt_report_needs_json(const lt_needs *needs, lt_text *out);
/* What to ask for a fact, with the values that can be given. */
void lt_report_ask_text(const lt_explanation *explanation, const lt_missing *fact, lt_lang lang, lt_text *out);

/* Parts, for callers that want no whole report. */

/* The value of an answer as canonical JSON; nothing where it has none. */
void lt_report_value(const lt_explanation *explanation, const lt_why *why, lt_text *out);
/* The same without in whose place a body stands, and on whose behalf. */
void lt_report_plain_value(const lt_explanation *explanation, const lt_why *why, lt_text *out);
/* A cell of that type in that plan as canonical JSON; nothing where it is no value. */
void lt_report_cell(const lt_set *set, const lt_plan *plan, lt_type type, lt_cell cell, lt_text *out);
/* A citation as a script writes it: "seed-1:21", "qd-80-2014 Điều 6". */
void lt_report_citation(const lt_set *set, const lt_citation *citation, lt_text *out);

/* The words of the JSON: "no-rule", "complies", "overridden", "pending", "scope", "gap", "not-yet". Lent for ever. */
const char *lt_outcome_word(lt_outcome outcome);
const char *lt_verdict_word(lt_verdict verdict);
/* A verdict by its word, for people: "✓ complies"; the word itself where it is none. */
lt_str lt_verdict_said(lt_str word, lt_lang lang);
const char *lt_lost_word(lt_lost why);
const char *lt_duty_word(lt_duty_status status);
const char *lt_note_word(lt_note_kind kind);
const char *lt_out_word(lt_out why);
const char *lt_no_policy_word(lt_no_policy why);
const char *lt_origin_word(lt_origin origin);
/* "H", "M" or "L". */
const char *lt_certainty_word(lt_certainty certainty);

#endif
