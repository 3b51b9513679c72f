/* Reads the scripts of a policy set, vocabularies before the rest: the text of each, then plainly what only declares;
 * the tokens of the others, and these Lua runs. Each step says all that it finds, and a file with an error goes no
 * further while the others do. The order in which files are given never shows. */
#include <assert.h>

#include "base/sort.h"
#include "script_impl.h"

const lt_script_limits lt_script_limits_default = {.steps = 2000000,
                                                   .steps_per_byte = 400,
                                                   .memory = 16 << 20,
                                                   .memory_per_byte = 64,
                                                   .file_max = 64 << 20,
                                                   .text_max = 64 << 10};

typedef struct job {
  lt_load reading;
  const lt_script_file *files;
  uint32_t len;
  bool fine;
} job;

static void work(void *arg);
static void order_files(job *j);
static bool check_text(lt_load *reading, lt_unit *unit);
static void look_at(lt_load *reading, lt_unit *unit);
static void look_again(lt_load *reading);
static void run_all(lt_load *reading);
static void run_unit(lt_load *reading, lt_unit *unit);
static void put_in_order(lt_load *reading);

bool lt_script_read(lt_draft *draft, const lt_script_file *files, uint32_t len, const lt_script_limits *limits,
                    lt_diags *diags) {
  assert(draft != NULL && draft->arena != NULL && diags != NULL && (files != NULL || len == 0));
  job j = {.reading = {.draft = draft,
                       .diags = diags,
                       .limits = limits != NULL ? limits : &lt_script_limits_default,
                       .bound = LT_CODES},
           .files = files,
           .len = len};
  bool done = lt_protect(work, &j);
  /* Where memory was refused inside a function that Lua had called, the state was left in the middle of that call;
   * closing it is still sound, since that starts from the bottom of the stack. */
  if (j.reading.state != NULL) lua_close(j.reading.state);
  lt_arena_free(&j.reading.scratch);
  if (!done) lt_out_of_memory();
  return j.fine;
}

/* For as many declarations as the files may hold. They are widened by doubling if there are more; what is not used is
 * never touched. */
static void make_room(lt_draft *draft, uint64_t bytes) {
  enum { DECLARATION_BYTES = 128 };
  if (draft->declarations.cap > 0 || bytes > UINT32_MAX) return;
  uint32_t cap = (uint32_t)bytes / DECLARATION_BYTES + 8;
  draft->declarations.items = lt_arena_take(draft->arena, cap * sizeof *draft->declarations.items);
  draft->declarations.cap = cap;
}

static void work(void *arg) {
  job *j = arg;
  lt_load *reading = &j->reading;
  uint32_t errors = reading->diags->errors + reading->diags->dropped;
  order_files(j);
  uint64_t bytes = 0;
  uint32_t vocabularies = 0;
  for (uint32_t i = 0; i < reading->units_len; i++) {
    bytes += reading->units[i].source->text.len;
    vocabularies += reading->units[i].vocabulary;
  }
  make_room(reading->draft, bytes);
  reading->steps_max = reading->limits->steps + bytes * reading->limits->steps_per_byte;
  reading->memory_max = reading->limits->memory + bytes * reading->limits->memory_per_byte;
  reading->plain = !reading->limits->through_lua && lt_plain_words(reading);
  reading->awaiting = true;
  for (uint32_t i = 0; i < vocabularies; i++) look_at(reading, &reading->units[i]);
  reading->awaiting = false;
  look_again(reading);
  for (uint32_t i = vocabularies; i < reading->units_len; i++) look_at(reading, &reading->units[i]);
  run_all(reading);
  j->fine = reading->diags->errors + reading->diags->dropped == errors;
}

/* ---- Files ---- */

static bool is_vocabulary(lt_str name) {
  static const char last[] = "vocabulary.lua";
  return lt_str_ends(name, last) && (name.len == sizeof last - 1 || name.ptr[name.len - sizeof last] == '/');
}

static int compare_files(const void *a, const void *b) {
  const lt_script_file *x = *(const lt_script_file *const *)a, *y = *(const lt_script_file *const *)b;
  int vocabulary = (int)is_vocabulary(y->name) - (int)is_vocabulary(x->name);
  int name = vocabulary != 0 ? vocabulary : lt_str_compare(x->name, y->name);
  return name != 0 ? name : lt_str_compare(x->text, y->text);
}

static void order_files(job *j) {
  lt_load *reading = &j->reading;
  const lt_script_file **files = LT_NEW_ARRAY(&reading->scratch, const lt_script_file *, j->len + 1);
  for (uint32_t i = 0; i < j->len; i++) files[i] = &j->files[i];
  lt_sort(&reading->scratch, files, j->len, sizeof *files, compare_files);
  reading->units = LT_NEW_ARRAY(&reading->scratch, lt_unit, j->len + 1);
  reading->units_len = j->len;
  for (uint32_t i = 0; i < j->len; i++) {
    const lt_source *source = lt_source_lent(reading->draft->arena, files[i]->name, files[i]->text);
    LT_PUSH(reading->draft->arena, &reading->draft->sources, source);
    reading->units[i] = (lt_unit){.source = source, .vocabulary = is_vocabulary(source->name)};
  }
}

/* ---- Text ---- */

