/* diagnostics.c: lists of diagnostics as the public header shows them.
 * The list owns all that its entries need: sources are copied in before what was being read is freed. */
#include "api_impl.h"

#include <string.h>

luat_diagnostics *luat_diagnostics_new(void) {
  luat_diagnostics *diagnostics = lt_memory_resize(NULL, 0, sizeof *diagnostics);
  if (diagnostics == NULL) return NULL;
  memset(diagnostics, 0, sizeof *diagnostics);
  diagnostics->diags.arena = &diagnostics->arena;
  return diagnostics;
}

void luat_diagnostics_clear(luat_diagnostics *diagnostics) {
  lt_arena_free(&diagnostics->arena);
  memset(diagnostics, 0, sizeof *diagnostics);
  diagnostics->diags.arena = &diagnostics->arena;
}

void luat_diagnostics_free(luat_diagnostics *diagnostics) {
  if (diagnostics == NULL) return;
  luat_diagnostics_clear(diagnostics);
  lt_memory_resize(diagnostics, sizeof *diagnostics, 0);
}

/* The list's own copy of a source, made once. */
static const lt_source *keep(luat_diagnostics *list, const lt_source *source) {
  if (source == NULL) return NULL;
  for (uint32_t i = 0; i < list->kept.len; i++)
    if (list->kept_from.items[i] == source || list->kept.items[i] == source) return list->kept.items[i];
  lt_source *own = lt_source_new(&list->arena, source->name, source->text);
  own->first = source->first;
  LT_PUSH(&list->arena, &list->kept_from, source);
  LT_PUSH(&list->arena, &list->kept, own);
  return own;
}

static void terminate(lt_arena *arena, lt_text2 *text) {
  text->vi = lt_str_copy(arena, text->vi);
  text->en = lt_str_copy(arena, lt_text2_in(*text, LT_EN));
}

void lt_api_diagnostics_settle(luat_diagnostics *diagnostics) {
  lt_diags *diags = &diagnostics->diags;
  for (uint32_t i = diagnostics->settled; i < diags->list.len; i++) {
    lt_diag *diag = &diags->list.items[i];
    diag->place.source = keep(diagnostics, diag->place.source);
    diag->also.source = keep(diagnostics, diag->also.source);
    terminate(&diagnostics->arena, &diag->message);
    terminate(&diagnostics->arena, &diag->hint);
    terminate(&diagnostics->arena, &diag->label);
    terminate(&diagnostics->arena, &diag->also_says);
  }
  /* From here on nothing asks for memory, so the list is never left half sorted. What was copied from may be freed
   * now, and its address used again. */
  for (uint32_t i = 0; i < diagnostics->kept_from.len; i++) diagnostics->kept_from.items[i] = NULL;
  lt_diags_sort(diags);
  diagnostics->settled = diags->list.len;
  diagnostics->settled_errors = diags->errors;
  diagnostics->settled_dropped = diags->dropped;
}

void lt_api_diagnostics_move(luat_diagnostics *from, luat_diagnostics *to, const luat_submission *about) {
  lt_diags *list = &from->diags, *all = &to->diags;
  lt_source *piece = NULL;
  for (uint32_t i = 0; i < list->list.len && all->list.len < LT_DIAGS_MAX; i++) {
    lt_diag diag = list->list.items[i];
    if (diag.place.source == NULL && piece == NULL) {
      piece = lt_source_new(&to->arena, lt_str_of(about->name), LT_STR(""));
      piece->first = about->line;
    }
    if (diag.place.source == NULL) diag.place = (lt_place){.source = piece};
    LT_PUSH(all->arena, &all->list, diag);
  }
  all->dropped += list->dropped + list->list.len - (all->list.len - to->settled);
  all->errors += list->errors;
  lt_api_diagnostics_settle(to);
  luat_diagnostics_clear(from);
}

luat_status lt_api_refused(const luat_diagnostics *diagnostics, luat_status wrong) {
  const lt_diags *diags = &diagnostics->diags;
  for (uint32_t i = diagnostics->settled; i < diags->list.len; i++)
    if (lt_code_get(diags->list.items[i].code)->name[1] == '5') return LUAT_BOUND;
  return wrong;
}

/* Back to what was settled last. */
static void forget(luat_diagnostics *diagnostics) {
  lt_diags *diags = &diagnostics->diags;
  diags->list.len = diagnostics->settled;
  diags->dropped = diagnostics->settled_dropped;
  diags->errors = diagnostics->settled_errors;
  if (diagnostics->kept_from.len > diagnostics->kept.len) diagnostics->kept_from.len = diagnostics->kept.len;
  for (uint32_t i = 0; i < diagnostics->kept_from.len; i++) diagnostics->kept_from.items[i] = NULL;
}

luat_status lt_api_guard_diagnosed(void (*work)(void *call), void *call, const luat_status *status,
                                   luat_diagnostics *diagnostics) {
  luat_status got = lt_api_guard(work, call, status);
  if (got == LUAT_NO_MEMORY) forget(diagnostics);
  return got;
}

size_t luat_diagnostics_len(const luat_diagnostics *diagnostics) { return diagnostics->settled; }
size_t luat_diagnostics_errors(const luat_diagnostics *diagnostics) { return diagnostics->diags.errors; }

const luat_diagnostic *luat_diagnostics_get(const luat_diagnostics *diagnostics, size_t index) {
  if (index >= diagnostics->settled) return NULL;
  return (const luat_diagnostic *)&diagnostics->diags.list.items[index];
}

