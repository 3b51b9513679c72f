/* slice_index.c: lays the norms of a slice out as bits, one panel for each question, the strongest norm first.
 * A norm that answers several questions has a bit in each. Then each condition goes where it is cheapest: tests of one
 * term into that term's rows (slice_rows.c), the rest into a list for those norms that survive. Tests are taken as they
 * stand: nothing is simplified away, for an unknown fact must leave a norm possible though no value would. */
#include "base/sort.h"
#include "slice_impl.h"

/* ---- panels ---- */

typedef struct lt_seat {
  const lt_set *set;
  uint32_t norm;
  const lt_value *value;
  bool adds;
} lt_seat;
typedef LT_VEC(lt_seat) lt_seats;

/* The stronger first; equals by number, so that it does not matter who came first. */
static int compare_seats(const void *a, const void *b) {
  const lt_seat *x = a, *y = b;
  lt_prevails why;
  int order = lt_norm_compare(x->set, y->norm, x->norm, &why);
  return order != 0 ? order : (x->norm > y->norm) - (x->norm < y->norm);
}

static lt_seats seats_of(lt_index_draft *d, const lt_question *question, uint32_t number) {
  const lt_set *set = d->slice->set;
  lt_seats seats = {0};
  for (uint32_t i = 0; i < question->norms.len; i++) {
    const lt_norm *norm = &set->norms[question->norms.items[i]];
    if (d->slice->norms[question->norms.items[i]] == LT_IN_FORCE_NO) continue;
    for (uint32_t j = 0; j < norm->answers_len; j++) {
      lt_seat seat = {set, question->norms.items[i], norm->answers[j].value, norm->answers[j].adds};
      if (norm->answers[j].question == number) LT_PUSH(&d->scratch, &seats, seat);
    }
  }
  lt_sort(&d->scratch, seats.items, seats.len, sizeof *seats.items, compare_seats);
  return seats;
}

static lt_seats duty_seats(lt_index_draft *d, uint32_t entity) {
  const lt_set *set = d->slice->set;
  lt_seats seats = {0};
  for (uint32_t i = 0; i < d->slice->policies.len; i++) {
    const lt_policy *policy = &set->policies[d->slice->policies.items[i]];
    for (uint32_t j = 0; j < policy->norms.len; j++) {
      lt_seat seat = {set, policy->norms.items[j], NULL, false};
      const lt_norm *norm = &set->norms[seat.norm];
      bool here = norm->kind == LT_NORM_OBLIGE && norm->must && norm->entity == entity &&
                  d->slice->norms[seat.norm] != LT_IN_FORCE_NO;
      if (here) LT_PUSH(&d->scratch, &seats, seat);
    }
  }
  return seats;
}

static void classes(lt_index_draft *d, lt_panel *panel) {
  lt_arena *arena = &d->slice->arena;
  uint32_t *first = LT_NEW_ARRAY(arena, uint32_t, panel->len), *end = LT_NEW_ARRAY(arena, uint32_t, panel->len);
  uint32_t *order = LT_NEW_ARRAY(arena, uint32_t, panel->len);
  uint32_t grade = d->slice->set->norms[panel->norms[0]].is_default ? 2 : 0, rank = 0;
  for (uint32_t i = 0; i < panel->len; i++) {
    lt_prevails why = LT_PREVAILS_LATER;
    bool same = i > 0 && lt_norm_compare(d->slice->set, panel->norms[i - 1], panel->norms[i], &why) == 0;
    first[i] = same ? first[i - 1] : i;
    if (i > 0 && why == LT_PREVAILS_BINDING) grade = 1;
    if (i > 0 && why == LT_PREVAILS_DEFAULT) grade = 2;
    if (!same && i > 0 && why != LT_PREVAILS_LATER) rank++;
    order[i] = rank * LT_GRADES + grade;
  }
  for (uint32_t i = panel->len; i-- > 0;) end[i] = i + 1 < panel->len && first[i + 1] == first[i] ? end[i + 1] : i + 1;
  panel->class_first = first;
  panel->class_end = end;
  panel->order = order;
}

/* The bits of `panel` that override `bit`, or NULL. `mark` holds 1 + the first bit of each norm of the panel. */
static const lt_word *overriders(lt_index_draft *d, const lt_panel *panel, uint32_t bit) {
  const lt_numbers *by = &d->slice->set->norms[panel->norms[bit]].overridden_by;
  lt_word *row = NULL;
  for (uint32_t i = 0; i < by->len; i++) {
    uint32_t first = d->mark[by->items[i]];
    if (first == 0) continue;
    if (!row) row = LT_NEW_ARRAY(&d->slice->arena, lt_word, panel->words);
    for (uint32_t b = first - 1; b < panel->len && panel->norms[b] == by->items[i]; b++) lt_bits_add(row, b);
  }
  return row;
}

