/* written.h: how money, dates, terms, percentages and numbers are written, read and printed; exact, in one place.
 * Layer: value; it sees base. Nothing here uses floating point or the locale. */
#ifndef LT_VALUE_WRITTEN_H
#define LT_VALUE_WRITTEN_H

#include "base/diag.h"
#include "value/type.h"

/* Bounds at the door. */
#define LT_MONEY_MAX INT64_C(1000000000000000) /* 10^15 đồng; times LT_LIST_MAX it stays inside 64 bits */
#define LT_NUMBER_MAX INT64_C(1000000000000000)
#define LT_LIST_MAX 4096 /* elements of one list of a plan */
#define LT_YEAR_MIN 1900
#define LT_YEAR_MAX 2199
#define LT_TERM_MAX 12000 /* months or, times 31, days */

/* Reading: true and `*out`, or false and why. `hint` says what to write. */
typedef struct lt_written_fault {
  lt_code code;         /* one of the L2xx of money, date, … */
  size_t offset, len;   /* inside the text that was read */
  lt_text2 understood;  /* what could be read, as "45" of "45 ty"; may be empty */
  lt_text2 hint;        /* what to write instead; may be empty */
} lt_written_fault;

/* Adds the fault as a diagnostic at `place`, the place of `text`. */
lt_diag *lt_written_fault_put(lt_diags *diags, lt_place place, lt_str text, const lt_written_fault *fault);

/* 5200000000 · 5_200_000_000 · 5,2 tỷ · 200 triệu · 5.200.000.000 đồng · 1,5 tỷ đồng · 500 nghìn (đồng). A grouped
 * figure without a unit (10.000.000) is refused with a hint, like any other unclear one, a fraction of a đồng, a
 * negative amount. */
bool lt_money_read(lt_arena *arena, lt_str text, lt_cell *out, lt_written_fault *fault);
/* YYYY-MM-DD or dd/mm/yyyy, a date that exists, years LT_YEAR_MIN to LT_YEAR_MAX. */
bool lt_date_read(lt_arena *arena, lt_str text, lt_cell *out, lt_written_fault *fault);
/* A number of months, "8 tháng", "5 năm", "1 năm 6 tháng". */
bool lt_months_read(lt_arena *arena, lt_str text, lt_cell *out, lt_written_fault *fault);
/* A number of days or "20 ngày". */
bool lt_days_read(lt_arena *arena, lt_str text, lt_cell *out, lt_written_fault *fault);
/* A number of working days or "20 ngày làm việc". */
bool lt_working_days_read(lt_arena *arena, lt_str text, lt_cell *out, lt_written_fault *fault);
/* Whole numbers; leading zeros, signs but one minus, blanks are refused. */
bool lt_number_read(lt_arena *arena, lt_str text, lt_cell *out, lt_written_fault *fault);
/* "2,5" or "2,5%" or "2,5 %", at most six decimals, 0 to 1000. */
bool lt_percent_read(lt_arena *arena, lt_str text, lt_cell *out, lt_written_fault *fault);
bool lt_year_read(lt_arena *arena, lt_str text, lt_cell *out, lt_written_fault *fault);
/* true, false. có, không, yes, no, YAML 1.1's others and 0, 1 are refused with a hint. */
bool lt_yes_no_read(lt_arena *arena, lt_str text, lt_cell *out, lt_written_fault *fault);

/* Which of these reads what a type says; NULL: what is no figure, day or statement. */
typedef bool (*lt_written_reader)(lt_arena *arena, lt_str text, lt_cell *out, lt_written_fault *fault);
lt_written_reader lt_written_reader_of(lt_type_kind kind);

/* A decimal with a comma ("5,2", "0,125") times `unit`, exactly: ty "5,2". False if it does not come out whole. */
bool lt_decimal_read(lt_arena *arena, lt_str text, int64_t unit, lt_cell *out, lt_written_fault *fault);

/* Civil dates. */
lt_cell lt_date_of(int year, int month, int day); /* LT_UNKNOWN if there is no such day */
void lt_date_parts(lt_cell date, int *year, int *month, int *day);

/* Printing for people: 5,2 tỷ · 200 triệu · 1.234.567 đồng · 05/09/2018 · 8 tháng · 5 năm · 2,5 % (English: 5.2 billion
 * VND, 200 million VND, 1,234,567 VND, 05/09/2018, 8 months, 5 years, 2.5 %). Money takes tỷ where at most three
 * decimals remain, else triệu likewise, else đồng. `type` is a scalar without names (not choice, body, place …).
 * Unknown and absent have words of their own. */
void lt_written_print(lt_type type, lt_cell value, lt_lang lang, lt_text *out);
/* Canonical, for JSON and digests: integers as such, dates YYYY-MM-DD, percent as an exact decimal with a point,
 * yes/no true or false; unknown and absent null. */
void lt_written_canonical(lt_type type, lt_cell value, lt_text *out);

#endif
