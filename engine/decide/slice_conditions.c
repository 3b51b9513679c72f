/* slice_conditions.c: where each condition of a norm goes: into the rows of the one term that it tests, or among those
 * that are evaluated for norms that survive (two facts compared, lists, sets, alternatives over several terms). A part
 * of the top-level `all` that tests a single stated term, in whatever combination, is one entry of that term's rows. Of
 * a question a single test is, the first of a norm: while the question is open each test is judged over its possible
 * answers by itself. */
#include "slice_impl.h"

bool lt_term_is_stated(const lt_term *term) {
  while (term->kind == LT_TERM_ATTRIBUTE || term->kind == LT_TERM_HEAD) term = term->base;
  return term->kind == LT_TERM_FACT && term->var == 0 && !term->type.set && term->type.kind != LT_TYPE_LIST;
}

bool lt_leaf_of_cell(const lt_expr *leaf) {
  switch (leaf->op) {
    case LT_OP_ALL:
    case LT_OP_ANY:
    case LT_OP_SOME:
    case LT_OP_EVERY:
    case LT_OP_INCLUDES:
    case LT_OP_INCLUDES_ANY:
    case LT_OP_DECIDED_BY: return false;
    default: break;
  }
  const lt_term *term = leaf->left;
  if (leaf->open_len || (leaf->cells_len > 0 && leaf->cells[0] == LT_UNKNOWN)) return false;
  if (leaf->right || !term || term->type.set || term->type.kind == LT_TYPE_LIST) return false;
  return term->kind == LT_TERM_QUESTION ? term->var == 0 : lt_term_is_stated(term);
}

/* The one stated term that every test of the tree is about, or NULL. */
static const lt_term *only_term(const lt_expr *expr) {
  if (expr->op != LT_OP_ALL && expr->op != LT_OP_ANY)
    return lt_leaf_of_cell(expr) && lt_term_is_stated(expr->left) ? expr->left : NULL;
  const lt_term *only = NULL;
  for (uint32_t i = 0; i < expr->kids_len; i++) {
    const lt_term *term = only_term(expr->kids[i]);
    if (!term || (only && term != only)) return NULL;
    only = term;
  }
  return only;
}

typedef struct lt_gathered {
  const lt_term *term;
  lt_held_list held;
} lt_gathered;

typedef struct lt_sorting {
  lt_index_draft *d;
  lt_layout *layout;
  LT_VEC(lt_gathered) columns;
  LT_VEC(const lt_expr *) residuals;
  LT_VEC(uint32_t) residual_of;
} lt_sorting;

static lt_gathered *column_of(lt_sorting *s, const lt_term *term) {
  uint32_t *mark = &s->d->term_mark[term->number];
  if (*mark == 0) {
    lt_gathered empty = {.term = term};
    LT_PUSH(&s->d->scratch, &s->columns, empty);
    *mark = s->columns.len;
  }
  return &s->columns.items[*mark - 1];
}

/* Puts the condition into the rows of a term; false if none can hold it. */
static bool tabulate(lt_sorting *s, uint32_t bit, const lt_expr *part) {
  const lt_term *term = only_term(part);
  bool question = !term && lt_leaf_of_cell(part);
  if (!term && !question) return false;
  lt_gathered *column = column_of(s, question ? part->left : term);
  if (question && column->held.len && column->held.items[column->held.len - 1].bit == bit) return false;
  lt_held held = {bit, part};
  LT_PUSH(&s->d->scratch, &column->held, held);
  s->d->slice->index->tested++;
  return true;
}

static void place_part(lt_sorting *s, uint32_t bit, const lt_expr *part) {
  if (part->op == LT_OP_ALL) {
    for (uint32_t i = 0; i < part->kids_len; i++) place_part(s, bit, part->kids[i]);
    return;
  }
  if (tabulate(s, bit, part)) return;
  uint32_t *mark = &s->d->expr_mark[part->number];
  if (*mark == 0) {
    LT_PUSH(&s->d->scratch, &s->residuals, part);
    *mark = s->residuals.len;
  }
  LT_PUSH(&s->d->scratch, &s->residual_of, *mark - 1);
  s->d->slice->index->one_by_one++;
}