static void overrides(lt_index_draft *d, lt_panel *panel) {
  lt_word *overridden = LT_NEW_ARRAY(&d->slice->arena, lt_word, panel->words);
  const lt_word **rows = LT_NEW_ARRAY(&d->slice->arena, const lt_word *, panel->len);
  for (uint32_t i = panel->len; i-- > 0;) d->mark[panel->norms[i]] = i + 1;
  for (uint32_t i = 0; i < panel->len; i++) {
    rows[i] = overriders(d, panel, i);
    if (rows[i]) lt_bits_add(overridden, i);
  }
  for (uint32_t i = 0; i < panel->len; i++) d->mark[panel->norms[i]] = 0;
  panel->overridden = overridden;
  panel->overriders = rows;
}

/* What a value says, once for all norms that say it. */
static const lt_voice *voice_of(lt_index_draft *d, const lt_value *value, bool set) {
  const lt_voice **known = &d->voices[2 * value->number + set];
  if (!*known) {
    lt_voice voice = lt_voice_constant(&d->slice->arena, d->slice->day, value, set);
    *known = lt_arena_copy(&d->slice->arena, &voice, sizeof voice);
  }
  return *known;
}

static void voices(lt_index_draft *d, lt_panel *panel, const lt_seats *seats, lt_question_kind kind) {
  lt_arena *arena = &d->slice->arena;
  const lt_voice **says = LT_NEW_ARRAY(arena, const lt_voice *, panel->len);
  lt_word *closing = LT_NEW_ARRAY(arena, lt_word, panel->words), *permits = LT_NEW_ARRAY(arena, lt_word, panel->words);
  lt_word *plain = LT_NEW_ARRAY(arena, lt_word, panel->words);
  lt_cell *cells = LT_NEW_ARRAY(arena, lt_cell, panel->len);
  for (uint32_t i = 0; i < panel->len; i++) {
    const lt_value *value = seats->items[i].value;
    says[i] = voice_of(d, value, kind == LT_QUESTION_SET);
    if (says[i]->kind == LT_VOICE_CELL) {
      lt_bits_add(plain, i);
      cells[i] = says[i]->cell;
    }
    if (!seats->items[i].adds) lt_bits_add(closing, i);
    if (value->kind == LT_VALUE_PERMISSION && value->cell == LT_ALLOWED) lt_bits_add(permits, i);
  }
  panel->voices = says;
  panel->plain = plain;
  panel->says = cells;
  panel->permits = permits;
  if (kind == LT_QUESTION_SET) panel->closing = closing;
}

static lt_word find_alike(const lt_panel *panel, uint32_t bit) {
  lt_word alike = 0;
  for (lt_word rest = panel->plain[0]; rest; rest &= rest - 1)
    if (panel->says[__builtin_ctzll(rest)] == panel->says[bit]) alike |= rest & -rest;
  return lt_bits_has(panel->plain, bit) ? alike : 0;
}

static void gather_bits(lt_index_draft *d, lt_panel *panel) {
  if (panel->words > 1) return;
  bool some = panel->overridden[0] != 0;
  uint32_t behind = some ? (panel->len * (uint32_t)sizeof(lt_word)) / (uint32_t)sizeof(lt_panel_bit) + 1 : 0;
  lt_panel_bit *bits = LT_NEW_ARRAY(&d->slice->arena, lt_panel_bit, panel->len + 1 + behind);
  lt_word *over = (lt_word *)(bits + panel->len + 1); /* as lt_panel_over */
  for (uint32_t i = 0; i < panel->len && some; i++) over[i] = panel->overriders[i] ? panel->overriders[i][0] : 0;
  bits[panel->len].norm = LT_NONE;
  for (uint32_t i = 0; i < panel->len; i++) {
    bits[i] = (lt_panel_bit){.ties = lt_bits_from(0, panel->class_first[i]) & ~lt_bits_from(0, panel->class_end[i]),
                             .alike = find_alike(panel, i),
                             .says = panel->says[i],
                             .norm = panel->norms[i],
                             .order = panel->order[i]};
  }
  panel->bits = bits;
}

