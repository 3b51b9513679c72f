/* print_receipt.c: receipts, what verifying found, and what came of deciding again, as people and machines read
 * them. */
#include "store/print.h"
#include "store_impl.h"

#include "base/sign.h"
#include "report/report.h"
#include "store_print.h"

static const lt_str none = {"", 0};

static lt_json *text(lt_arena *arena, const char *z) { return lt_json_str(arena, lt_str_of(z)); }

static lt_json *text_or_nothing(lt_arena *arena, lt_str s) { return s.len == 0 ? NULL : lt_json_str(arena, s); }

static void print(lt_json *top, lt_text *out) {
  lt_json_print(top, 0, out);
  lt_text_putc(out, '\n');
}

static lt_json *json_head(lt_arena *arena, const lt_head *head) {
  return head->number == 0 ? NULL : lt_json_str(arena, lt_head_print(arena, head));
}

/* ---- Recording and the log ---- */

static void say_recorded(const lt_receipt *receipt, bool added, lt_lang lang, lt_text *out) {
  lt_store_say(out, lang, added ? LT_STORE_RECORDED : LT_STORE_RECORDED_ALREADY,
               lt_number_text(out->arena, receipt->number), receipt->plan.len > 0 ? receipt->plan : LT_STR("–"),
               lt_verdict_said(lt_receipt_says(receipt, "verdict"), lang));
}

static lt_str where(lt_arena *arena, const lt_recorded *one) {
  return one->line == 0 ? one->name : lt_str_format(arena, "%.*s:%u", LT_STR_ARG(one->name), one->line);
}

void lt_store_records_text(const lt_records *records, lt_lang lang, lt_text *out) {
  lt_store_say(out, lang, LT_STORE_BY_VERSION, lt_number_text(out->arena, records->version.number),
               lt_digest_hex(out->arena, &records->version.content), none);
  lt_store_say_signers(&records->version, lang, out);
  for (uint32_t i = 0; i < records->list.len; i++) {
    const lt_recorded *one = &records->list.items[i];
    if (one->receipt.number == 0)
      lt_store_say(out, lang, LT_STORE_REFUSED, where(out->arena, one), lt_text2_in(one->why, lang), one->code);
    else
      say_recorded(&one->receipt, one->added, lang, out);
  }
  if (records->head.number > 0)
    lt_store_say(out, lang, LT_STORE_HEAD, lt_head_print(out->arena, &records->head), none, none);
}

/* What a receipt says in short. */
static lt_json *json_short(lt_arena *arena, const lt_receipt *receipt) {
  lt_json *object = lt_json_object(arena);
  lt_json_put(object, "number", lt_json_int(arena, receipt->number));
  lt_json_put(object, "recorded", lt_json_str(arena, lt_moment_print(arena, receipt->time)));
  lt_json_put(object, "plan", lt_json_str(arena, receipt->plan));
  lt_json_put(object, "verdict", lt_json_str(arena, lt_receipt_says(receipt, "verdict")));
  lt_json_put(object, "version", lt_json_int(arena, receipt->published));
  lt_json_put(object, "hash", lt_json_hash(arena, &receipt->hash));
  if (receipt->changed) lt_json_put(object, "changed", lt_json_bool(arena, true));
  return object;
}

void lt_store_records_json(const lt_records *records, lt_text *out) {
  lt_arena *arena = out->arena;
  lt_json *top = lt_json_object(arena), *list = lt_json_array(arena);
  for (uint32_t i = 0; i < records->list.len; i++) {
    const lt_recorded *one = &records->list.items[i];
    lt_json *object = one->receipt.number == 0 ? lt_json_object(arena) : json_short(arena, &one->receipt);
    lt_json_put(object, "file", lt_json_str(arena, one->name));
    if (one->line > 0) lt_json_put(object, "line", lt_json_int(arena, one->line));
    if (one->code.len > 0) lt_json_put(object, "code", lt_json_str(arena, one->code));
    lt_json_put(object, "added", lt_json_bool(arena, one->added));
    lt_json_push(list, object);
  }
  lt_json_put(top, "schema", text(arena, "luat.records/1"));
  lt_json_put(top, "version", lt_json_int(arena, records->version.number));
  lt_json_put(top, "content", lt_json_hash(arena, &records->version.content));
  lt_json_put(top, "set", lt_json_hash(arena, &records->version.seal));
  lt_json_put(top, "signatures", lt_store_json_signers(arena, &records->version));
  lt_json_put(top, "records", list);
  lt_json_put(top, "head", json_head(arena, &records->head));
  print(top, out);
}

