/* verify.c: the store held against itself, through the public header: by the caller alone, or in shares by whoever
 * calls luat_verifying_work. The shares only say whether anything is wrong: what it is, is said by going through all of
 * it once more, so that it is the same however many threads there were. */
#include "store/print.h"
#include "store_call.h"

#include <pthread.h>
#include <string.h>

typedef struct verify_call {
  store_call base;
  const char *kept;
  bool sound; /* nothing was found in any share: `findings` and `head` are filled */
  lt_findings findings;
  lt_publications versions;
  lt_head head, known;
  bool *failed;
} verify_call;

/* A head that was kept elsewhere, where there is one. */
static bool read_head(const char *text, lt_head *out, lt_diags *diags) {
  if (text == NULL || lt_head_read(lt_str_of(text), out)) return true;
  lt_diag_put(diags, LT_L766, (lt_place){0}, lt_str_copy(diags->arena, lt_str_of(text)), (lt_str){0}, (lt_str){0});
  return false;
}

static void verify(void *arg) {
  verify_call *call = arg;
  store_call *base = &call->base;
  lt_diags *diags = &base->diagnostics->diags;
  if (!read_head(call->kept, &call->known, diags)) {
    base->status = LUAT_USAGE;
  } else {
    const lt_head *kept = call->kept == NULL ? NULL : &call->known;
    lt_store_status status = LT_STORE_FINE;
    if (!call->sound) status = lt_store_verify(base->store, &base->arena, kept, &call->findings, &call->head, diags);
    base->status = lt_api_store_status(status);
  }
  lt_api_diagnostics_settle(base->diagnostics);
}

/* What is sealed again. Where that cannot be read it was found already. */
static void list_versions(void *arg) {
  verify_call *call = arg;
  store_call *base = &call->base;
  lt_store_status status =
      lt_store_published(base->store, &base->arena, &call->versions, &base->diagnostics->diags);
  base->status = lt_api_store_status(status);
  lt_api_diagnostics_settle(base->diagnostics);
}

/* What failed was not the store, but the disk that it is on. */
static void look_for_fault(void *arg) {
  store_call *base = arg;
  if (lt_store_broken(base->store, &base->diagnostics->diags)) base->status = LUAT_IO;
  lt_api_diagnostics_settle(base->diagnostics);
}

bool lt_api_disk_failed(store_call *base, luat_status status) {
  return status == LUAT_IO && lt_api_store_guard(base, base, look_for_fault) != LUAT_OK;
}

/* What of the store cannot be read is found, and said so: what is said of it besides is not. */
static luat_status versions_to_seal(verify_call *call) {
  luat_diagnostics *aside = luat_diagnostics_new(), *said = call->base.diagnostics;
  if (aside == NULL) return LUAT_NO_MEMORY;
  if (call->findings.count > 0) call->base.diagnostics = aside;
  luat_status status = lt_api_store_guard(&call->base, call, list_versions);
  call->base.diagnostics = said;
  if (call->findings.count > 0 && status == LUAT_IO && !lt_api_disk_failed(&call->base, status)) status = LUAT_OK;
  luat_diagnostics_free(aside);
  return status;
}

static bool scripts_hold(const verify_call *call, int64_t number) {
  for (uint32_t i = 0; i < call->findings.list.len; i++)
    if (call->findings.list.items[i].what == LT_FOUND_VERSION && call->findings.list.items[i].number == number)
      return false;
  return true;
}

/* Each version sealed again: `failed` says which come out otherwise. */
static luat_status seal_versions(verify_call *call) {
  luat_diagnostics *aside = luat_diagnostics_new(), *said = call->base.diagnostics;
  if (aside == NULL) return LUAT_NO_MEMORY;
  call->base.diagnostics = aside;
  luat_status status = LUAT_OK;
  for (uint32_t i = 0; i < call->versions.len && status == LUAT_OK; i++) {
    const lt_publication *one = &call->versions.items[i];
    const luat_policy_set *set;
    if (!scripts_hold(call, one->number)) continue;
    status = lt_api_store_set(&call->base, one, &set);
    call->base.diagnostics = said;
    if (lt_api_disk_failed(&call->base, status)) break;
    call->base.diagnostics = aside;
    call->failed[i] = status != LUAT_OK && status != LUAT_NO_MEMORY;
    if (call->failed[i]) status = LUAT_OK;
  }
  call->base.diagnostics = said;
  luat_diagnostics_free(aside);
  return status;
}

static void room_for_versions(void *arg) {
  verify_call *call = arg;
  call->failed = LT_NEW_ARRAY(&call->base.arena, bool, call->versions.len + 1);
}

static void print_verified(void *arg) {
  verify_call *call = arg;
  lt_text text = {.arena = &call->base.arena};
  for (uint32_t i = 0; i < call->versions.len; i++) {
    if (!call->failed[i]) continue;
    call->findings.count++;
    LT_PUSH(&call->base.arena, &call->findings.list,
            ((lt_finding){.what = LT_FOUND_SEAL, .number = call->versions.items[i].number}));
  }
  if (call->base.json)
    lt_store_verify_json(&call->findings, &call->head, &text);
  else
    lt_store_verify_text(&call->findings, &call->head, call->base.lang, &text);
  call->base.out = lt_api_text_of(&text);
}

static luat_status run_verify(luat_text **out, size_t *found, verify_call *call) {
  luat_status status = lt_api_store_guard(&call->base, call, verify);
  if (status == LUAT_OK) status = versions_to_seal(call);
  if (status == LUAT_OK) status = lt_api_store_guard(&call->base, call, room_for_versions);
  if (status == LUAT_OK) status = seal_versions(call);
  if (status == LUAT_OK) status = lt_api_store_guard(&call->base, call, print_verified);
  *found = status == LUAT_OK ? (size_t)call->findings.count : 0;
  lt_arena_free(&call->base.arena);
  *out = status == LUAT_OK ? call->base.out : NULL;
  return status;
}