/* Fills the next panel of the layout. */
static void seat(lt_index_draft *d, lt_layout *layout, uint32_t question, const lt_seats *seats) {
  lt_panel *panel = &layout->panels[layout->panels_len++];
  uint32_t *norms = LT_NEW_ARRAY(&d->slice->arena, uint32_t, seats->len);
  for (uint32_t i = 0; i < seats->len; i++) norms[i] = seats->items[i].norm;
  *panel = (lt_panel){.question = question,
                      .first = layout->words,
                      .words = lt_bits_words(seats->len),
                      .len = seats->len,
                      .norms = norms};
  layout->words += panel->words;
  if (question == LT_NONE) {
    layout->duties = panel;
    return;
  }
  layout->panel_of[d->slice->set->questions[question].slot] = panel;
  classes(d, panel);
  overrides(d, panel);
  voices(d, panel, seats, d->slice->set->questions[question].kind);
  gather_bits(d, panel);
}

static void seat_all(lt_index_draft *d, lt_layout *layout) {
  const lt_set *set = d->slice->set;
  const lt_entity *entity = &set->entities[layout->entity];
  lt_arena *arena = &d->slice->arena;
  uint32_t *slots = LT_NEW_ARRAY(arena, uint32_t, entity->questions.len), at = 0;
  uint32_t *first_slot = LT_NEW_ARRAY(arena, uint32_t, set->strata + 1),
           *first_word = LT_NEW_ARRAY(arena, uint32_t, set->strata + 2);
  layout->panels = LT_NEW_ARRAY(arena, lt_panel, entity->questions.len + 1);
  layout->panel_of = LT_NEW_ARRAY(arena, const lt_panel *, entity->questions.len);
  for (uint32_t stratum = 0; stratum < set->strata; stratum++) {
    first_slot[stratum] = at;
    first_word[stratum] = layout->words;
    for (uint32_t slot = 0; slot < entity->questions.len; slot++) {
      const lt_question *question = &set->questions[entity->questions.items[slot]];
      if (question->stratum != stratum) continue;
      slots[at++] = slot;
      lt_seats seats = seats_of(d, question, entity->questions.items[slot]);
      if (seats.len) seat(d, layout, entity->questions.items[slot], &seats);
    }
  }
  first_slot[set->strata] = at;
  first_word[set->strata] = layout->words;
  lt_seats duties = duty_seats(d, layout->entity);
  if (duties.len) seat(d, layout, LT_NONE, &duties);
  first_word[set->strata + 1] = layout->words;
  layout->holds = layout->words;
  layout->words += layout->duties ? layout->duties->words : 0;
  /* So that a row lies on one cache line. */
  while (layout->words <= LT_NARROW && (layout->words & (layout->words - 1))) layout->words++;
  layout->slots = slots;
  layout->first_slot = first_slot;
  layout->first_word = first_word;
}

/* ---- obligations ---- */

/* Of a term that a row can hold, a fact or a question or what is said of one: it may be something not yet done. */
static bool reads_undone(const lt_set *set, const lt_term *term) {
  while (term->base) term = term->base;
  if (term->kind == LT_TERM_QUESTION) return false;
  const lt_fact *fact = &set->facts[term->item];
  return fact->step || fact->absence == LT_ABSENCE_NOT_YET || fact->otherwise != LT_NONE;
}

/* The tree reads that, or lists, or what no row holds. */
static bool may_be_undone(const lt_set *set, const lt_expr *expr) {
  if (expr->op != LT_OP_ALL && expr->op != LT_OP_ANY)
    return !lt_leaf_of_cell(expr) || reads_undone(set, expr->left);
  for (uint32_t i = 0; i < expr->kids_len; i++)
    if (may_be_undone(set, expr->kids[i])) return true;
  return false;
}

/* Obligations that hold up no act, and fail by nothing that is still to be done (duties.c). */
static void mark_duties(lt_index_draft *d, lt_layout *layout) {
  const lt_set *set = d->slice->set;
  const lt_panel *duties = layout->duties;
  if (!duties) return;
  lt_word *plain = LT_NEW_ARRAY(&d->slice->arena, lt_word, duties->words);
  lt_word *should = LT_NEW_ARRAY(&d->slice->arena, lt_word, duties->words);
  for (uint32_t i = 0; i < duties->len; i++) {
    const lt_norm *norm = &set->norms[duties->norms[i]];
    if (norm->should) lt_bits_add(should, i);
    bool holds_up = norm->gates != LT_NONE && set->questions[norm->gates].taken;
    if (!holds_up && !may_be_undone(set, lt_day_expr(d->slice->day, norm->must))) lt_bits_add(plain, i);
  }
  layout->plain_duties = plain;
  layout->should_duties = should;
}

/* ---- masks ---- */