void lt_store_log_text(const lt_receipts *receipts, lt_lang lang, lt_text *out) {
  if (receipts->len == 0) lt_store_say(out, lang, LT_STORE_NOTHING_LOGGED, none, none, none);
  for (uint32_t i = 0; i < receipts->len; i++) {
    lt_text_putf(out, "%.*s  ", LT_STR_ARG(lt_moment_said(out->arena, receipts->items[i].time, lang)));
    say_recorded(&receipts->items[i], true, lang, out);
    if (receipts->items[i].changed) lt_store_say(out, lang, LT_STORE_LOG_CHANGED, none, none, none);
  }
}

void lt_store_log_json(const lt_receipts *receipts, lt_text *out) {
  lt_arena *arena = out->arena;
  lt_json *top = lt_json_object(arena), *list = lt_json_array(arena);
  for (uint32_t i = 0; i < receipts->len; i++) lt_json_push(list, json_short(arena, &receipts->items[i]));
  lt_json_put(top, "schema", text(arena, "luat.log/1"));
  lt_json_put(top, "receipts", list);
  print(top, out);
}

void lt_store_receipt_text(const lt_receipt *receipt, const lt_publication *version, lt_str decision, lt_lang lang,
                           lt_text *out) {
  lt_arena *arena = out->arena;
  say_recorded(receipt, true, lang, out);
  lt_store_say(out, lang, LT_STORE_RECEIPT_TIME, lt_moment_said(arena, receipt->time, lang), none, none);
  lt_store_say(out, lang, LT_STORE_RECEIPT_VERSION, lt_number_text(arena, receipt->published),
               lt_digest_hex(arena, &receipt->content), none);
  lt_store_say_signers(version, lang, out);
  lt_store_say(out, lang, LT_STORE_RECEIPT_PLAN, lt_digest_print(arena, &receipt->plan_digest), none, none);
  lt_str date = lt_receipt_says(receipt, "law_date");
  if (date.len == 10)
    lt_store_say(out, lang, LT_STORE_RECEIPT_LAW,
                 lt_str_format(arena, "%.2s/%.2s/%.4s", date.ptr + 8, date.ptr + 5, date.ptr), none, none);
  lt_store_say(out, lang, LT_STORE_RECEIPT_ENGINE, receipt->engine, none, none);
  lt_store_say(out, lang, LT_STORE_RECEIPT_HASH, lt_digest_print(arena, &receipt->hash), none, none);
  lt_text_putc(out, '\n');
  if (decision.len == 0)
    lt_store_say(out, lang, LT_STORE_RECEIPT_OTHERWISE, lt_number_text(arena, receipt->number), none, none);
  lt_text_put(out, decision);
}

void lt_store_receipt_json(const lt_receipt *receipt, const lt_publication *version, lt_str decision, lt_text *out) {
  lt_arena *arena = out->arena;
  lt_json *top = json_short(arena, receipt);
  if (lt_str_ends(decision, "\n")) decision.len--;
  lt_json_put(top, "schema", text(arena, "luat.receipt/1"));
  lt_json_put(top, "signatures", lt_store_json_signers(arena, version));
  lt_json_put(top, "engine", lt_json_str(arena, receipt->engine));
  lt_json_put(top, "content", lt_json_hash(arena, &receipt->content));
  lt_json_put(top, "set", lt_json_hash(arena, &receipt->seal));
  lt_json_put(top, "plan_digest", lt_json_hash(arena, &receipt->plan_digest));
  lt_json_put(top, "plan_bytes", lt_json_hash(arena, &receipt->plan_hash));
  lt_json_put(top, "on", text_or_nothing(arena, receipt->law_date));
  lt_json_put(top, "as_of", text_or_nothing(arena, receipt->as_of));
  lt_json_put(top, "decision", lt_json_raw(arena, decision));
  print(top, out);
}

/* ---- Verifying ---- */

