/* look.h: a JSON text looked into without reading it whole: what stands at a place, and the text at a path. For lines
 * that were refused, of which something can still be said. Layer: plan. Ownership: what is given lives in the arena.
 *
 * The text need not be JSON: what is looked for is found as far as the text goes on like it. */
#ifndef LT_PLAN_LOOK_H
#define LT_PLAN_LOOK_H

#include "base/source.h"

/* The JSON pointer (RFC 6901) of what stands at `offset`: a value, or the key that is there; of what stands between
 * values that of the map or list. Empty: the whole. */
lt_str lt_look_pointer(lt_arena *arena, lt_str text, size_t offset);
/* The string at a path of keys, "plan.id"; the first where a key stands twice. Empty if there is none that can be shown
 * as it is. */
lt_str lt_look_string(lt_arena *arena, lt_str text, lt_str path);

#endif
