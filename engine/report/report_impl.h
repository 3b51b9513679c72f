/* report_impl.h: what the files of report/ share: values and citations as JSON and in words, and the table of words.
 * Layer: report, private. Ownership: everything made lives in the arena of the text that is written. */
#ifndef LT_REPORT_IMPL_H
#define LT_REPORT_IMPL_H

#include "base/json.h"
#include "report/report.h"

/* ---- JSON ---- */

lt_json *lt_json_cell(const lt_explanation *explanation, lt_arena *arena, lt_type type, lt_cell cell);
lt_json *lt_json_answer_value(const lt_explanation *explanation, lt_arena *arena, const lt_why *why);
lt_json *lt_json_answer(const lt_explanation *explanation, lt_arena *arena, const lt_why *why);
/* The same without the facts that were read and the norms that lost. */
lt_json *lt_json_answer_brief(const lt_explanation *explanation, lt_arena *arena, const lt_why *why);
lt_json *lt_json_requirement(const lt_explanation *explanation, lt_arena *arena, const lt_why_duty *why);
lt_json *lt_json_cites(const lt_set *set, lt_arena *arena, const lt_citation *const *cites, uint32_t len);
lt_json *lt_json_assumes(const lt_set *set, lt_arena *arena, const lt_ids *assumes);
lt_json *lt_json_policies(const lt_set *set, lt_arena *arena, const lt_numbers *policies);
lt_json *lt_json_kinds(const lt_run *run, lt_arena *arena);
/* What the plan says in that role; NULL: no fact has it. */
lt_json *lt_json_role(const lt_explanation *explanation, lt_arena *arena, lt_role role);
/* Adds the notes and recorded duties. */
void lt_json_remarks(const lt_explanation *explanation, lt_arena *arena, lt_json *array);
/* Whether a duty is told with the question: all are with LT_NONE, else those that hold it up. */
bool lt_waits_for(const lt_explanation *explanation, const lt_why_duty *why, uint32_t question);
/* Of policies: not one that applied to some other subject, whose law date is its own. */
bool lt_left_out(const lt_explanation *explanation, const lt_eliminated *out);
/* A day, or [from, to] where it is known within bounds only; NULL: not stated. */
lt_json *lt_json_span(lt_arena *arena, const lt_span *span);
lt_json *lt_json_z(lt_arena *arena, const char *text);
/* What would have to be known; NULL: nothing. */
lt_json *lt_json_missing(const lt_explanation *explanation, lt_arena *arena, const lt_missings *missing);
/* The condition as a script writes it. */
lt_json *lt_json_condition(const lt_explanation *explanation, lt_arena *arena, const lt_expr *expr);
/* A value of a norm, as this plan has it. */
lt_json *lt_json_value(const lt_explanation *explanation, lt_arena *arena, const lt_value *value, uint32_t subject);
/* What an answer or requirement was and is, without what it is because of. */
lt_json *lt_json_difference(const lt_side *was, const lt_side *is, lt_arena *arena, const lt_difference *difference);

/* ---- Text ---- */

/* The words of reports: rows of report_words.def. */
typedef enum lt_say {
#define LT_SAY(name, vi, en) LT_SAY_##name,
#include "report_words.def"
#undef LT_SAY
  LT_SAYS
} lt_say;

typedef LT_VEC(lt_str) lt_strs;

typedef struct lt_writer {
  const lt_explanation *explanation;
  const lt_set *set;
  lt_lang lang;
  lt_text *out;
  lt_arena *arena;
  uint32_t subject; /* whose law date says what bodies and places are called; the plan's at first */
} lt_writer;

const char *lt_say_words(lt_say say, lt_lang lang);
/* Names of the law date. */
lt_names lt_writer_names(const lt_writer *w);
/* Puts a row, with {0} to {2} filled. */
void lt_write(lt_writer *w, lt_say say);
void lt_write1(lt_writer *w, lt_say say, lt_str a0);
void lt_write2(lt_writer *w, lt_say say, lt_str a0, lt_str a1);
void lt_write3(lt_writer *w, lt_say say, lt_str a0, lt_str a1, lt_str a2);
/* The same as a text of its own. */
lt_str lt_said(const lt_writer *w, lt_say say);
lt_str lt_said1(const lt_writer *w, lt_say say, lt_str a0);
lt_str lt_said2(const lt_writer *w, lt_say say, lt_str a0, lt_str a1);
lt_str lt_said3(const lt_writer *w, lt_say say, lt_str a0, lt_str a1, lt_str a2);
/* A writer that collects aside; take it with lt_text_str. */
lt_writer lt_writer_aside(const lt_writer *w, lt_text *text);

