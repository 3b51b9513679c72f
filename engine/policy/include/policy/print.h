/* print.h: a sealed set as text. Layer: policy. Nothing is owned: texts are put where the caller says. */
#ifndef LT_POLICY_PRINT_H
#define LT_POLICY_PRINT_H

#include "policy/set.h"

/* Canonical text of the whole set, or of one record: what the digest is of. Read again as a script, it seals to the
 * same set. */
void lt_set_print(const lt_set *set, lt_text *out);
/* The hash of that text, which is never held as a whole. */
lt_digest lt_set_hash(const lt_set *set, lt_arena *scratch);
void lt_set_print_record(const lt_set *set, lt_record record, uint32_t number, lt_text *out);
/* The words and keys of the language, from words.def; and the types. */
void lt_words_reference(lt_lang lang, lt_text *out);
void lt_types_reference(lt_lang lang, lt_text *out);

#endif
