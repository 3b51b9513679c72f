/* store.c: the store through the public header: making, opening, publishing, taking out.
 * A call that memory leaves halfway is undone before its status is given. */
#include "store/print.h"
#include "store_call.h"

#include <string.h>

luat_status lt_api_store_status(lt_store_status status) {
  static const luat_status statuses[] = {LUAT_OK, LUAT_USAGE, LUAT_BAD_POLICY, LUAT_BAD_PLAN, LUAT_IO};
  return statuses[status];
}

luat_status lt_api_store_guard(store_call *call, void *work_call, void (*work)(void *work_call)) {
  call->status = LUAT_OK;
  luat_status status = lt_api_guard_diagnosed(work, work_call, &call->status, call->diagnostics);
  if (status == LUAT_NO_MEMORY && call->store != NULL) lt_store_abandon(call->store);
  return status;
}

luat_status lt_api_store_run(luat_text **out, store_call *call, void (*work)(void *call)) {
  luat_status status = lt_api_store_guard(call, call, work);
  lt_set_free(call->sealed);
  lt_arena_free(&call->arena);
  if (out != NULL) *out = status == LUAT_OK ? call->out : NULL;
  return status;
}

store_call lt_api_store_call(luat_store *store, luat_format format, luat_lang lang, luat_diagnostics *diagnostics) {
  return (store_call){.handle = store,
                      .store = store->store,
                      .json = format == LUAT_DECISION_JSON,
                      .lang = lang == LUAT_EN ? LT_EN : LT_VI,
                      .diagnostics = diagnostics};
}

/* ---- The file ---- */

static void init(void *arg) {
  store_call *call = arg;
  call->status = lt_api_store_status(lt_store_create(call->path, &call->diagnostics->diags));
  lt_api_diagnostics_settle(call->diagnostics);
}

luat_status luat_store_init(const char *path, luat_diagnostics *diagnostics) {
  store_call call = {.path = path, .diagnostics = diagnostics};
  return lt_api_store_run(NULL, &call, init);
}

static void open_store(void *arg) {
  store_call *call = arg;
  call->status =
      lt_api_store_status(lt_store_open(&call->handle->store, call->path, call->writes, &call->diagnostics->diags));
  lt_api_diagnostics_settle(call->diagnostics);
}

luat_status luat_store_open(luat_store **out, const char *path, int writes, luat_diagnostics *diagnostics) {
  *out = NULL;
  luat_store *handle = lt_memory_resize(NULL, 0, sizeof *handle);
  if (handle == NULL) return LUAT_NO_MEMORY;
  memset(handle, 0, sizeof *handle);
  store_call call = {.handle = handle, .path = path, .writes = writes != 0, .diagnostics = diagnostics};
  luat_status status = lt_api_store_run(NULL, &call, open_store);
  if (status == LUAT_OK)
    *out = handle;
  else
    luat_store_free(handle);
  return status;
}

void luat_store_free(luat_store *store) {
  if (store == NULL) return;
  luat_set_free(store->set);
  lt_store_close(store->store);
  lt_memory_resize(store, sizeof *store, 0);
}

/* What a piece of work came to; whether there is something to be said. */
static bool came_to(store_call *call, lt_store_status status) {
  call->status = lt_api_store_status(status);
  lt_api_diagnostics_settle(call->diagnostics);
  return call->status == LUAT_OK;
}

static void check(void *arg) {
  store_call *call = arg;
  lt_store_counts counts;
  lt_head head;
  lt_text text = {.arena = &call->arena};
  if (!came_to(call, lt_store_check(call->store, &counts, &head, &call->diagnostics->diags))) return;
  if (call->json)
    lt_store_check_json(&counts, &head, &text);
  else
    lt_store_check_text(&counts, &head, call->lang, &text);
  call->out = lt_api_text_of(&text);
}

luat_status luat_store_check(luat_text **out, luat_store *store, luat_format format, luat_lang lang,
                             luat_diagnostics *diagnostics) {
  store_call call = lt_api_store_call(store, format, lang, diagnostics);
  return lt_api_store_run(out, &call, check);
}

static void backup(void *arg) {
  store_call *call = arg;
  came_to(call, lt_store_backup(call->store, call->path, &call->diagnostics->diags));
}

luat_status luat_store_backup(luat_store *store, const char *to, luat_diagnostics *diagnostics) {
  store_call call = {.store = store->store, .path = to, .diagnostics = diagnostics};
  return lt_api_store_run(NULL, &call, backup);
}

/* ---- Versions ---- */