static const struct {
  lt_store_word said;
  const char *word;
} found[] = {
    [LT_FOUND_FILE] = {LT_STORE_FOUND_FILE, "file"},
    [LT_FOUND_UNREAD] = {LT_STORE_FOUND_UNREAD, "unreadable"},
    [LT_FOUND_SCRIPT] = {LT_STORE_FOUND_SCRIPT, "script"},
    [LT_FOUND_PLAN] = {LT_STORE_FOUND_PLAN, "plan"},
    [LT_FOUND_PART] = {LT_STORE_FOUND_PART, "part"},
    [LT_FOUND_VERSION] = {LT_STORE_FOUND_VERSION, "version"},
    [LT_FOUND_SIGNATURE] = {LT_STORE_FOUND_SIGNATURE, "signature"},
    [LT_FOUND_SIGNED_HEAD] = {LT_STORE_FOUND_SIGNED_HEAD, "signed head"},
    [LT_FOUND_SEAL] = {LT_STORE_FOUND_SEAL, "seal"},
    [LT_FOUND_CONTENT] = {LT_STORE_FOUND_CONTENT, "content"},
    [LT_FOUND_ENTRY] = {LT_STORE_FOUND_ENTRY, "entry"},
    [LT_FOUND_GAP] = {LT_STORE_FOUND_GAP, "removed"},
    [LT_FOUND_STRAY] = {LT_STORE_FOUND_STRAY, "inserted"},
    [LT_FOUND_LOOSE_SCRIPT] = {LT_STORE_FOUND_LOOSE_SCRIPT, "inserted script"},
    [LT_FOUND_LOOSE_PLAN] = {LT_STORE_FOUND_LOOSE_PLAN, "inserted plan"},
    [LT_FOUND_LOOSE_PART] = {LT_STORE_FOUND_LOOSE_PART, "inserted part"},
    [LT_FOUND_LOOSE_VERSION] = {LT_STORE_FOUND_LOOSE_VERSION, "inserted version"},
    [LT_FOUND_HEAD] = {LT_STORE_FOUND_HEAD, "rewritten"},
    [LT_FOUND_CUT] = {LT_STORE_FOUND_CUT, "cut"},
};

/* " (receipt, plan `x`)": what an entry is, where that can be seen; " (`x`)" of what else has a name. */
static lt_str named(lt_arena *arena, const lt_finding *one, lt_lang lang) {
  static const lt_store_word kinds[] = {LT_STORE_OF_NAME, LT_STORE_OF_PUBLICATION, LT_STORE_OF_RECEIPT,
                                        LT_STORE_OF_SIGNATURE, LT_STORE_OF_KEY};
  lt_text text = {.arena = arena};
  lt_store_word kind = one->entry == 2 && one->name.len == 0 ? LT_STORE_OF_RECEIPT_ALONE : kinds[one->entry];
  if (one->entry == 0 && one->name.len == 0) return LT_STR("");
  lt_store_say(&text, lang, kind, one->name, none, none);
  lt_str said = lt_text_str(&text);
  said.len--; /* the end of the line */
  return said;
}

static void say_finding(const lt_finding *one, lt_lang lang, lt_text *out) {
  lt_store_say(out, lang, found[one->what].said, lt_number_text(out->arena, one->number),
               named(out->arena, one, lang), none);
}

/* Nobody changed anything: another luat made another set of the scripts. */
static bool only_sealed_otherwise(const lt_findings *findings) {
  for (uint32_t i = 0; i < findings->list.len; i++)
    if (findings->list.items[i].what != LT_FOUND_SEAL) return false;
  return true;
}

void lt_store_verify_text(const lt_findings *findings, const lt_head *head, lt_lang lang, lt_text *out) {
  lt_arena *arena = out->arena;
  lt_str entries = lt_number_text(arena, findings->entries);
  if (findings->count == 0)
    lt_store_say(out, lang, LT_STORE_VERIFIED, entries, none, none);
  else
    lt_store_say(out, lang, LT_STORE_NOT_VERIFIED, lt_number_text(arena, findings->count), entries, none);
  for (uint32_t i = 0; i < findings->list.len; i++) say_finding(&findings->list.items[i], lang, out);
  if (findings->count > findings->list.len)
    lt_store_say(out, lang, LT_STORE_FOUND_MORE, lt_number_text(arena, findings->count - findings->list.len), none,
                 none);
  if (findings->count > 0)
    lt_store_say(out, lang, only_sealed_otherwise(findings) ? LT_STORE_SEAL_HINT : LT_STORE_FOUND_HINT, none, none,
                 none);
  if (head->number > 0) lt_store_say(out, lang, LT_STORE_HEAD, lt_head_print(arena, head), none, none);
  const lt_signed_head *signed_head = &findings->signed_head;
  if (signed_head->number > 0)
    lt_store_say(out, lang,
                 signed_head->signer.trust == LT_SIGNER_TRUSTED ? LT_STORE_SIGNED_HEAD : LT_STORE_SIGNED_HEAD_UNTRUSTED,
                 lt_number_text(arena, signed_head->number), lt_key_id(arena, signed_head->signer.key), none);
}