luat_status luat_verify(luat_text **out, size_t *found, luat_store *store, const char *head, luat_format format,
                        luat_lang lang, luat_diagnostics *diagnostics) {
  verify_call call = {.base = lt_api_store_call(store, format, lang, diagnostics), .kept = head};
  return run_verify(out, found, &call);
}

/* ---- In shares ---- */

struct luat_verifying {
  luat_store *store;
  lt_arena arena;
  lt_str kept; /* empty: none */
  lt_head known;
  lt_verify_shares shares;
  pthread_mutex_t lock;
  uint32_t taken;
  bool found; /* anything: the shares that are left would say nothing more */
  luat_status failed;
  lt_signed_head signed_head;
};

typedef struct share_call {
  store_call base;
  luat_verifying *verifying;
  const char *kept;
  uint32_t number;
  lt_findings findings;
} share_call;

static const lt_head *known_head(const luat_verifying *verifying) {
  return verifying->kept.len == 0 ? NULL : &verifying->known;
}

static void share_out(void *arg) {
  share_call *call = arg;
  store_call *base = &call->base;
  luat_verifying *verifying = call->verifying;
  lt_diags *diags = &base->diagnostics->diags;
  if (call->kept != NULL) verifying->kept = lt_str_copy(&verifying->arena, lt_str_of(call->kept));
  if (!read_head(call->kept, &verifying->known, diags))
    base->status = LUAT_USAGE;
  else
    base->status = lt_api_store_status(
        lt_store_verify_shares(base->store, &verifying->arena, known_head(verifying), &verifying->shares, diags));
  verifying->found = verifying->shares.len == 0;
  lt_api_diagnostics_settle(base->diagnostics);
}

luat_status luat_verifying_new(luat_verifying **out, luat_store *store, const char *head,
                               luat_diagnostics *diagnostics) {
  *out = NULL;
  luat_verifying *verifying = lt_memory_resize(NULL, 0, sizeof *verifying);
  if (verifying == NULL) return LUAT_NO_MEMORY;
  memset(verifying, 0, sizeof *verifying);
  verifying->store = store;
  pthread_mutex_init(&verifying->lock, NULL);
  share_call call = {
      .base = lt_api_store_call(store, LUAT_TEXT, LUAT_VI, diagnostics), .verifying = verifying, .kept = head};
  luat_status status = lt_api_store_guard(&call.base, &call, share_out);
  if (status == LUAT_OK) *out = verifying;
  else luat_verifying_free(verifying);
  return status;
}

void luat_verifying_free(luat_verifying *verifying) {
  if (verifying == NULL) return;
  lt_arena_free(&verifying->arena);
  pthread_mutex_destroy(&verifying->lock);
  lt_memory_resize(verifying, sizeof *verifying, 0);
}

static void check_share(void *arg) {
  share_call *call = arg;
  store_call *base = &call->base;
  const luat_verifying *verifying = call->verifying;
  base->status =
      lt_api_store_status(lt_store_verify_share(base->store, &base->arena, &verifying->shares, call->number,
                                                known_head(verifying), &call->findings, &base->diagnostics->diags));
  lt_api_diagnostics_settle(base->diagnostics);
}

/* The next share, while there is a use in it. */
static bool take_share(luat_verifying *verifying, uint32_t *number) {
  pthread_mutex_lock(&verifying->lock);
  bool more = verifying->failed == LUAT_OK && !verifying->found && verifying->taken < verifying->shares.len;
  *number = verifying->taken;
  verifying->taken += more;
  pthread_mutex_unlock(&verifying->lock);
  return more;
}

static void give_share(luat_verifying *verifying, const share_call *call, luat_status status) {
  pthread_mutex_lock(&verifying->lock);
  if (verifying->failed == LUAT_OK) verifying->failed = status;
  verifying->found |= call->findings.count > 0;
  if (call->findings.signed_head.number != 0) verifying->signed_head = call->findings.signed_head;
  pthread_mutex_unlock(&verifying->lock);
}

luat_status luat_verifying_work(luat_verifying *verifying, luat_store *store, luat_diagnostics *diagnostics) {
  luat_status status = LUAT_OK;
  share_call call = {.base = lt_api_store_call(store, LUAT_TEXT, LUAT_VI, diagnostics), .verifying = verifying};
  while (status == LUAT_OK && take_share(verifying, &call.number)) {
    status = lt_api_store_guard(&call.base, &call, check_share);
    give_share(verifying, &call, status);
    lt_arena_free(&call.base.arena);
  }
  return status;
}

luat_status luat_verifying_print(luat_text **out, size_t *found, luat_verifying *verifying, luat_format format,
                                 luat_lang lang, luat_diagnostics *diagnostics) {
  *out = NULL;
  *found = 0;
  luat_status status = luat_verifying_work(verifying, verifying->store, diagnostics);
  if (status == LUAT_OK) status = verifying->failed;
  if (status != LUAT_OK) return status;
  verify_call call = {.base = lt_api_store_call(verifying->store, format, lang, diagnostics),
                      .kept = verifying->kept.len == 0 ? NULL : verifying->kept.ptr,
                      .sound = !verifying->found,
                      .head = verifying->shares.head,
                      .findings = {.entries = verifying->shares.head.number, .signed_head = verifying->signed_head}};
  return run_verify(out, found, &call);
}