bool lt_api_store_moment(store_call *call, int64_t *out) {
  if (lt_moment_read(&call->arena, lt_str_of(call->at), out)) return true;
  lt_diags *diags = &call->diagnostics->diags;
  lt_diag_put(diags, LT_L763, (lt_place){0}, lt_str_copy(diags->arena, lt_str_of(call->at)), (lt_str){0}, (lt_str){0});
  call->status = LUAT_USAGE;
  return false;
}

/* In NFC; what cannot be printed as it is, is refused. */
static bool note_of(store_call *call, lt_str *out) {
  lt_str note = lt_str_of(call->note);
  size_t offset;
  if (lt_text_check(note, &offset) == LT_TEXT_FINE && lt_str_find(note, LT_STR("\n"), 0) == SIZE_MAX) {
    *out = lt_text_nfc(&call->arena, note);
    return true;
  }
  lt_diag_put(&call->diagnostics->diags, LT_L764, (lt_place){0}, (lt_str){0}, (lt_str){0}, (lt_str){0});
  call->status = LUAT_USAGE;
  return false;
}

/* A policy that is one file is named by its own name: names of scripts count from the policy folder. */
static void name_inside(lt_api_files *files) {
  for (uint32_t i = 0; i < files->list.len; i++) {
    lt_str *name = &files->list.items[i].name;
    size_t slash;
    while (files->list.len == 1 && (slash = lt_str_find(*name, LT_STR("/"), 0)) != SIZE_MAX)
      *name = lt_str_slice(*name, slash + 1, name->len);
  }
}

static void publish_scripts(store_call *call, int64_t time, lt_str note) {
  lt_api_files files = {0};
  lt_publication publication;
  lt_head head;
  lt_diags *diags = &call->diagnostics->diags;
  lt_text text = {.arena = &call->arena};
  call->status = lt_api_folder_read(&call->arena, call->folder, &files, diags);
  if (call->status == LUAT_OK) call->status = lt_api_seal(&call->arena, &files, &call->sealed, call->diagnostics);
  if (call->status != LUAT_OK) return;
  name_inside(&files);
  call->status = lt_api_store_status(lt_store_publish(call->store, &call->arena, files.list.items, files.list.len,
                                                      call->sealed, note, time, &publication, &head, diags));
  if (call->status != LUAT_OK) return;
  if (call->json)
    lt_store_publication_json(&publication, &head, &text);
  else
    lt_store_publication_text(&publication, &head, call->lang, &text);
  call->out = lt_api_text_of(&text);
}

static void publish(void *arg) {
  store_call *call = arg;
  int64_t time;
  lt_str note;
  if (lt_api_store_moment(call, &time) && note_of(call, &note)) publish_scripts(call, time, note);
  lt_api_diagnostics_settle(call->diagnostics);
}

luat_status luat_publish(luat_text **out, luat_store *store, const char *folder, const char *note, const char *at,
                         luat_format format, luat_lang lang, luat_diagnostics *diagnostics) {
  store_call call = lt_api_store_call(store, format, lang, diagnostics);
  call.folder = folder;
  call.note = note == NULL ? "" : note;
  call.at = at;
  return lt_api_store_run(out, &call, publish);
}

typedef struct set_call {
  store_call *call;
  const lt_publication *version;
  lt_script_files files;
  luat_script *scripts;
} set_call;

static void gather_scripts(void *arg) {
  set_call *work = arg;
  store_call *call = work->call;
  call->status = lt_api_store_status(
      lt_store_scripts(call->store, &call->arena, work->version, &work->files, &call->diagnostics->diags));
  work->scripts = LT_NEW_ARRAY(&call->arena, luat_script, work->files.len + 1);
  for (uint32_t i = 0; i < work->files.len; i++)
    work->scripts[i] =
        (luat_script){work->files.items[i].name.ptr, work->files.items[i].text.ptr, work->files.items[i].text.len};
  lt_api_diagnostics_settle(call->diagnostics);
}

static void say_other_seal(void *arg) {
  set_call *work = arg;
  luat_diagnostics *diagnostics = work->call->diagnostics;
  lt_arena *arena = diagnostics->diags.arena;
  lt_diag_put(&diagnostics->diags, LT_L633, (lt_place){0},
              lt_str_format(arena, "%lld", (long long)work->version->number),
              lt_str_copy(arena, lt_str_of(luat_set_digest(work->call->handle->set))), (lt_str){0});
  lt_api_diagnostics_settle(diagnostics);
}