static lt_json *json_signed_head(lt_arena *arena, const lt_signed_head *one) {
  lt_json *object = lt_json_object(arena);
  lt_json_put(object, "number", lt_json_int(arena, one->number));
  lt_json_put(object, "key", lt_json_str(arena, lt_key_id(arena, one->signer.key)));
  lt_json_put(object, "state", text(arena, one->signer.trust == LT_SIGNER_TRUSTED ? "trusted" : "untrusted"));
  return object;
}

void lt_store_verify_json(const lt_findings *findings, const lt_head *head, lt_text *out) {
  static const char *const kinds[] = {"", "publication", "receipt", "signature", "key"};
  lt_arena *arena = out->arena;
  lt_json *top = lt_json_object(arena), *list = lt_json_array(arena);
  for (uint32_t i = 0; i < findings->list.len; i++) {
    const lt_finding *one = &findings->list.items[i];
    lt_json *object = lt_json_object(arena);
    lt_json_put(object, "what", text(arena, found[one->what].word));
    if (one->number != 0) lt_json_put(object, "number", lt_json_int(arena, one->number));
    if (one->entry != 0) lt_json_put(object, "kind", text(arena, kinds[one->entry]));
    if (one->name.len > 0) lt_json_put(object, "name", lt_json_str(arena, one->name));
    lt_json_push(list, object);
  }
  lt_json_put(top, "schema", text(arena, "luat.verify/1"));
  lt_json_put(top, "entries", lt_json_int(arena, findings->entries));
  lt_json_put(top, "found", lt_json_int(arena, findings->count));
  lt_json_put(top, "findings", lt_json_unless_empty(list));
  lt_json_put(top, "head", json_head(arena, head));
  if (findings->signed_head.number > 0)
    lt_json_put(top, "signed_head", json_signed_head(arena, &findings->signed_head));
  print(top, out);
}

/* ---- Replaying ---- */

void lt_store_replays_text(const lt_replays *replays, lt_lang lang, lt_text *out) {
  lt_arena *arena = out->arena;
  if (replays->differ == 0)
    lt_store_say(out, lang, LT_STORE_REPLAYED, lt_number_text(arena, replays->same), none, none);
  else
    lt_store_say(out, lang, LT_STORE_NOT_REPLAYED, lt_number_text(arena, replays->differ),
                 lt_number_text(arena, replays->same + replays->differ), none);
  for (uint32_t i = 0; i < replays->list.len; i++) {
    const lt_replay *one = &replays->list.items[i];
    lt_store_say(out, lang, (lt_store_word)(LT_STORE_REPLAY_1 + (int)one->kind - 1), lt_number_text(arena, one->number),
                 one->plan, one->engine);
    if (one->was.len > 0) lt_store_say(out, lang, LT_STORE_REPLAY_WAS, one->was, none, none);
    if (one->is.len > 0) lt_store_say(out, lang, LT_STORE_REPLAY_IS, one->is, none, none);
  }
}

void lt_store_replays_json(const lt_replays *replays, lt_text *out) {
  static const char *const words[] = {"same", "damaged", "engine", "other", "removed"};
  lt_arena *arena = out->arena;
  lt_json *top = lt_json_object(arena), *list = lt_json_array(arena);
  for (uint32_t i = 0; i < replays->list.len; i++) {
    const lt_replay *one = &replays->list.items[i];
    lt_json *object = lt_json_object(arena);
    lt_json_put(object, "number", lt_json_int(arena, one->number));
    lt_json_put(object, "plan", text_or_nothing(arena, one->plan));
    lt_json_put(object, "engine", text_or_nothing(arena, one->engine));
    lt_json_put(object, "why", text(arena, words[one->kind]));
    lt_json_put(object, "was", text_or_nothing(arena, one->was));
    lt_json_put(object, "is", text_or_nothing(arena, one->is));
    lt_json_push(list, object);
  }
  lt_json_put(top, "schema", text(arena, "luat.replay/1"));
  lt_json_put(top, "same", lt_json_int(arena, replays->same));
  lt_json_put(top, "differ", lt_json_int(arena, replays->differ));
  lt_json_put(top, "receipts", lt_json_unless_empty(list));
  print(top, out);
}
