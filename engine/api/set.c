/* set.c: policy sets through the public header: scripts are read, run once in the sandbox, sealed.
 * A draft lives only for the call; what diagnostics point into is copied out of it first. */
#include "api_impl.h"
#include "policy/print.h"

#include <string.h>

typedef struct load_call {
  lt_set *sealed;
  luat_policy_set *out;
  lt_arena arena; /* files and the draft */
  const char *folder;
  const luat_script *scripts;
  size_t scripts_len;
  luat_diagnostics *diagnostics;
  luat_status status;
  const char *known; /* a date, or NULL */
  lt_cell known_day;
  uint32_t left_out; /* acts that were not known then */
} load_call;

static luat_status gather(load_call *call, lt_api_files *files) {
  if (call->folder != NULL) return lt_api_folder_read(&call->arena, call->folder, files, &call->diagnostics->diags);
  for (size_t i = 0; i < call->scripts_len; i++) {
    lt_script_file file = {lt_str_of(call->scripts[i].name), {call->scripts[i].text, call->scripts[i].text_len}};
    LT_PUSH(&call->arena, &files->list, file);
  }
  return LUAT_OK;
}

static luat_status seal(lt_arena *arena, const lt_api_files *files, lt_cell known, uint32_t *left_out, lt_set **out,
                        luat_diagnostics *diagnostics) {
  lt_diags *diags = &diagnostics->diags;
  uint32_t before = diags->errors;
  lt_draft draft = {.arena = arena};
  if (!lt_script_read(&draft, files->list.items, files->list.len, NULL, diags) || diags->errors > before)
    return lt_api_refused(diagnostics, LUAT_BAD_POLICY);
  if (known != LT_UNKNOWN) *left_out = lt_draft_known(&draft, known);
  *out = lt_set_seal(&draft, diags);
  if (*out != NULL) (*out)->known = known;
  return *out == NULL ? lt_api_refused(diagnostics, LUAT_BAD_POLICY) : LUAT_OK;
}

luat_status lt_api_seal(lt_arena *arena, const lt_api_files *files, lt_set **out, luat_diagnostics *diagnostics) {
  uint32_t left_out;
  return seal(arena, files, LT_UNKNOWN, &left_out, out, diagnostics);
}

/* Decisions name norms by the hundred: their ids are made into texts once. */
static void name_norms(luat_policy_set *out) {
  out->norm_ids = LT_NEW_ARRAY(&out->arena, const char *, out->set->norms_len + 1);
  for (uint32_t i = 0; i < out->set->norms_len; i++)
    out->norm_ids[i] = lt_str_copy(&out->arena, out->set->norms[i].id).ptr;
}

static void load(void *arg) {
  load_call *call = arg;
  lt_api_files files = {0};
  call->known_day = LT_UNKNOWN;
  call->status = lt_api_date(call->diagnostics, call->known, &call->known_day) ? gather(call, &files) : LUAT_USAGE;
  if (call->status == LUAT_OK)
    call->status = seal(&call->arena, &files, call->known_day, &call->left_out, &call->sealed, call->diagnostics);
  lt_api_diagnostics_settle(call->diagnostics);
  if (call->status != LUAT_OK) return;
  call->out = lt_memory_resize(NULL, 0, sizeof *call->out);
  if (call->out == NULL) lt_out_of_memory();
  memset(call->out, 0, sizeof *call->out);
  call->out->set = call->sealed;
  lt_str digest = lt_digest_print(&call->arena, &call->sealed->digest);
  memcpy(call->out->digest, digest.ptr, digest.len);
  name_norms(call->out);
  call->out->slices = lt_shared_slices_new();
  if (call->out->slices == NULL) lt_out_of_memory();
}

static luat_status finish(luat_policy_set **out, load_call *call) {
  luat_status status = lt_api_guard_diagnosed(load, call, &call->status, call->diagnostics);
  lt_arena_free(&call->arena);
  *out = status == LUAT_OK ? call->out : NULL;
  if (status == LUAT_OK) return status;
  lt_set_free(call->sealed);
  if (call->out != NULL) {
    lt_arena_free(&call->out->arena);
    lt_memory_resize(call->out, sizeof *call->out, 0);
  }
  return status;
}

luat_status luat_set_load(luat_policy_set **out, const char *folder, luat_diagnostics *diagnostics) {
  load_call call = {.folder = folder, .diagnostics = diagnostics};
  return finish(out, &call);
}

typedef struct known_call {
  luat_text *out;
  lt_arena arena;
  const load_call *load;
  luat_lang lang;
  luat_status status;
} known_call;

static void print_known(void *arg) {
  known_call *call = arg;
  lt_text text = {.arena = &call->arena}, day = {.arena = &call->arena};
  bool en = call->lang == LUAT_EN;
  lt_written_print((lt_type){.kind = LT_TYPE_DATE}, call->load->known_day, en ? LT_EN : LT_VI, &day);
  lt_text_putf(&text,
               en ? "luat: by the law that was known by the end of %.*s: %u acts that were, or may have been, issued "
                    "later are left out\n"
                  : "luat: xét theo pháp luật đã biết đến hết ngày %.*s: không tính %u văn bản ban hành, hoặc có thể "
                    "đã ban hành, sau ngày đó\n",
               LT_STR_ARG(lt_text_str(&day)), call->load->left_out);
  call->out = lt_api_text_of(&text);
}