luat_status lt_api_store_set(store_call *call, const lt_publication *version, const luat_policy_set **out) {
  luat_store *handle = call->handle;
  set_call work = {.call = call, .version = version};
  *out = handle->set;
  if (handle->set != NULL && handle->set_version == version->version) return LUAT_OK;
  luat_set_free(handle->set);
  handle->set = NULL;
  lt_store_pack_other(handle->store);
  luat_status status = lt_api_store_guard(call, &work, gather_scripts);
  if (status == LUAT_OK)
    status = luat_set_load_scripts(&handle->set, work.scripts, work.files.len, call->diagnostics);
  if (status != LUAT_OK) return status;
  if (lt_digest_equal(&handle->set->set->digest, &version->seal)) {
    handle->set_version = version->version;
    *out = handle->set;
    return LUAT_OK;
  }
  status = lt_api_store_guard(call, &work, say_other_seal);
  luat_set_free(handle->set);
  handle->set = NULL;
  return status == LUAT_OK ? LUAT_BAD_POLICY : status;
}

typedef struct load_call {
  store_call base;
  const char *known;
  lt_publication version;
} load_call;

/* The version that is named, or the one that was known at the end of a day. */
static void choose_version(void *arg) {
  load_call *call = arg;
  store_call *base = &call->base;
  lt_diags *diags = &base->diagnostics->diags;
  lt_cell day;
  lt_store_status status = LT_STORE_USAGE;
  if (call->known == NULL)
    status = lt_store_find_version(base->store, &base->arena, lt_str_of(base->name), &call->version, diags);
  else if (lt_api_date(base->diagnostics, call->known, &day))
    status = lt_store_find_known(base->store, &base->arena, lt_moment_of_day(day + 1), &call->version, diags);
  base->status = lt_api_store_status(status);
  lt_api_diagnostics_settle(base->diagnostics);
}

static void print_version(void *arg) {
  load_call *call = arg;
  lt_text text = {.arena = &call->base.arena};
  lt_store_version_text(&call->version, call->base.lang, &text);
  call->base.out = lt_api_text_of(&text);
}

luat_status luat_set_load_version(luat_policy_set **out, luat_text **which, luat_store *store, const char *version,
                                  const char *known, luat_lang lang, luat_diagnostics *diagnostics) {
  load_call call = {.base = lt_api_store_call(store, LUAT_TEXT, lang, diagnostics), .known = known};
  call.base.name = version == NULL ? "" : version;
  const luat_policy_set *set = NULL;
  luat_status status = lt_api_store_guard(&call.base, &call, choose_version);
  if (status == LUAT_OK) status = lt_api_store_guard(&call.base, &call, print_version);
  if (status == LUAT_OK) status = lt_api_store_set(&call.base, &call.version, &set);
  *out = NULL;
  if (status == LUAT_OK) { /* the caller's from now on */
    *out = store->set;
    store->set = NULL;
  }
  if (status != LUAT_OK) luat_text_free(call.base.out);
  *which = status == LUAT_OK ? call.base.out : NULL;
  lt_arena_free(&call.base.arena);
  return status;
}

static void versions(void *arg) {
  store_call *call = arg;
  lt_publications list = {0};
  lt_text text = {.arena = &call->arena};
  if (!came_to(call, lt_store_versions(call->store, &call->arena, &list, &call->diagnostics->diags))) return;
  if (call->json)
    lt_store_versions_json(&list, &text);
  else
    lt_store_versions_text(&list, call->lang, &text);
  call->out = lt_api_text_of(&text);
}

luat_status luat_versions(luat_text **out, luat_store *store, luat_format format, luat_lang lang,
                          luat_diagnostics *diagnostics) {
  store_call call = lt_api_store_call(store, format, lang, diagnostics);
  return lt_api_store_run(out, &call, versions);
}

static void checkout(void *arg) {
  store_call *call = arg;
  lt_publication publication;
  lt_diags *diags = &call->diagnostics->diags;
  lt_store_status status =
      lt_store_find_version(call->store, &call->arena, lt_str_of(call->name), &publication, diags);
  if (status == LT_STORE_FINE)
    status = lt_store_checkout(call->store, &call->arena, &publication, call->folder, diags);
  call->status = lt_api_store_status(status);
  lt_api_diagnostics_settle(call->diagnostics);
}

luat_status luat_checkout(luat_store *store, const char *version, const char *folder, luat_diagnostics *diagnostics) {
  store_call call = {.store = store->store, .name = version, .folder = folder, .diagnostics = diagnostics};
  return lt_api_store_run(NULL, &call, checkout);
}
