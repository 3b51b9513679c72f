/* sign.h: Ed25519 signatures in the format of minisign: public keys and signatures are read and held against a text;
 * nothing is signed here, and no secret key is ever read. Layer: base; behind it stands libsodium. Ownership: texts are
 * lent from what was read. */
#ifndef LT_BASE_SIGN_H
#define LT_BASE_SIGN_H

#include "base/text.h"

typedef struct lt_key {
  uint8_t id[8]; /* as the files have it; printed from the last to the first */
  uint8_t point[32];
} lt_key;

/* A public key: the two lines of a `.pub` file, or its second line alone. */
bool lt_key_read(lt_str text, lt_key *out);
/* "E02B45DAD9FED196" */
lt_str lt_key_id(lt_arena *arena, const uint8_t id[8]);

/* The four lines of a `.minisig` file. */
typedef struct lt_signature {
  uint8_t key[8]; /* id of the key that made it */
  bool prehashed; /* of the message's BLAKE2b-512; the older way signs the message itself */
  uint8_t bytes[64], of_comment[64];
  lt_str comment; /* the trusted one, which is signed too */
} lt_signature;
bool lt_signature_read(lt_str text, lt_signature *out);
/* Whether that key made it of that message, the comment as well. */
bool lt_signature_holds(const lt_signature *signature, const lt_key *key, lt_str message);

#endif
