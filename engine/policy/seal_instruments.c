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

static void seal_relations(lt_seal *seal, const lt_declaration *declaration, const lt_keys *keys, lt_instrument *act) {
  const lt_form *const forms[LT_RELATIONS] = {keys->k_replaces, keys->k_amends, keys->k_repeals, keys->k_guides,
                                              keys->k_pursuant_to};
  static const char *const paths[LT_RELATIONS] = {"replaces", "amends", "repeals", "guides", "pursuant_to"};
  for (int r = 0; r < LT_RELATIONS; r++) {
    act->relations[r] = lt_seal_ids(seal, (lt_spot){declaration, paths[r]}, forms[r], LT_RECORD_INSTRUMENT);
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
}

void lt_seal_instruments(lt_seal *seal) {
  for (uint32_t i = 0; i < seal->set->instruments_len; i++) seal_instrument(seal, i);
}
