/* seal_instruments.c: acts: their kind, which gives rank and binding force, their dates, and how they relate. */
#include "policy_impl.h"

/* The attribute of a kind of instrument; LT_UNKNOWN where it is not stated. */
static lt_cell kind_attribute(const lt_set *set, uint32_t kind, const char *name, lt_type_kind type) {
  const lt_choice *choice = &set->choices[set->options[kind].choice];
  for (uint32_t i = 0; i < choice->attributes_len; i++) {
    if (lt_str_equal(choice->attributes[i].id, lt_str_of(name)) && choice->attributes[i].type.kind == type) {
      return set->options[kind].attributes[i];
    }
  }
  return LT_UNKNOWN;
}

/* Precedence needs both, so a kind without them cannot be used. */
static void seal_force(lt_seal *seal, const lt_declaration *declaration, const lt_form *form, lt_instrument *act) {
  if (act->kind == LT_NONE) return;
  lt_cell rank = kind_attribute(seal->set, act->kind, "rank", LT_TYPE_NUMBER);
  lt_cell binding = kind_attribute(seal->set, act->kind, "binding", LT_TYPE_YES_NO);
  if (rank == LT_UNKNOWN || binding == LT_UNKNOWN) {
    lt_fail_at(seal, LT_L314, (lt_spot){declaration, "kind"}, form, lt_both(seal->set->options[act->kind].id),
               lt_both((lt_str){0}), lt_both((lt_str){0}));
    return;
  }
  act->rank = rank;
  act->binding = binding != 0;
}

static const char *const relation_keys[LT_RELATIONS] = {"replaces", "amends", "repeals", "guides", "pursuant_to"};

static void seal_relations(lt_seal *seal, const lt_declaration *declaration, const lt_keys *keys, lt_instrument *act) {
  const lt_form *const forms[LT_RELATIONS] = {keys->k_replaces, keys->k_amends, keys->k_repeals, keys->k_guides,
                                              keys->k_pursuant_to};
  for (int r = 0; r < LT_RELATIONS; r++) {
    act->relations[r] = lt_seal_ids(seal, (lt_spot){declaration, relation_keys[r]}, forms[r], LT_RECORD_INSTRUMENT);
  }
}

static void seal_instrument(lt_seal *seal, uint32_t number) {
  const lt_declaration *declaration = seal->found[LT_RECORD_INSTRUMENT][number].declaration;
  lt_instrument *act = &seal->set->instruments[number];
  uint32_t kinds = lt_set_find(seal->set, LT_RECORD_CHOICE, LT_STR("instrument-kind"));
  lt_keys keys;
  lt_seal_keys(declaration, LT_WORD_instrument, &keys);
  act->title = lt_seal_text(seal, keys.k_title);
  act->says = lt_seal_text(seal, keys.k_says);
  act->number = lt_seal_str(seal, keys.k_number);
  act->signer = lt_seal_str(seal, keys.k_signer);
  act->kind = lt_seal_option_id(seal, (lt_spot){declaration, "kind"}, keys.k_kind, kinds, "instrument-kind");
  act->issuer = lt_seal_id(seal, (lt_spot){declaration, "issuer"}, keys.k_issuer, LT_RECORD_BODY);
  act->issued = lt_seal_span(seal, (lt_spot){declaration, "issued"}, keys.k_issued);
  act->in_force = lt_seal_period(seal, declaration, "in_force", keys.k_in_force);
  act->basis = lt_seal_basis(seal, declaration, &keys, LT_NONE);
  seal_force(seal, declaration, keys.k_kind, act);
  seal_relations(seal, declaration, &keys, act);
  if (act->issued.from != LT_UNKNOWN && act->in_force.before.to != LT_UNKNOWN &&
      act->issued.from >= act->in_force.before.to)
    lt_fail(seal, LT_L321, lt_declaration_place(declaration, "in_force.before", (lt_str){0}),
            lt_say("`issued`", "`issued`"), lt_say("`before`", "`before`"), lt_both((lt_str){0}));
}

/* No act replaces itself, or what replaces it; likewise the other relations. */
static void check_rings(lt_seal *seal) {
  const lt_set *set = seal->set;
  for (int r = 0; r < LT_RELATIONS; r++) {
    lt_graph graph = {.nodes = set->instruments_len};
    for (uint32_t i = 0; i < set->instruments_len; i++)
      for (uint32_t k = 0; k < set->instruments[i].relations[r].len; k++)
        lt_graph_link(seal, &graph, i, set->instruments[i].relations[r].items[k]);
    lt_chain chain = {LT_RECORD_INSTRUMENT, relation_keys[r]};
    if (graph.edges.len > 0) lt_graph_order(seal, &graph, lt_report_chain, &chain);
  }
}

/* An act works on what stands when it is issued: what it guides alone may come later. */
static void check_ages(lt_seal *seal, uint32_t number) {
  const lt_instrument *act = &seal->set->instruments[number];
  const lt_declaration *declaration = seal->found[LT_RECORD_INSTRUMENT][number].declaration;
  for (int r = 0; r < LT_RELATIONS; r++) {
    for (uint32_t k = 0; k < act->relations[r].len && r != LT_GUIDES; k++) {
      const lt_instrument *other = &seal->set->instruments[act->relations[r].items[k]];
      bool known = act->issued.to != LT_UNKNOWN && other->issued.from != LT_UNKNOWN;
      if (known && act->issued.to < other->issued.from)
        lt_fail(seal, LT_L379, lt_declaration_place(declaration, relation_keys[r], other->id), lt_both(act->id),
                lt_both(other->id), lt_both(lt_str_of(relation_keys[r])));
    }
  }
}

void lt_seal_instruments(lt_seal *seal) {
  for (uint32_t i = 0; i < seal->set->instruments_len; i++) seal_instrument(seal, i);
  check_rings(seal);
  for (uint32_t i = 0; i < seal->set->instruments_len; i++) check_ages(seal, i);
}
