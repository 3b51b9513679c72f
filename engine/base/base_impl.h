/* base_impl.h: what the files of base share and nobody else sees.
 * Layer: base. Ownership: nothing is owned here. */
#ifndef LT_BASE_IMPL_H
#define LT_BASE_IMPL_H

#include "base/text.h"

/* The fault of one code point, wherever it stands: a carriage return counts as a control, the byte order mark as
 * invisible. */
lt_text_fault lt_point_fault(int32_t point);
/* A letter or a mark on one, in any script: what a word is made of, next to ASCII. */
bool lt_point_is_letter(int32_t point);

#endif