luat_status luat_set_load_known(luat_policy_set **out, luat_text **which, const char *folder, const char *known,
                                luat_lang lang, luat_diagnostics *diagnostics) {
  load_call call = {.folder = folder, .known = known, .diagnostics = diagnostics};
  known_call words = {.load = &call, .lang = lang};
  luat_status status = finish(out, &call);
  if (status == LUAT_OK) status = lt_api_guard(print_known, &words, &words.status);
  lt_arena_free(&words.arena);
  *which = status == LUAT_OK ? words.out : NULL;
  if (status == LUAT_OK || *out == NULL) return status;
  luat_set_free(*out);
  *out = NULL;
  return status;
}

luat_status luat_set_load_scripts(luat_policy_set **out, const luat_script *scripts, size_t len,
                                  luat_diagnostics *diagnostics) {
  load_call call = {.scripts = scripts, .scripts_len = len, .diagnostics = diagnostics};
  return finish(out, &call);
}

void luat_set_free(luat_policy_set *set) {
  if (set == NULL) return;
  lt_shared_slices_free(set->slices);
  lt_set_free(set->set);
  lt_arena_free(&set->arena);
  lt_memory_resize(set, sizeof *set, 0);
}

const char *luat_set_digest(const luat_policy_set *set) { return set->digest; }
size_t luat_set_norms(const luat_policy_set *set) { return set->set->norms_len; }

typedef struct print_call {
  luat_text *out;
  lt_arena arena;
  const lt_set *set;
  const char *id;
  lt_lang lang;
  luat_diagnostics *diagnostics;
  luat_status status;
} print_call;

/* A choice is shown with its options, an entity with its facts and questions. */
static void print_one(const lt_set *set, lt_record record, uint32_t number, lt_text *text) {
  lt_set_print_record(set, record, number, text);
  if (record == LT_RECORD_ENTITY) {
    for (uint32_t i = 0; i < set->facts_len; i++)
      if (set->facts[i].entity == number) lt_set_print_record(set, LT_RECORD_FACT, i, text);
    for (uint32_t i = 0; i < set->questions_len; i++)
      if (set->questions[i].entity == number && set->questions[i].policy == LT_NONE)
        lt_set_print_record(set, LT_RECORD_QUESTION, i, text);
  }
  if (record != LT_RECORD_CHOICE) return;
  const lt_choice *choice = &set->choices[number];
  for (uint32_t i = 0; i < choice->options_len; i++)
    lt_set_print_record(set, LT_RECORD_OPTION, choice->first_option + i, text);
}

static void print(void *arg) {
  print_call *call = arg;
  lt_text text = {.arena = &call->arena};
  if (call->id == NULL) {
    lt_text_putf(&text, "-- %.*s\n", LT_STR_ARG(lt_digest_print(&call->arena, &call->set->digest)));
    lt_set_print(call->set, &text);
  } else {
    lt_str id = lt_text_nfc(&call->arena, lt_str_of(call->id));
    lt_calleds called = {0};
    lt_api_called(call->set, &call->arena, id, &called);
    for (uint32_t i = 0; i < called.len; i++)
      print_one(call->set, called.items[i].record, called.items[i].number, &text);
    if (text.len == 0) {
      call->status = lt_api_unknown(call->set, &call->arena, id, call->diagnostics);
      return;
    }
  }
  call->out = lt_api_text_of(&text);
}

luat_status luat_set_print(luat_text **out, const luat_policy_set *set, const char *id, luat_diagnostics *diagnostics) {
  print_call call = {.set = set->set, .id = id, .diagnostics = diagnostics};
  luat_status status = lt_api_guard_diagnosed(print, &call, &call.status, diagnostics);
  lt_arena_free(&call.arena);
  *out = status == LUAT_OK ? call.out : NULL;
  return status;
}

static void put_rows(const lt_script_method *row, lt_lang lang, lt_text *text) {
  for (; row->name != NULL; row++) {
    lt_text_put(text, lt_str_of(row->example));
    lt_text_pad(
        text, ' ',
        (size_t)(40 > lt_text_width(lt_str_of(row->example)) ? 40 - lt_text_width(lt_str_of(row->example)) : 0));
    lt_text_putf(text, " %s\n", row->doc[lang]);
  }
}

static void print_language(void *arg) {
  static const char *const heads[][2] = {
      {"Khai báo và các khóa của nó:", "Declarations, and the keys of each:"},
      {"\nĐiều kiện về một dữ kiện hoặc câu hỏi:", "\nTests of a fact or a question:"},
      {"\nNối điều kiện, và các giá trị:", "\nWords that join conditions, and values:"},
      {"\nKiểu của dữ kiện và câu hỏi (khóa `type`):", "\nTypes of facts and questions (key `type`):"}};
  print_call *call = arg;
  lt_text text = {.arena = &call->arena};
  lt_text_putf(&text, "%s\n", heads[0][call->lang]);
  lt_words_reference(call->lang, &text);
  lt_text_putf(&text, "%s\n", heads[1][call->lang]);
  put_rows(lt_script_methods(), call->lang, &text);
  lt_text_putf(&text, "%s\n", heads[2][call->lang]);
  put_rows(lt_script_values(), call->lang, &text);
  lt_text_putf(&text, "%s\n", heads[3][call->lang]);
  lt_types_reference(call->lang, &text);
  call->out = lt_api_text_of(&text);
}

luat_status luat_language_print(luat_text **out, luat_lang lang) {
  print_call call = {.lang = lang == LUAT_EN ? LT_EN : LT_VI};
  luat_status status = lt_api_guard(print_language, &call, &call.status);
  lt_arena_free(&call.arena);
  *out = status == LUAT_OK ? call.out : NULL;
  return status;
}
