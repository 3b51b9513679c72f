/* print.c: versions and what a check found, as people and machines read them. */
#include "store/print.h"
#include "store_impl.h"

#include "base/sign.h"
#include "store_print.h"

#include <inttypes.h>

static const char *const says[LT_STORE_SAYS][2] = {
#define LT_STORE_SAY(name, vi, en) {vi, en},
#include "store_words.def"
#undef LT_STORE_SAY
};

/* Texts of a store may come from anybody: what would move the cursor of a terminal, or cannot be seen, is written as
 * its bytes. */
static void put_shown(lt_str s, lt_text *out) {
  while (s.len > 0) {
    size_t fine = 0;
    if (lt_text_check(s, &fine) == LT_TEXT_FINE) fine = s.len;
    for (size_t i = 0; i < fine; i++) {
      if ((unsigned char)s.ptr[i] < 0x20) lt_text_putf(out, "\\x%02x", (unsigned char)s.ptr[i]);
      else lt_text_putc(out, s.ptr[i]);
    }
    s = lt_str_slice(s, fine, s.len);
    if (s.len == 0) return;
    lt_text_putf(out, "\\x%02x", (unsigned char)s.ptr[0]);
    s = lt_str_slice(s, 1, s.len);
  }
}

lt_str lt_shown(lt_arena *arena, lt_str s) {
  lt_text text = {.arena = arena};
  put_shown(s, &text);
  return lt_str_copy(arena, lt_text_str(&text));
}

void lt_store_say(lt_text *out, lt_lang lang, lt_store_word word, lt_str a0, lt_str a1, lt_str a2) {
  const lt_str args[] = {a0, a1, a2};
  for (const char *p = says[word][lang]; *p != '\0'; p++) {
    if (p[0] == '{' && p[1] >= '0' && p[1] <= '2' && p[2] == '}') {
      put_shown(args[p[1] - '0'], out);
      p += 2;
    } else {
      lt_text_putc(out, *p);
    }
  }
  lt_text_putc(out, '\n');
}

lt_str lt_number_text(lt_arena *arena, int64_t number) { return lt_str_format(arena, "%" PRId64, number); }

lt_str lt_moment_said(lt_arena *arena, int64_t moment, lt_lang lang) {
  lt_str iso = lt_moment_print(arena, moment);
  return lt_str_format(arena, lang == LT_VI ? "%.5s ngày %.2s/%.2s/%.4s" : "%.5s on %.2s/%.2s/%.4s", iso.ptr + 11,
                       iso.ptr + 8, iso.ptr + 5, iso.ptr);
}

void lt_store_say_signers(const lt_publication *version, lt_lang lang, lt_text *out) {
  static const lt_store_word words[] = {[LT_SIGNER_TRUSTED] = LT_STORE_SIGNED,
                                        [LT_SIGNER_UNTRUSTED] = LT_STORE_SIGNED_UNTRUSTED,
                                        [LT_SIGNER_WRONG] = LT_STORE_SIGNED_WRONG};
  const lt_str none = LT_STR("");
  for (uint32_t i = 0; i < version->signers.len; i++)
    lt_store_say(out, lang, words[version->signers.items[i].trust],
                 lt_key_id(out->arena, version->signers.items[i].key), none, none);
  if (version->signers.len == 0) lt_store_say(out, lang, LT_STORE_UNSIGNED, none, none, none);
}

lt_json *lt_store_json_signers(lt_arena *arena, const lt_publication *version) {
  static const char *const words[] = {"trusted", "untrusted", "wrong"};
  lt_json *list = lt_json_array(arena);
  for (uint32_t i = 0; i < version->signers.len; i++) {
    lt_json *object = lt_json_object(arena);
    lt_json_put(object, "key", lt_json_str(arena, lt_key_id(arena, version->signers.items[i].key)));
    lt_json_put(object, "state", lt_json_str(arena, lt_str_of(words[version->signers.items[i].trust])));
    lt_json_push(list, object);
  }
  return list; /* empty: unsigned, and it says so */
}

static void say_publication(const lt_publication *one, lt_lang lang, lt_text *out) {
  lt_arena *arena = out->arena;
  lt_str none = LT_STR("");
  lt_store_say(out, lang, LT_STORE_CONTENT, lt_digest_hex(arena, &one->content), none, none);
  lt_store_say(out, lang, LT_STORE_SEAL, lt_digest_hex(arena, &one->seal), none, none);
  lt_store_say(out, lang, LT_STORE_SIZE, lt_number_text(arena, one->scripts), lt_number_text(arena, one->norms), none);
  if (one->parent != 0) lt_store_say(out, lang, LT_STORE_PARENT, lt_number_text(arena, one->parent), none, none);
  if (one->note.len > 0) lt_store_say(out, lang, LT_STORE_NOTE, one->note, none, none);
  lt_store_say_signers(one, lang, out);
}

static lt_json *text(lt_arena *arena, const char *z) { return lt_json_str(arena, lt_str_of(z)); }

lt_json *lt_json_hash(lt_arena *arena, const lt_digest *digest) {
  return lt_json_str(arena, lt_digest_print(arena, digest));
}

