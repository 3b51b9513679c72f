/* ids.c: the words of the JSON, which other programs rely on; one table an enumeration, in its order. They are never
 * translated. */
#include <assert.h>

#include "report_impl.h"

#define WORD(table, index) (assert((size_t)(index) < sizeof table / sizeof *table), table[index])

static const char *const outcomes[] = {"value", "not-applicable", "no-rule", "conflict", "undetermined", "discretion"};
static const char *const verdicts[] = {"conflict",    "breaches", "undetermined", "no-policy",
                                       "conditional", "silent",   "complies"};
static const char *const losts[] = {"",     "disapplied", "overridden", "binding",    "default",
                                    "rank", "later",      "local",      "prohibition"};
static const char *const duties[] = {"met", "breached", "undetermined", "not-applicable", "pending"};
static const char *const outs[] = {"matter", "date", "place", "scope", "competence"};
static const char *const no_policies[] = {"", "not-yet", "ended", "gap", "unknown-place", "place-ended"};
static const char *const origins[] = {"given", "absent", "otherwise", "presumed", "unstated", "asked", "not-yet",
                                       "considered"};
static const char *const certainties[] = {"H", "M", "L"};

const char *lt_outcome_word(lt_outcome outcome) { return WORD(outcomes, outcome); }
const char *lt_verdict_word(lt_verdict verdict) { return WORD(verdicts, verdict); }
const char *lt_lost_word(lt_lost why) { return WORD(losts, why); }
const char *lt_duty_word(lt_duty_status status) { return WORD(duties, status); }
const char *lt_out_word(lt_out why) { return WORD(outs, why); }
const char *lt_no_policy_word(lt_no_policy why) { return WORD(no_policies, why); }
const char *lt_origin_word(lt_origin origin) { return WORD(origins, origin); }
const char *lt_certainty_word(lt_certainty certainty) { return WORD(certainties, certainty); }
