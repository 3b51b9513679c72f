/* run_bits.c: which norms are possible for a subject, and which of them certain.
 * Possible = the AND of a row for each term that conditions test; certain = that, without the norms that test something
 * unknown. What no row holds is evaluated for norms that survive only, and remembered within the turn. Then what other
 * norms disapply goes. */
#include "run_impl.h"

/* Words [from, end) of the subject's layout. */
typedef struct lt_stretch {
  lt_word *possible, *certain;
  uint32_t from, end;
} lt_stretch;

static void leave(lt_stretch s, const lt_column *column, const lt_word *row) {
  for (uint32_t i = 0; i < column->words; i++) {
    s.possible[column->from + i] &= row[i];
    s.certain[column->from + i] &= row[i];
  }
}

static void make_unsure(lt_stretch s, const lt_column *column) {
  for (uint32_t i = 0; i < column->words; i++) s.certain[column->from + i] &= ~column->tests[i];
}

static void apply_cell(lt_run *run, lt_stretch s, const lt_column *column, lt_cell cell) {
  if (cell == LT_UNKNOWN)
    make_unsure(s, column);
  else
    leave(s, column, cell == LT_ABSENT ? column->absent : lt_column_row(column, cell, run->bits->row));
}

/* A question that may be one of several: possible for any of them, certain for all. */
static void apply_several(lt_run *run, lt_stretch s, const lt_column *column, const lt_possible *is) {
  lt_word *any = run->bits->any, *all = run->bits->all;
  for (uint32_t i = 0; i < is->len; i++) {
    const lt_word *row =
        is->cells[i] == LT_ABSENT ? column->absent : lt_column_row(column, is->cells[i], run->bits->row);
    for (uint32_t w = 0; w < column->words; w++) {
      any[w] = i ? any[w] | row[w] : row[w];
      all[w] = i ? all[w] & row[w] : row[w];
    }
  }
  for (uint32_t w = 0; w < column->words; w++) {
    s.possible[column->from + w] &= any[w];
    s.certain[column->from + w] &= all[w];
  }
}

static lt_cell stated_cell(const lt_run *run, uint32_t subject, const lt_column *column) {
  if (column->term->kind != LT_TERM_FACT) {
    lt_scope scope = lt_run_scope(run, subject);
    return lt_eval_term(&scope, column->term);
  }
  const lt_subject *subjects = run->facts->subjects.items;
  const lt_facts *facts = run->facts_of[subject];
  for (uint32_t up = column->up; up > 0; up--) subject = subjects[subject].parent;
  return facts->cells[subjects[subject].cells + column->slot];
}

static lt_stretch words_of(const lt_run *run, uint32_t subject) {
  return (lt_stretch){lt_run_possible(run, subject), lt_run_certain(run, subject), 0, 0};
}

/* Columns that read subjects above only are alike for all subjects of one parent. */
static void open_prefix(lt_run *run, const lt_layout *layout, uint32_t subject) {
  lt_run_bits *bits = run->bits;
  uint32_t parent = run->facts->subjects.items[subject].parent;
  if (bits->prefix_slice == run->slice_of[subject] && bits->prefix_entity == layout->entity &&
      bits->prefix_parent == parent)
    return;
  bits->prefix_slice = run->slice_of[subject];
  bits->prefix_entity = layout->entity;
  bits->prefix_parent = parent;
  for (uint32_t w = 0; w < layout->words; w++) {
    bits->prefix_possible[w] = layout->live[w];
    bits->prefix_certain[w] = layout->live[w] & ~layout->unsure[w];
  }
  lt_stretch prefix = {bits->prefix_possible, bits->prefix_certain, 0, layout->words};
  for (uint32_t i = 0; i < layout->columns_above; i++) {
    apply_cell(run, prefix, &layout->columns[i], stated_cell(run, subject, &layout->columns[i]));
  }
}

void lt_bits_open(lt_run *run, uint32_t subject) {
  const lt_layout *layout = lt_run_layout(run, subject);
  open_prefix(run, layout, subject);
  lt_stretch s = words_of(run, subject);
  lt_bits_copy(s.possible, run->bits->prefix_possible, layout->words);
  lt_bits_copy(s.certain, run->bits->prefix_certain, layout->words);
  for (uint32_t i = layout->columns_above; i < layout->columns_len && layout->columns[i].stratum == 0; i++) {
    apply_cell(run, s, &layout->columns[i], stated_cell(run, subject, &layout->columns[i]));
  }
}

