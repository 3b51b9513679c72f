/* impact_csv.c: what a draft changes for many plans as rows for a sheet, a group each (RFC 4180). Sheets take a cell
 * that begins as a formula for one, whoever wrote it: it gets a ' in front. A sheet whose lists are separated by `;`,
 * as Vietnamese ones are, may cut a cell of ours in pieces, so each piece that could begin a cell is looked at. */
#include "impact_impl.h"

static void put_cell(lt_writer *w, lt_str cell, bool last) {
  bool begins = true;
  lt_text_putc(w->out, '"');
  for (size_t i = 0; i < cell.len; i++) {
    char c = cell.ptr[i];
    if (begins && memchr("=+-@\t\r", c, 6) != NULL) lt_text_putc(w->out, '\'');
    if (c == '"') lt_text_putc(w->out, '"');
    lt_text_putc(w->out, c);
    begins = memchr(";\t\r\n", c, 4) != NULL;
  }
  lt_text_puts(w->out, last ? "\"\r\n" : "\",");
}

static void put_number(lt_writer *w, int64_t number) {
  lt_text_putd(w->out, number);
  lt_text_putc(w->out, ',');
}

static void put_head(lt_writer *w) {
  static const lt_say columns[] = {LT_SAY_IMPACT_COLUMN_GROUP,   LT_SAY_IMPACT_COLUMN_ID,
                                   LT_SAY_IMPACT_COLUMN_NAME,    LT_SAY_IMPACT_COLUMN_PLANS,
                                   LT_SAY_IMPACT_COLUMN_ANSWERS, LT_SAY_IMPACT_COLUMN_REQUIREMENTS,
                                   LT_SAY_IMPACT_COLUMN_GROUNDS, LT_SAY_IMPACT_COLUMN_DRAFT,
                                   LT_SAY_IMPACT_COLUMN_CITES,   LT_SAY_IMPACT_COLUMN_EXAMPLES};
  enum { LEN = sizeof columns / sizeof *columns };
  lt_text_puts(w->out, "\xEF\xBB\xBF");
  for (int i = 0; i < LEN; i++) put_cell(w, lt_said(w, columns[i]), i + 1 == LEN);
}

static void put_group(lt_writer *w, lt_str part, const lt_impact_group *group) {
  lt_strs plans = {0};
  bool rule = group->set != NULL;
  put_cell(w, part, false);
  put_cell(w, group->id, false);
  put_cell(w, lt_text2_in(group->title, w->lang), false);
  put_number(w, group->plans);
  for (int kind = 0; kind < LT_HIT_KINDS; kind++) put_number(w, group->hits[kind]);
  put_cell(w, rule ? lt_said(w, (lt_say)(LT_SAY_IMPACT_DOES_0 + (int)group->does)) : (lt_str){0}, false);
  put_cell(w, rule ? lt_impact_cites(w, group) : (lt_str){0}, false);
  for (uint32_t i = 0; i < group->examples_len; i++)
    LT_PUSH(w->arena, &plans, lt_impact_plan_words(w, group->examples[i].plan, group->examples[i].receipt));
  put_cell(w, lt_words_join(w, plans.items, plans.len, LT_SAY_AND), true);
}

static void put_refusals(lt_writer *w, const lt_impact *impact) {
  static const int64_t none[LT_HIT_KINDS] = {0};
  for (uint32_t i = 0; i < impact->refusals.len; i++) {
    const lt_impact_refusal *one = &impact->refusals.items[i];
    lt_impact_group row = {.id = lt_str_of(lt_code_get(one->code)->name), .plans = one->plans};
    memcpy(row.hits, none, sizeof none);
    row.title = one->examples[0].message;
    for (uint32_t k = 0; k < one->examples_len; k++)
      row.examples[row.examples_len++] =
          (lt_impact_example){.receipt = one->examples[k].receipt, .plan = one->examples[k].plan};
    put_group(w, lt_said(w, LT_SAY_IMPACT_BY_REFUSAL), &row);
  }
}

void lt_report_impact_csv(const lt_impact *impact, lt_lang lang, lt_text *out) {
  lt_writer w = lt_impact_writer(impact, lang, out);
  lt_impact_part parts[LT_IMPACT_PARTS];
  put_head(&w);
  lt_impact_parts(impact, parts);
  for (int i = 0; i < LT_IMPACT_PARTS; i++)
    for (uint32_t k = 0; k < parts[i].groups->list.len; k++)
      put_group(&w, lt_said(&w, parts[i].title), &parts[i].groups->list.items[k]);
  put_refusals(&w, impact);
}
