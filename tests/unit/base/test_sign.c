/* Keys and signatures as minisign writes them: read strictly, and a signature holds for its message, its comment and its key only. */
#include "base/sign.h"
#include "check.h"

/* Made by minisign 0.11 of "hello\n". */
static const char key_text[] = "untrusted comment: minisign public key E02B45DAD9FED196\n"
                               "RWSW0f7Z2kUr4PWyqNp5W+oPJVQyx18zBPkFVFpIrtUKfpRpCmRNb22i\n";
static const char signature_text[] =
    "untrusted comment: signature from minisign secret key\n"
    "RUSW0f7Z2kUr4DRQ7kd4wNhWulPGb1Nxl7txG4D2+6NbuictTDBMjiYQu0RjJt8q0tPpdaiH85IUVqzwUfV2dSgy32I8UExUegM=\n"
    "trusted comment: trusted words\n"
    "4JPXCLOTYPkhfLLJJ0+QeBIH+JLjTcXeNMOqd0vQb3w9mw3LU8o5leKEDNZUke12DjYNeciEPEcDlRFMqYytAA==\n";

static lt_arena arena;

static void check_holds(void) {
  lt_key key;
  lt_signature signature;
  CHECK(lt_key_read(LT_STR(key_text), &key));
  CHECK_STR(lt_key_id(&arena, key.id), "E02B45DAD9FED196");
  CHECK(lt_signature_read(LT_STR(signature_text), &signature) && signature.prehashed);
  CHECK_STR(signature.comment, "trusted words");
  CHECK(lt_signature_holds(&signature, &key, LT_STR("hello\n")));
  CHECK(!lt_signature_holds(&signature, &key, LT_STR("hello")));
  CHECK(!lt_signature_holds(&signature, &key, LT_STR("")));
  lt_signature other = signature;
  other.comment = LT_STR("trusted word");
  CHECK(!lt_signature_holds(&other, &key, LT_STR("hello\n")));
  other = signature;
  other.bytes[63] ^= 1;
  CHECK(!lt_signature_holds(&other, &key, LT_STR("hello\n")));
  other = signature;
  other.prehashed = false;
  CHECK(!lt_signature_holds(&other, &key, LT_STR("hello\n")));
  lt_key stranger = key;
  stranger.point[0] ^= 1;
  CHECK(!lt_signature_holds(&signature, &stranger, LT_STR("hello\n")));
  stranger = key;
  stranger.id[0] ^= 1;
  CHECK(!lt_signature_holds(&signature, &stranger, LT_STR("hello\n")));
}

/* A text with one place changed, or cut, is none; only in comments that nobody signed may it be. */
static void check_strict(void) {
  lt_key key;
  lt_signature signature;
  static const char *const no_keys[] = {"", "\n", "untrusted comment: x\n", "RWSW0f7Z2kUr4PWyqNp5W\n",
                                        "RUSW0f7Z2kUr4PWyqNp5W+oPJVQyx18zBPkFVFpIrtUKfpRpCmRNb22i\n",
                                        "RWSW0f7Z2kUr4PWyqNp5W+oPJVQyx18zBPkFVFpIrtUKfpRpCmRNb22i\nmore\n",
                                        "RWSW0f7Z2kUr4PWyqNp5W oPJVQyx18zBPkFVFpIrtUKfpRpCmRNb22i\n"};
  for (size_t i = 0; i < sizeof no_keys / sizeof *no_keys; i++)
    CHECK_ROW(!lt_key_read(lt_str_of(no_keys[i]), &key), no_keys[i]);
  CHECK(lt_key_read(LT_STR("RWSW0f7Z2kUr4PWyqNp5W+oPJVQyx18zBPkFVFpIrtUKfpRpCmRNb22i"), &key));
  CHECK(lt_key_read(LT_STR("untrusted comment: x\r\nRWSW0f7Z2kUr4PWyqNp5W+oPJVQyx18zBPkFVFpIrtUKfpRpCmRNb22i\r\n"), &key));
  for (size_t len = 0; len + 2 < sizeof signature_text - 1; len++)
    if (lt_signature_read((lt_str){signature_text, len}, &signature))
      check_that(false, __FILE__, __LINE__, "cut after %zu bytes it is read", len);
  CHECK(!lt_signature_read(lt_str_format(&arena, "%sx\n", signature_text), &signature));
}

static void run(void *arg) {
  (void)arg;
  check_holds();
  check_strict();
}

int main(void) {
  CHECK(lt_protect(run, NULL));
  lt_arena_free(&arena);
  return CHECK_DONE();
}