/* What must hold for the bit: the condition of its norm, or what an obligation wants. */
static const lt_expr *condition_of(const lt_sorting *s, uint32_t bit) {
  const lt_layout *layout = s->layout;
  const lt_norm *norms = s->d->slice->set->norms;
  uint32_t holds = layout->holds * LT_WORD_BITS;
  if (layout->norms[bit] != LT_NONE) return norms[layout->norms[bit]].when;
  if (!layout->duties || bit < holds || bit - holds >= layout->duties->len) return NULL;
  return norms[layout->duties->norms[bit - holds]].must;
}

static void place_all(lt_sorting *s) {
  lt_layout *layout = s->layout;
  uint32_t bits = layout->words * LT_WORD_BITS;
  uint32_t *first = LT_NEW_ARRAY(&s->d->slice->arena, uint32_t, bits + 1);
  lt_word *residual = LT_NEW_ARRAY(&s->d->slice->arena, lt_word, layout->words);
  for (uint32_t bit = 0; bit < bits; bit++) {
    first[bit] = s->residual_of.len;
    const lt_expr *when = condition_of(s, bit);
    if (when) place_part(s, bit, lt_day_expr(s->d->slice->day, when));
    if (s->residual_of.len > first[bit]) lt_bits_add(residual, bit);
  }
  first[bits] = s->residual_of.len;
  layout->residual = residual;
  layout->residual_first = first;
}

/* ---- columns in the order in which a run needs them ---- */

static bool needed_before(const lt_column *a, const lt_column *b) {
  if (a->stratum != b->stratum) return a->stratum < b->stratum;
  if ((a->up > 0) != (b->up > 0)) return a->up > 0;
  return a->term->number < b->term->number;
}

static void describe(const lt_sorting *s, const lt_term *term, lt_column *column) {
  const lt_set *set = s->d->slice->set;
  const lt_term *root = term;
  while (root->kind == LT_TERM_ATTRIBUTE || root->kind == LT_TERM_HEAD) root = root->base;
  column->term = term;
  column->up = set->entities[s->layout->entity].depth - set->entities[root->entity].depth;
  bool question = root->kind == LT_TERM_QUESTION;
  column->stratum = question ? set->questions[root->item].stratum + 1 : 0;
  column->slot = question ? set->questions[root->item].slot : set->facts[root->item].slot;
}

static void lay_columns(lt_sorting *s) {
  lt_layout *layout = s->layout;
  lt_arena *arena = &s->d->slice->arena;
  layout->columns = LT_NEW_ARRAY(arena, lt_column, s->columns.len);
  for (uint32_t i = 0; i < s->columns.len; i++) {
    lt_column column = {0};
    describe(s, s->columns.items[i].term, &column);
    lt_column_build(s->d, layout, &column, &s->columns.items[i].held);
    uint32_t at = layout->columns_len++;
    for (; at > 0 && needed_before(&column, &layout->columns[at - 1]); at--)
      layout->columns[at] = layout->columns[at - 1];
    layout->columns[at] = column;
    s->d->term_mark[column.term->number] = 0;
  }
  while (layout->columns_above < layout->columns_len && layout->columns[layout->columns_above].stratum == 0 &&
         layout->columns[layout->columns_above].up > 0) {
    layout->columns_above++;
  }
}

void lt_layout_conditions(lt_index_draft *d, lt_layout *layout) {
  lt_sorting s = {.d = d, .layout = layout};
  lt_arena *arena = &d->slice->arena;
  place_all(&s);
  lay_columns(&s);
  for (uint32_t i = 0; i < s.residuals.len; i++) d->expr_mark[s.residuals.items[i]->number] = 0;
  layout->residuals = lt_arena_copy(arena, s.residuals.items, s.residuals.len * sizeof *s.residuals.items);
  layout->residuals_len = s.residuals.len;
  layout->residual_of = lt_arena_copy(arena, s.residual_of.items, s.residual_of.len * sizeof *s.residual_of.items);
}
