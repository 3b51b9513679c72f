/* text_change.h: what was and what is, on a page: rows of an answer or a requirement that is not as it was, for a plan
 * through time and for what-if questions. Layer: report, private. Ownership: as the writers' arena. */
#ifndef LT_REPORT_TEXT_CHANGE_H
#define LT_REPORT_TEXT_CHANGE_H

#include "text_rows.h"

/* One writer for each side; both write to one text. */
typedef struct lt_change_page {
  lt_writer was, is;
  lt_whys named; /* of the side that is, for the legend */
  lt_rows rows;
} lt_change_page;

/* An answer before and after, or a requirement; NULL: no policy is in force, or nothing of the kind is required. */
typedef struct lt_was_is {
  const lt_why *was, *is;
  const lt_why_duty *duty_was, *duty_is;
} lt_was_is;

/* A row: what it is of, "trước", "nay" or "vì", and what is said. */
void lt_change_row(lt_change_page *page, lt_str label, lt_say brief, lt_str says);
/* The rows of an answer, or of a requirement. */
void lt_change_rows(lt_change_page *page, const lt_was_is *change);
/* Whether it has something to say, before or after. */
bool lt_change_speaks(const lt_change_page *page, const lt_was_is *change);
/* Verdict and policies, where they are not as they were. */
void lt_change_verdict(lt_change_page *page);
void lt_change_policies(lt_change_page *page);
/* An answer with what it rests on, and how a requirement stands. */
lt_str lt_change_answer_words(const lt_writer *w, const lt_why *why);
lt_str lt_change_duty_words(const lt_writer *w, const lt_why_duty *why);
/* The norms of one side by which it is other than on the other side. */
lt_str lt_change_norms_words(const lt_writer *w, const lt_ids *norms, const lt_writer *other, const lt_ids *others);
/* Writes the rows that gathered. */
void lt_change_flush(lt_change_page *page, unsigned indent);
/* "Khoản chi 1 của Hệ thống giao thông thông minh". */
lt_str lt_words_subject_whole(const lt_writer *w, uint32_t subject);

#endif