static bool may_be_silenced(const lt_slice *slice, const lt_norm *norm) {
  for (uint32_t i = 0; i < norm->disapplied_by.len; i++) {
    if (slice->norms[norm->disapplied_by.items[i]] != LT_IN_FORCE_NO) return true;
  }
  return false;
}

static void mark_bits(lt_index_draft *d, lt_layout *layout) {
  lt_arena *arena = &d->slice->arena;
  const lt_set *set = d->slice->set;
  lt_word *live = LT_NEW_ARRAY(arena, lt_word, layout->words), *unsure = LT_NEW_ARRAY(arena, lt_word, layout->words);
  lt_word *silenced = LT_NEW_ARRAY(arena, lt_word, layout->words);
  uint32_t *norms = LT_NEW_ARRAY(arena, uint32_t, layout->words * LT_WORD_BITS);
  memset(norms, 0xff, layout->words * LT_WORD_BITS * sizeof *norms);
  for (uint32_t p = 0; p < layout->panels_len; p++) {
    const lt_panel *panel = &layout->panels[p];
    for (uint32_t i = 0; i < panel->len; i++) {
      uint32_t bit = panel->first * LT_WORD_BITS + i, norm = panel->norms[i];
      norms[bit] = norm;
      lt_bits_add(live, bit);
      if (d->slice->norms[norm] == LT_IN_FORCE_MAYBE) lt_bits_add(unsure, bit);
      if (may_be_silenced(d->slice, &set->norms[norm])) lt_bits_add(silenced, bit);
    }
  }
  for (uint32_t i = 0; layout->duties && i < layout->duties->len; i++)
    lt_bits_add(live, layout->holds * LT_WORD_BITS + i);
  layout->norms = norms;
  layout->live = live;
  layout->unsure = unsure;
  layout->silenced = silenced;
}

/* Policies that apply only to some plans: their norms. */
static void mask_policies(lt_index_draft *d, lt_layout *layout) {
  const lt_slice *slice = d->slice;
  layout->policies = LT_NEW_ARRAY(&d->slice->arena, lt_policy_mask, slice->policies.len);
  for (uint32_t p = 0; p < slice->policies.len; p++) {
    uint32_t policy = slice->policies.items[p];
    if (!slice->set->policies[policy].applies) continue;
    lt_word *bits = LT_NEW_ARRAY(&d->slice->arena, lt_word, layout->words);
    for (uint32_t bit = 0; bit < layout->words * LT_WORD_BITS; bit++) {
      if (layout->norms[bit] != LT_NONE && slice->set->norms[layout->norms[bit]].policy == policy)
        lt_bits_add(bits, bit);
    }
    if (lt_bits_any(bits, layout->words)) layout->policies[layout->policies_len++] = (lt_policy_mask){policy, bits};
  }
}

void lt_slice_index(lt_index_draft *d) {
  const lt_set *set = d->slice->set;
  lt_arena *arena = &d->slice->arena;
  struct lt_index *index = d->slice->index = LT_NEW(arena, struct lt_index);
  d->mark = LT_NEW_ARRAY(&d->scratch, uint32_t, set->norms_len);
  d->term_mark = LT_NEW_ARRAY(&d->scratch, uint32_t, set->terms_len);
  d->expr_mark = LT_NEW_ARRAY(&d->scratch, uint32_t, set->exprs_len);
  index->layouts = LT_NEW_ARRAY(arena, lt_layout, set->entities_len);
  d->voices = LT_NEW_ARRAY(&d->scratch, const lt_voice *, 2 * (size_t)set->values_len);
  for (uint32_t i = 0; i < set->norms_len; i++) {
    if (set->norms[i].disapplies.len == 0 || d->slice->norms[i] == LT_IN_FORCE_NO) continue;
    if (!index->silencer) index->silencer = LT_NEW_ARRAY(arena, uint32_t, set->norms_len);
    index->silencer[i] = index->silencers_len++;
  }
  for (uint32_t e = 0; e < set->entities_len; e++) {
    lt_layout *layout = &index->layouts[e];
    layout->entity = e;
    seat_all(d, layout);
    mark_bits(d, layout);
    mark_duties(d, layout);
    mask_policies(d, layout);
    lt_layout_conditions(d, layout);
    for (uint32_t p = 0; p < layout->panels_len; p++) {
      const lt_panel *panel = &layout->panels[p];
      index->bits += panel->len;
      if (panel->words > index->panel_words_max) index->panel_words_max = panel->words;
      if (panel->len > index->panel_len_max) index->panel_len_max = panel->len;
    }
    if (layout->words > index->words_max) index->words_max = layout->words;
    if (layout->residuals_len > index->residuals_max) index->residuals_max = layout->residuals_len;
  }
}