void lt_bits_pass(lt_run *run, uint32_t subject, uint32_t stratum) {
  const lt_layout *layout = lt_run_layout(run, subject);
  lt_stretch s = words_of(run, subject);
  for (uint32_t i = layout->columns_above; i < layout->columns_len && layout->columns[i].stratum <= stratum; i++) {
    const lt_column *column = &layout->columns[i];
    if (column->stratum != stratum) continue;
    uint32_t of = subject;
    for (uint32_t up = column->up; up > 0; up--) of = run->facts->subjects.items[of].parent;
    lt_possible is = lt_answer_on(&run->answers[run->first_answer[of] + column->slot], run->slice_of[subject]->day);
    if (is.unknown || is.len == 0)
      make_unsure(s, column);
    else if (is.len == 1)
      apply_cell(run, s, column, is.cells[0]);
    else
      apply_several(run, s, column, &is);
  }
}

static void apply_policies(lt_run *run, const lt_layout *layout, lt_stretch s) {
  for (uint32_t i = 0; i < layout->policies_len; i++) {
    const lt_policy_mask *mask = &layout->policies[i];
    if (!lt_bits_meet(mask->bits + s.from, s.possible + s.from, s.end - s.from)) continue;
    lt_truth applies = lt_policy_truth(run, mask->policy);
    for (uint32_t w = s.from; w < s.end && applies != LT_TRUE; w++) {
      s.certain[w] &= ~mask->bits[w];
      if (applies == LT_FALSE) s.possible[w] &= ~mask->bits[w];
    }
  }
}

static lt_truth residual_truth(lt_run *run, const lt_layout *layout, const lt_scope *scope, uint32_t residual) {
  uint32_t *seen = &run->bits->residuals[residual];
  if (*seen / 4 != run->bits->turn) *seen = run->bits->turn * 4 + (uint32_t)lt_eval(scope, layout->residuals[residual]);
  return (lt_truth)(*seen % 4);
}

static void weaken(lt_stretch s, uint32_t bit, lt_truth truth) {
  if (truth != LT_TRUE) lt_bits_drop(s.certain, bit);
  if (truth == LT_FALSE) lt_bits_drop(s.possible, bit);
}

static void apply_residuals(lt_run *run, uint32_t subject, const lt_layout *layout, lt_stretch s) {
  lt_scope scope = lt_run_scope(run, subject);
  run->bits->turn++;
  for (uint32_t w = s.from; w < s.end; w++) {
    for (lt_word rest = s.possible[w] & layout->residual[w]; rest; rest &= rest - 1) {
      uint32_t bit = w * LT_WORD_BITS + (uint32_t)__builtin_ctzll(rest);
      lt_truth truth = LT_TRUE;
      for (uint32_t i = layout->residual_first[bit]; i < layout->residual_first[bit + 1] && truth != LT_FALSE; i++) {
        truth = lt_truth_and(truth, residual_truth(run, layout, &scope, layout->residual_of[i]));
      }
      weaken(s, bit, truth);
    }
  }
}

static void apply_silencers(lt_run *run, uint32_t subject, const lt_layout *layout, lt_stretch s) {
  for (uint32_t w = s.from; w < s.end; w++) {
    for (lt_word rest = s.possible[w] & layout->silenced[w]; rest; rest &= rest - 1) {
      uint32_t bit = w * LT_WORD_BITS + (uint32_t)__builtin_ctzll(rest);
      const lt_numbers *by = &run->set->norms[layout->norms[bit]].disapplied_by;
      for (uint32_t i = 0; i < by->len; i++) {
        if (!lt_may_silence(run, subject, layout->norms[bit], by->items[i])) continue;
        weaken(s, bit, lt_truth_not(lt_silencer_truth(run, subject, by->items[i])));
      }
    }
  }
}

void lt_bits_weigh(lt_run *run, uint32_t subject, uint32_t stratum) {
  const lt_layout *layout = lt_run_layout(run, subject);
  lt_stretch s = words_of(run, subject);
  s.from = layout->first_word[stratum];
  s.end = layout->first_word[stratum + 1];
  if (s.from == s.end) return;
  apply_policies(run, layout, s);
  apply_residuals(run, subject, layout, s);
  apply_silencers(run, subject, layout, s);
}

void lt_bits_reach(lt_run *run, uint32_t subject, uint32_t stratum) {
  if (stratum > 0) lt_bits_pass(run, subject, stratum);
  lt_bits_weigh(run, subject, stratum);
}