/* Says the faults of a file's text, not more than a handful; false if there is one. */
static bool check_text(lt_load *reading, lt_unit *unit) {
  enum { SAID_MAX = 5 };
  const lt_source *source = unit->source;
  if (source->text.len > reading->limits->file_max) {
    lt_text2 max =
        lt_text2_both(lt_str_format(reading->diags->arena, "%llu", (unsigned long long)reading->limits->file_max));
    lt_text2 none = lt_text2_of("", "");
    lt_diag_add(reading->diags, LT_L505, lt_source_line_place(source, 1), max, none, none, none);
    return false;
  }
  size_t from = 0;
  for (int said = 0; said < SAID_MAX; said++) {
    lt_str rest = lt_str_slice(source->text, from, source->text.len);
    size_t offset;
    lt_text_fault fault = lt_text_look(rest, &offset, &unit->nfc);
    if (fault == LT_TEXT_FINE) return said == 0;
    lt_fault_text(reading, fault, source->text, from + offset, lt_source_place(source, from + offset, 1));
    if (fault == LT_TEXT_NOT_UTF8) return false; /* what follows would only be more of the same */
    from += offset;
    lt_utf8_next(source->text, &from);
  }
  return false;
}

/* ---- Reading plainly, or looking at the tokens ---- */

static void check_tokens(lt_load *reading, lt_unit *unit) {
  uint32_t entities = reading->entities.names.len;
  lt_token_check(&reading->scratch, unit, &reading->entities, reading->limits->text_max, reading->diags);
  for (uint32_t i = entities; reading->plain && i < reading->entities.names.len; i++)
    lt_load_entity(reading, reading->entities.names.items[i]);
}

static void start(lt_load *reading, lt_unit *unit) {
  reading->unit = unit;
  reading->policy = reading->act = LT_STR("");
  reading->line = 0;
  unit->first = reading->draft->declarations.len;
}

static void look_at(lt_load *reading, lt_unit *unit) {
  if (!check_text(reading, unit)) return;
  start(reading, unit);
  unit->plain = reading->plain && lt_plain_read(reading, unit);
  unit->len = reading->draft->declarations.len - unit->first;
  if (!unit->plain) check_tokens(reading, unit);
}

/* Vocabularies with a name that was taken for an entity and is none have to be run, which says so. */
static void look_again(lt_load *reading) {
  for (uint32_t i = 0; i < reading->awaited.len; i++) {
    const lt_awaited *awaited = &reading->awaited.items[i];
    if (lt_load_word(reading, awaited->row.name) != NULL) continue;
    for (uint32_t u = awaited->unit; u < reading->units_len && reading->units[u].vocabulary; u++) {
      lt_unit *unit = &reading->units[u];
      if (!unit->plain) continue;
      unit->plain = false;
      unit->len = 0;
      reading->draft->plain--;
      check_tokens(reading, unit);
    }
  }
}

/* ---- Running ---- */

/* The state is opened for those that have to be run. */
static void run_all(lt_load *reading) {
  uint32_t to_run = 0;
  for (uint32_t i = 0; i < reading->units_len; i++) to_run += !reading->units[i].plain;
  if (to_run == 0) return;
  reading->unit = &reading->units[0];
  if (!lt_sandbox_open(reading)) lt_out_of_memory();
  if (!lt_script_call(reading, lt_sandbox_furnish)) return;
  for (uint32_t i = 0; i < reading->units_len && !reading->tripped; i++)
    if (reading->units[i].fine) run_unit(reading, &reading->units[i]);
  put_in_order(reading);
}

/* As if the files had been read one after the other. */
static void put_in_order(lt_load *reading) {
  lt_draft *draft = reading->draft;
  uint32_t len = 0;
  for (uint32_t i = 0; i < reading->units_len; i++) len += reading->units[i].len;
  lt_declaration *ordered = LT_NEW_ARRAY(draft->arena, lt_declaration, len + 1);
  len = 0;
  for (uint32_t i = 0; i < reading->units_len; i++) {
    const lt_unit *unit = &reading->units[i];
    if (unit->len > 0) memcpy(ordered + len, draft->declarations.items + unit->first, unit->len * sizeof *ordered);
    len += unit->len;
  }
  draft->declarations.items = ordered;
  draft->declarations.len = draft->declarations.cap = len;
}

/* Declarations without their table, and conditions that nothing holds. */
static void check_left_over(lt_load *reading) {
  lt_text2 none = lt_text2_of("", "");
  for (uint32_t i = reading->first_declaration; i < reading->draft->declarations.len; i++) {
    const lt_declaration *d = &reading->draft->declarations.items[i];
    if (d->table == NULL && lt_script_word_find(d->word)->takes == LT_TAKES_TABLE)
      lt_diag_add(reading->diags, LT_L142, lt_fault_place(reading, d->line, d->word), lt_text2_both(d->word),
                  lt_text2_both(d->id), none, none);
  }
  for (uint32_t i = 0; i < reading->built.len; i++) {
    const lt_form *form = reading->built.items[i];
    if (form->used) continue;
    lt_str name = form->kind == LT_FORM_AND   ? LT_STR("&")
                  : form->kind == LT_FORM_OR  ? LT_STR("|")
                  : form->kind == LT_FORM_NOT ? LT_STR("~")
                                              : form->name;
    lt_diag_add(reading->diags, LT_L156, lt_fault_place(reading, form->line, name), lt_text2_both(name), none, none,
                none);
  }
}

static void run_unit(lt_load *reading, lt_unit *unit) {
  uint32_t errors = reading->diags->errors + reading->diags->dropped;
  start(reading, unit);
  reading->first_declaration = unit->first;
  reading->built.len = 0;
  lt_budget_begin(reading);
  bool ran = lt_script_call(reading, lt_sandbox_run);
  lt_budget_end(reading);
  unit->len = reading->draft->declarations.len - unit->first;
  /* After an error much is left over for no fault of its own. */
  if (ran && reading->diags->errors + reading->diags->dropped == errors) check_left_over(reading);
}
