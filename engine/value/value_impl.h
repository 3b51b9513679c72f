/* value_impl.h: what the readers of written values share: a figure as it is written, and how they refuse.
 * Layer: value. Ownership: texts are lent by the caller or live in the caller's arena. */
#ifndef LT_VALUE_IMPL_H
#define LT_VALUE_IMPL_H

#include "value/written.h"

/* A run of digits with the marks between them, taken apart but not judged: "1.500,5 tỷ" is grouped, has one decimal. */
typedef struct lt_figure {
  size_t len;        /* bytes taken; 0: no digit at the front */
  lt_str whole;      /* as written, with its points or underscores */
  lt_str decimals;   /* after the comma; empty if there is none */
  bool points;       /* has points */
  bool underscores;
  bool grouped;      /* the points or underscores stand properly: one to three digits, then threes */
  bool zeros;        /* has a leading zero that "0" itself does not excuse */
  bool comma;
} lt_figure;

lt_figure lt_figure_scan(lt_str text);
/* The digits of `s`, whatever stands between them, as a number; false past `max`. */
bool lt_digits_read(lt_str s, int64_t max, int64_t *out);
/* Whether the text is a number as programs write it: digits alone, no zero before others, at most `max`. */
bool lt_digits_only(lt_str text, int64_t max, int64_t *out);
/* (whole,decimals) times `unit`: FINE, FRACTION if it does not come out whole, GREAT past `max`. */
typedef enum lt_scaled { LT_SCALED_FINE, LT_SCALED_FRACTION, LT_SCALED_GREAT } lt_scaled;
lt_scaled lt_figure_scale(const lt_figure *figure, int64_t unit, int64_t max, int64_t *out);

/* Fills the fault: what of `text` was not understood, and what was. Returns false, as readers do then. */
bool lt_written_refuse(lt_written_fault *fault, lt_code code, lt_str text, lt_str not_understood);
/* A hint in both languages. */
lt_text2 lt_written_hint(lt_str vi, lt_str en);

#endif