/* With a capital, or a small, first letter; abbreviations and names (a capital in the second word) keep theirs. */
lt_str lt_words_capital(lt_arena *arena, lt_str s);
lt_str lt_words_small(lt_arena *arena, lt_str s);
/* "a, b và c". */
lt_str lt_words_join(const lt_writer *w, const lt_str *parts, uint32_t len, lt_say last);
lt_str lt_words_cells(const lt_writer *w, lt_type type, const lt_cell *cells, uint32_t len, lt_say last);
lt_str lt_words_date(const lt_writer *w, lt_cell date);
/* A day of a span: the day, or "từ … đến …". */
lt_str lt_words_span(const lt_writer *w, const lt_span *span);
lt_str lt_words_value_cell(const lt_writer *w, lt_type type, lt_cell cell);
/* Members joined by commas, the last by a word; nobody where there are none. */
lt_str lt_words_members(const lt_writer *w, lt_type type, const lt_members *members);
lt_str lt_words_title(const lt_writer *w, lt_name_kind kind, uint32_t number);
lt_str lt_words_norm(const lt_writer *w, uint32_t norm);
/* What an attribute of options, bodies or places is called. */
lt_str lt_words_attribute(const lt_writer *w, lt_type type, uint32_t attribute);
/* "Quyết định số 80/2014/QĐ-TTg", or what else an act is known by. */
lt_str lt_words_act(const lt_writer *w, uint32_t instrument);
/* The same in the middle of a sentence. */
lt_str lt_words_named(const lt_writer *w, uint32_t instrument);
/* "nguồn 1", or its title; whether it is the title. */
lt_str lt_words_source(const lt_writer *w, uint32_t source);
bool lt_words_source_by_title(const lt_writer *w, uint32_t source);
lt_str lt_words_citation(const lt_writer *w, const lt_citation *citation);
lt_str lt_words_cites(const lt_writer *w, const lt_citation *const *cites, uint32_t len);
lt_str lt_words_assumes(const lt_writer *w, const lt_ids *assumes);
/* What a subject is called: its name, or the entity's title and its number. */
lt_str lt_words_subject(const lt_writer *w, uint32_t subject);
/* A condition in a sentence; `opposite`: what holds where it fails. */
lt_str lt_words_test(const lt_writer *w, const lt_expr *expr, bool opposite);
lt_str lt_words_term_of(const lt_writer *w, const lt_term *term);
/* What a fact or answer is: "5,2 tỷ", "có", "chưa có"; and a fact as the writer's plan has it. */
lt_str lt_words_used_value(const lt_writer *w, const lt_used *used);
lt_str lt_words_fact_value(const lt_writer *w, uint32_t subject, uint32_t fact);
lt_str lt_words_fact_title(const lt_writer *w, uint32_t fact);
/* The same as a statement: "loại hạng mục là …", "chưa rõ số tiền". */
lt_str lt_words_used(const lt_writer *w, const lt_used *used);
/* A missing fact; whose it is said where that is not `subject`. */
lt_str lt_words_missing(const lt_writer *w, const lt_missing *missing, uint32_t subject);
lt_str lt_words_todo(const lt_writer *w, const lt_expr *expr);
/* The answer in one phrase: the value, or what stands in its place. */
lt_str lt_words_answer(const lt_writer *w, const lt_why *why);
/* The value of one norm, for this subject. */
lt_str lt_words_value(const lt_writer *w, const lt_value *value, uint32_t subject);
/* A constant of a norm as it is on the subject's law date; itself where nobody knows which of several. */
lt_cell lt_report_constant(const lt_explanation *explanation, uint32_t subject, const lt_value *value);
/* The same of a norm that has one, and of a delegation on whose behalf. */
lt_str lt_words_norm_answer(const lt_writer *w, const lt_standing *standing, uint32_t subject);
/* Signs: of a permission's answer, of a duty's status, of a truth. */
const char *lt_mark_answer(const lt_why *why);
const char *lt_mark_duty(lt_duty_status status, bool should);
const char *lt_mark_truth(lt_truth truth);
lt_str lt_words_status(const lt_writer *w, const lt_why_duty *why);
/* Why a norm that did not match did not: the facts on which it failed, at most so many; a define is
 * traced to what it read, or named where that would be long. Empty if nothing is to be said. */
lt_str lt_words_failure(const lt_writer *w, uint32_t subject, const lt_standing *standing, uint32_t most);

/* "Kế hoạch p01": what the plan is called. */
lt_str lt_words_plan(const lt_writer *w);
/* Why a policy is not looked at. */
lt_str lt_words_out(const lt_writer *w, const lt_eliminated *out);
/* The law that a run is decided under: the policy's id, or of which day. */
lt_str lt_words_law(const lt_writer *w, const lt_run *law);
/* The candidates for the law, each with its date. */
lt_str lt_words_laws(const lt_writer *w);
/* Where no transition applies: the date that chose the law, and why that one. */
lt_str lt_words_law_by_date(const lt_writer *w);
/* The gravest, with its sign, and what occurs besides. */
lt_str lt_words_verdict(const lt_writer *w);

/* Why no policy is in force, with the nearest; for whom, where that is to be said. */
void lt_write_no_policy(lt_writer *w, const lt_slice *slice, lt_str whose);
/* The notes and recorded duties; `first`: nothing stands yet in this part of the page. */
void lt_write_remarks(lt_writer *w, bool *first);
/* Draws one subject of the page, and what belongs to it. */
void lt_write_subject(lt_writer *w, uint32_t subject, const char *number, unsigned indent);
/* What all that was said rests on: sources and assumptions that were named, each once; on the page, or in full of a
 * subject and a question (LT_NONE: of all), and of other answers besides. */
void lt_write_page_legend(lt_writer *w);
typedef LT_VEC(const lt_why *) lt_whys;
void lt_write_full_legend(lt_writer *w, uint32_t subject, uint32_t question, const lt_whys *besides);
void lt_write_legend_of(lt_writer *w, const lt_whys *named);
/* Where an act is named, but for that its norms are of it. */
void lt_write_named(lt_writer *w, uint32_t instrument);
/* Whether the answer has something to say on a page. */
bool lt_speaks(const lt_explanation *explanation, const lt_why *why);

#endif