static lt_json *json_publication(lt_arena *arena, const lt_publication *one) {
  lt_json *object = lt_json_object(arena);
  lt_json_put(object, "number", lt_json_int(arena, one->number));
  lt_json_put(object, "published", lt_json_str(arena, lt_moment_print(arena, one->time)));
  lt_json_put(object, "version", lt_json_hash(arena, &one->content));
  lt_json_put(object, "set", lt_json_hash(arena, &one->seal));
  lt_json_put(object, "scripts", lt_json_int(arena, one->scripts));
  lt_json_put(object, "norms", lt_json_int(arena, one->norms));
  lt_json_put(object, "signatures", lt_store_json_signers(arena, one));
  if (one->parent != 0) lt_json_put(object, "parent", lt_json_int(arena, one->parent));
  if (one->note.len > 0) lt_json_put(object, "note", lt_json_str(arena, one->note));
  return object;
}

static void print(lt_json *top, lt_text *out) {
  lt_json_print(top, 0, out);
  lt_text_putc(out, '\n');
}

void lt_store_versions_text(const lt_publications *list, lt_lang lang, lt_text *out) {
  lt_arena *arena = out->arena;
  lt_str none = LT_STR("");
  if (list->len == 0) lt_store_say(out, lang, LT_STORE_NO_VERSIONS, none, none, none);
  for (uint32_t i = list->len; i-- > 0;) {
    const lt_publication *one = &list->items[i];
    lt_store_say(out, lang, LT_STORE_VERSION, lt_number_text(arena, one->number),
                 lt_moment_said(arena, one->time, lang), none);
    say_publication(one, lang, out);
  }
}

void lt_store_versions_json(const lt_publications *list, lt_text *out) {
  lt_arena *arena = out->arena;
  lt_json *top = lt_json_object(arena), *array = lt_json_array(arena);
  for (uint32_t i = 0; i < list->len; i++) lt_json_push(array, json_publication(arena, &list->items[i]));
  lt_json_put(top, "schema", text(arena, "luat.versions/1"));
  lt_json_put(top, "versions", array);
  print(top, out);
}

void lt_store_version_text(const lt_publication *publication, lt_lang lang, lt_text *out) {
  lt_store_say(out, lang, LT_STORE_LAW_OF_VERSION, lt_number_text(out->arena, publication->number),
               lt_moment_said(out->arena, publication->time, lang), lt_digest_hex(out->arena, &publication->content));
  lt_store_say_signers(publication, lang, out);
}

void lt_store_publication_text(const lt_publication *publication, const lt_head *head, lt_lang lang, lt_text *out) {
  lt_arena *arena = out->arena;
  lt_str none = LT_STR("");
  lt_store_say(out, lang, publication->again ? LT_STORE_PUBLISHED_ALREADY : LT_STORE_PUBLISHED,
               lt_number_text(arena, publication->number), lt_moment_said(arena, publication->time, lang), none);
  say_publication(publication, lang, out);
  lt_store_say(out, lang, LT_STORE_HEAD, lt_head_print(arena, head), none, none);
}

void lt_store_publication_json(const lt_publication *publication, const lt_head *head, lt_text *out) {
  lt_json *top = json_publication(out->arena, publication);
  lt_json_put(top, "schema", text(out->arena, "luat.publication/1"));
  lt_json_put(top, "head", lt_json_str(out->arena, lt_head_print(out->arena, head)));
  lt_json_put(top, "added", lt_json_bool(out->arena, !publication->again));
  print(top, out);
}

void lt_store_check_text(const lt_store_counts *counts, const lt_head *head, lt_lang lang, lt_text *out) {
  lt_arena *arena = out->arena;
  lt_str none = LT_STR("");
  lt_store_say(out, lang, LT_STORE_CHECKED, lt_number_text(arena, counts->publications),
               lt_number_text(arena, counts->receipts), lt_number_text(arena, counts->plans));
  lt_store_say(out, lang, LT_STORE_BYTES, lt_number_text(arena, counts->bytes), lt_number_text(arena, counts->parts),
               lt_number_text(arena, counts->schema));
  if (head->number > 0) lt_store_say(out, lang, LT_STORE_HEAD, lt_head_print(arena, head), none, none);
  lt_store_say(out, lang, LT_STORE_CHECK_ONLY, none, none, none);
}

void lt_store_check_json(const lt_store_counts *counts, const lt_head *head, lt_text *out) {
  lt_arena *arena = out->arena;
  lt_json *top = lt_json_object(arena);
  lt_json_put(top, "schema", text(arena, "luat.store/1"));
  lt_json_put(top, "publications", lt_json_int(arena, counts->publications));
  lt_json_put(top, "receipts", lt_json_int(arena, counts->receipts));
  lt_json_put(top, "plans", lt_json_int(arena, counts->plans));
  lt_json_put(top, "parts", lt_json_int(arena, counts->parts));
  lt_json_put(top, "bytes", lt_json_int(arena, counts->bytes));
  lt_json_put(top, "format", lt_json_int(arena, counts->schema));
  if (head->number > 0) lt_json_put(top, "head", lt_json_str(arena, lt_head_print(arena, head)));
  print(top, out);
}