const char *luat_diagnostic_code(const luat_diagnostic *diagnostic) { return lt_code_get(diagnostic->diag.code)->name; }
int luat_diagnostic_is_error(const luat_diagnostic *diagnostic) { return diagnostic->diag.severity == LT_ERROR; }
const char *luat_diagnostic_file(const luat_diagnostic *diagnostic) {
  const lt_source *source = diagnostic->diag.place.source;
  return source == NULL ? "" : source->name.ptr;
}
unsigned luat_diagnostic_line(const luat_diagnostic *diagnostic) { return lt_place_line(&diagnostic->diag.place); }
unsigned luat_diagnostic_column(const luat_diagnostic *diagnostic) { return diagnostic->diag.place.column; }
unsigned luat_diagnostic_length(const luat_diagnostic *diagnostic) { return diagnostic->diag.place.length; }

const char *luat_diagnostic_message(const luat_diagnostic *diagnostic, luat_lang lang) {
  return lt_text2_in(diagnostic->diag.message, lang == LUAT_EN ? LT_EN : LT_VI).ptr;
}

const char *luat_diagnostic_hint(const luat_diagnostic *diagnostic, luat_lang lang) {
  return lt_text2_in(diagnostic->diag.hint, lang == LUAT_EN ? LT_EN : LT_VI).ptr;
}

typedef struct print_call {
  luat_text *out;
  lt_arena arena;
  const luat_diagnostics *diagnostics;
  lt_diag_format format;
  lt_lang lang;
  luat_status status;
} print_call;

static void print(void *arg) {
  print_call *call = arg;
  lt_text text = {.arena = &call->arena};
  lt_diags_print(&call->diagnostics->diags, call->format, call->lang, &text);
  call->out = lt_api_text_of(&text);
}

luat_status luat_diagnostics_print(luat_text **out, const luat_diagnostics *diagnostics, luat_diagnostic_format format,
                                   luat_lang lang) {
  static const lt_diag_format formats[] = {LT_DIAG_HUMAN, LT_DIAG_PLAIN, LT_DIAG_JSON};
  print_call call = {.diagnostics = diagnostics, .format = formats[format], .lang = lang == LUAT_EN ? LT_EN : LT_VI};
  luat_status status = lt_api_guard(print, &call, &call.status);
  lt_arena_free(&call.arena);
  *out = status == LUAT_OK ? call.out : NULL;
  return status;
}

typedef struct page_call {
  luat_text *out;
  lt_arena arena;
  const lt_code_info *info;
  lt_lang lang;
  luat_status status;
} page_call;

static void page(void *arg) {
  page_call *call = arg;
  lt_text text = {.arena = &call->arena};
  lt_str heading = lt_code_heading(&call->arena, call->info, call->lang);
  lt_text_putf(&text, "%s: %.*s\n\n%s\n", call->info->name, LT_STR_ARG(heading), call->info->page[call->lang]);
  call->out = lt_api_text_of(&text);
}

luat_status luat_code_explain(luat_text **out, const char *code, luat_lang lang) {
  *out = NULL;
  page_call call = {.info = lt_code_find(lt_str_of(code)), .lang = lang == LUAT_EN ? LT_EN : LT_VI};
  if (call.info == NULL) return LUAT_USAGE;
  luat_status status = lt_api_guard(page, &call, &call.status);
  lt_arena_free(&call.arena);
  if (status == LUAT_OK) *out = call.out;
  return status;
}

typedef struct add_call {
  luat_diagnostics *diagnostics;
  const lt_code_info *info;
  const char *const *args;
  luat_status status;
} add_call;

static void add(void *arg) {
  add_call *call = arg;
  lt_str texts[3] = {{0}, {0}, {0}};
  for (size_t i = 0; i < 3 && call->args != NULL && call->args[i] != NULL; i++)
    texts[i] = lt_str_copy(&call->diagnostics->arena, lt_str_of(call->args[i]));
  for (int code = 0; code < LT_CODES; code++)
    if (lt_code_get((lt_code)code) == call->info)
      lt_diag_put(&call->diagnostics->diags, (lt_code)code, (lt_place){0}, texts[0], texts[1], texts[2]);
  lt_api_diagnostics_settle(call->diagnostics);
}

luat_status luat_diagnostics_add(luat_diagnostics *diagnostics, const char *code, const char *const *args) {
  add_call call = {.diagnostics = diagnostics, .info = lt_code_find(lt_str_of(code)), .args = args};
  if (call.info == NULL) return LUAT_USAGE;
  return lt_api_guard_diagnosed(add, &call, &call.status, diagnostics);
}

bool lt_api_date(luat_diagnostics *diagnostics, const char *date, lt_cell *out) {
  *out = LT_UNKNOWN;
  if (date == NULL) return true;
  lt_written_fault fault;
  if (lt_date_read(&diagnostics->arena, lt_str_of(date), out, &fault)) return true;
  lt_diag_put(&diagnostics->diags, LT_L709, (lt_place){0}, lt_str_copy(&diagnostics->arena, lt_str_of(date)),
              (lt_str){0}, (lt_str){0});
  lt_api_diagnostics_settle(diagnostics);
  return false;
}

typedef struct nearest_call {
  lt_arena arena;
  const char *word;
  const char *const *candidates;
  size_t len;
  int found;
  luat_status status;
} nearest_call;

static void nearest(void *arg) {
  nearest_call *call = arg;
  lt_str *texts = LT_NEW_ARRAY(&call->arena, lt_str, call->len + 1);
  for (size_t i = 0; i < call->len; i++) texts[i] = lt_str_of(call->candidates[i]);
  call->found = (int)lt_text_nearest(&call->arena, lt_str_of(call->word), texts, call->len);
}

int luat_nearest(const char *word, const char *const *candidates, size_t len) {
  nearest_call call = {.word = word, .candidates = candidates, .len = len, .found = -1};
  luat_status status = lt_api_guard(nearest, &call, &call.status);
  lt_arena_free(&call.arena);
  return status == LUAT_OK ? call.found : -1;
}
