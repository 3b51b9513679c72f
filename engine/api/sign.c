/* sign.c: who vouches for a version, through the public header: what is signed, the signature put in, the list of
 * trusted keys. */
#include "store_call.h"

typedef struct sign_call {
  store_call base;
  lt_str text; /* of a key or a signature */
  bool trust;
} sign_call;

static bool find_version(sign_call *call, lt_publication *out) {
  store_call *base = &call->base;
  base->status = lt_api_store_status(
      lt_store_find_version(base->store, &base->arena, lt_str_of(base->name), out, &base->diagnostics->diags));
  return base->status == LUAT_OK;
}

static void manifest(void *arg) {
  sign_call *call = arg;
  store_call *base = &call->base;
  lt_publication version;
  lt_text text = {.arena = &base->arena};
  if (find_version(call, &version))
    base->status =
        lt_api_store_status(lt_store_manifest(base->store, &base->arena, &version, &text, &base->diagnostics->diags));
  lt_api_diagnostics_settle(base->diagnostics);
  if (base->status == LUAT_OK) base->out = lt_api_text_of(&text);
}

static void head(void *arg) {
  sign_call *call = arg;
  store_call *base = &call->base;
  lt_head last = {0};
  base->status = lt_api_store_status(lt_store_last(base->store, &last, &base->diagnostics->diags));
  lt_api_diagnostics_settle(base->diagnostics);
  if (base->status != LUAT_OK) return;
  base->out = lt_api_text(last.number == 0 ? LT_STR("") : lt_head_text(&base->arena, &last));
  if (base->out == NULL) lt_out_of_memory();
}

static void sign(void *arg) {
  sign_call *call = arg;
  store_call *base = &call->base;
  lt_diags *diags = &base->diagnostics->diags;
  lt_publication version;
  lt_head signed_head;
  int64_t time;
  if (lt_api_store_moment(base, &time)) {
    if (lt_head_read(lt_str_of(base->name), &signed_head))
      base->status =
          lt_api_store_status(lt_store_sign_head(base->store, &base->arena, &signed_head, call->text, time, diags));
    else if (find_version(call, &version))
      base->status = lt_api_store_status(lt_store_sign(base->store, &base->arena, &version, call->text, time, diags));
  }
  lt_api_diagnostics_settle(base->diagnostics);
}

static void trust(void *arg) {
  sign_call *call = arg;
  store_call *base = &call->base;
  int64_t time;
  if (lt_api_store_moment(base, &time))
    base->status = lt_api_store_status(
        lt_store_trust(base->store, &base->arena, call->text, call->trust, time, &base->diagnostics->diags));
  lt_api_diagnostics_settle(base->diagnostics);
}

static luat_status finish(luat_text **out, sign_call *call, void (*work)(void *call)) {
  luat_status status = lt_api_store_guard(&call->base, call, work);
  lt_arena_free(&call->base.arena);
  if (out != NULL) *out = status == LUAT_OK ? call->base.out : NULL;
  return status;
}

luat_status luat_store_manifest(luat_text **out, luat_store *store, const char *version,
                                luat_diagnostics *diagnostics) {
  sign_call call = {.base = lt_api_store_call(store, LUAT_TEXT, LUAT_VI, diagnostics)};
  call.base.name = version == NULL ? "" : version;
  return finish(out, &call, manifest);
}

luat_status luat_store_head(luat_text **out, luat_store *store, luat_diagnostics *diagnostics) {
  sign_call call = {.base = lt_api_store_call(store, LUAT_TEXT, LUAT_VI, diagnostics)};
  return finish(out, &call, head);
}

luat_status luat_store_sign(luat_store *store, const char *version, const char *signature, size_t len, const char *at,
                            luat_diagnostics *diagnostics) {
  sign_call call = {.base = lt_api_store_call(store, LUAT_TEXT, LUAT_VI, diagnostics), .text = {signature, len}};
  call.base.name = version == NULL ? "" : version;
  call.base.at = at;
  return finish(NULL, &call, sign);
}

luat_status luat_store_trust(luat_store *store, const char *key, size_t len, int trusted, const char *at,
                             luat_diagnostics *diagnostics) {
  sign_call call = {.base = lt_api_store_call(store, LUAT_TEXT, LUAT_VI, diagnostics),
                    .text = {key, len},
                    .trust = trusted != 0};
  call.base.at = at;
  return finish(NULL, &call, trust);
}
