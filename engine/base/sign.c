/* sign.c: keys and signatures as minisign writes them. Lines are taken strictly: what minisign would not write is not
 * read. */
#include "base/sign.h"

#include <sodium.h>
#include <string.h>

enum { KEY_BYTES = 42, SIGNATURE_BYTES = 74, COMMENT_MAX = 8192 };

/* The next line without its end; false where there is none. */
static bool next_line(lt_str *text, lt_str *line) {
  if (text->len == 0) return false;
  size_t end = lt_str_find(*text, LT_STR("\n"), 0);
  *line = lt_str_slice(*text, 0, end == SIZE_MAX ? text->len : end);
  *text = end == SIZE_MAX ? (lt_str){text->ptr, 0} : lt_str_slice(*text, end + 1, text->len);
  if (lt_str_ends(*line, "\r")) line->len--;
  return true;
}

/* Just so many bytes in base 64. */
static bool decode(lt_str line, uint8_t *out, size_t size) {
  size_t len = 0;
  return sodium_base642bin(out, size, line.ptr, line.len, NULL, &len, NULL, sodium_base64_VARIANT_ORIGINAL) == 0 &&
         len == size;
}

bool lt_key_read(lt_str text, lt_key *out) {
  uint8_t bytes[KEY_BYTES];
  lt_str line;
  if (!next_line(&text, &line)) return false;
  if (lt_str_starts(line, "untrusted comment:") && !next_line(&text, &line)) return false;
  if (!decode(line, bytes, sizeof bytes) || memcmp(bytes, "Ed", 2) != 0 || lt_str_trim(text).len > 0) return false;
  memcpy(out->id, bytes + 2, sizeof out->id);
  memcpy(out->point, bytes + 10, sizeof out->point);
  return true;
}

lt_str lt_key_id(lt_arena *arena, const uint8_t id[8]) {
  return lt_str_format(arena, "%02X%02X%02X%02X%02X%02X%02X%02X", id[7], id[6], id[5], id[4], id[3], id[2], id[1],
                       id[0]);
}

bool lt_signature_read(lt_str text, lt_signature *out) {
  static const char trusted[] = "trusted comment: ";
  uint8_t bytes[SIGNATURE_BYTES];
  lt_str line;
  if (!next_line(&text, &line) || !lt_str_starts(line, "untrusted comment:")) return false;
  if (!next_line(&text, &line) || !decode(line, bytes, sizeof bytes)) return false;
  if (bytes[0] != 'E' || (bytes[1] != 'd' && bytes[1] != 'D')) return false;
  out->prehashed = bytes[1] == 'D';
  memcpy(out->key, bytes + 2, sizeof out->key);
  memcpy(out->bytes, bytes + 10, sizeof out->bytes);
  if (!next_line(&text, &line) || !lt_str_starts(line, trusted) || line.len > COMMENT_MAX) return false;
  out->comment = lt_str_slice(line, sizeof trusted - 1, line.len);
  return next_line(&text, &line) && decode(line, out->of_comment, sizeof out->of_comment) &&
         lt_str_trim(text).len == 0;
}

bool lt_signature_holds(const lt_signature *signature, const lt_key *key, lt_str message) {
  uint8_t hash[64], signed_comment[64 + COMMENT_MAX];
  const unsigned char *bytes = (const unsigned char *)(message.len == 0 ? "" : message.ptr);
  unsigned long long len = message.len;
  if (memcmp(signature->key, key->id, sizeof key->id) != 0) return false;
  if (signature->prehashed) {
    crypto_generichash(hash, sizeof hash, bytes, message.len, NULL, 0);
    bytes = hash;
    len = sizeof hash;
  }
  if (crypto_sign_verify_detached(signature->bytes, bytes, len, key->point) != 0) return false;
  memcpy(signed_comment, signature->bytes, sizeof signature->bytes);
  if (signature->comment.len > 0) memcpy(signed_comment + 64, signature->comment.ptr, signature->comment.len);
  return crypto_sign_verify_detached(signature->of_comment, signed_comment, 64 + signature->comment.len, key->point) ==
         0;
}
