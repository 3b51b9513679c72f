/* store_print.h: what the files that print share. Layer: store, private; it sees words and JSON, no SQLite. */
#ifndef LT_STORE_PRINT_H
#define LT_STORE_PRINT_H

#include "base/json.h"
#include "store/store.h"

typedef enum lt_store_word {
#define LT_STORE_SAY(name, vi, en) LT_STORE_##name,
#include "store_words.def"
#undef LT_STORE_SAY
  LT_STORE_SAYS
} lt_store_word;

/* A line in that language, its places filled. */
void lt_store_say(lt_text *out, lt_lang lang, lt_store_word word, lt_str a0, lt_str a1, lt_str a2);
/* Who signed a version; that nobody did. */
void lt_store_say_signers(const lt_publication *version, lt_lang lang, lt_text *out);
lt_json *lt_store_json_signers(lt_arena *arena, const lt_publication *version);
lt_str lt_number_text(lt_arena *arena, int64_t number);
/* "14:30 ngày 05/09/2018" */
lt_str lt_moment_said(lt_arena *arena, int64_t moment, lt_lang lang);
/* "blake2b:…" */
lt_json *lt_json_hash(lt_arena *arena, const lt_digest *digest);

#endif
