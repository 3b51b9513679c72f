/* timeline_impl.h: what the two halves of a timeline share: when the law can change, and what that does to a plan.
 * Layer: explain, private. Ownership: everything lives in the timeline's arena. */
#ifndef LT_EXPLAIN_TIMELINE_IMPL_H
#define LT_EXPLAIN_TIMELINE_IMPL_H

#include "explain/timeline.h"

/* Of what happens on the interval's first day, what the change is because of: what concerns a norm that concludes or
 * lost before or after, or a body that it has to do with; where it changed only through something else, all that
 * happens in law. */
void lt_timeline_because(lt_timeline *timeline, const lt_interval *interval, lt_change *change);
/* Of what happens to bodies and records, which the change has to do with (timeline_bodies.c). */
void lt_timeline_touching(lt_timeline *timeline, const lt_change *change, const lt_event_list *all, bool *out);
/* Leaves of what happens on the interval's first day what something changes because of; where only the policies, or the
 * reason for there being none, changed, what happens in law. */
void lt_timeline_settle(lt_timeline *timeline, lt_interval *interval);

#endif
