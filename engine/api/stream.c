/* stream.c: plans line by line. A line is read, decided and told inside one guard, in memory that the next line uses
 * again; slices stay for lines of the same place and day. What is refused becomes a line too. No answer is kept. */
#include "stream_impl.h"

#include "base/json.h"
#include "plan/look.h"
#include "report/report.h"

#include <string.h>

/* What is kept from lines, slices and shapes, is forgotten past this part of what a line may take, so that memory does
 * not grow with the stream. A shape is learnt from one line in so many that are of none, the first ones apart. */
enum { KEPT_PART = 4, SHAPES_MAX = 8, LEARN_FIRST = 4, LEARN_EACH = 64 };
static const size_t memory_default = (size_t)1 << 30;

struct luat_stream {
  const luat_policy_set *set;
  luat_told told;
  lt_lang lang;
  lt_cell law_date, as_of;
  size_t memory_max, memory_left; /* of one line, and what slices and room kept from others leave of it */
  lt_slices slices;
  lt_arena arena; /* of the line at hand */
  lt_text out;    /* in it */
  lt_str id_at;   /* where a plan's id stands, "plan.id"; empty: nowhere */
  lt_str answer;  /* the line that was told */
  char law_date_text[32], as_of_text[32]; /* as given; "": not */
  bool shaped;    /* lines may be told by their shapes */
  lt_shape *shapes[SHAPES_MAX];
  uint32_t shapes_len;
  unsigned learnt, unmatched; /* shapes; lines of none, since the last was learnt */
};

typedef struct line_call {
  luat_stream *stream;
  lt_str line;
  uint64_t number;
  bool matched;    /* it is of a shape that is known */
  size_t line_max; /* not 0: the line was too long to be read */
  bool too_much;   /* the line takes more memory than it may */
  lt_plan *plan;
  lt_run *run;
  lt_explanation *explanation;
  lt_diags diags;
  luat_status status;
} line_call;

/* ---- What is refused ---- */

/* The first error, in the order of places. */
static const lt_diag *first_error(lt_diags *diags) {
  lt_diags_sort(diags);
  for (uint32_t i = 0; i < diags->list.len; i++)
    if (diags->list.items[i].severity == LT_ERROR) return &diags->list.items[i];
  return NULL;
}

/* Where a place begins, in bytes. */
static size_t offset_of(lt_place place) {
  lt_str line = lt_source_line(place.source, place.line);
  size_t at = 0;
  for (uint32_t column = 1; column < place.column && at < line.len; column++) lt_utf8_next(line, &at);
  return (size_t)(line.ptr - place.source->text.ptr) + at;
}

static void put_error(line_call *call, const lt_diag *diag) {
  luat_stream *stream = call->stream;
  lt_arena *arena = &stream->arena;
  lt_json *top = lt_json_object(arena), *error = lt_json_object(arena);
  lt_str pointer = LT_STR("");
  if (diag->place.line > 0 && diag->code != LT_L248) /* which is of the whole */
    pointer = lt_look_pointer(arena, diag->place.source->text, offset_of(diag->place));
  lt_str id = stream->id_at.len > 0 ? lt_look_string(arena, call->line, stream->id_at) : (lt_str){0};
  lt_json_put(error, "code", lt_json_str(arena, lt_str_of(lt_code_get(diag->code)->name)));
  lt_json_put(error, "line", lt_json_int(arena, (int64_t)call->number));
  lt_json_put(error, "message", lt_json_str(arena, lt_text2_in(diag->message, stream->lang)));
  lt_json_put(error, "pointer", lt_json_str(arena, pointer));
  lt_json_put(top, "error", error);
  if (id.len > 0) lt_json_put(top, "plan", lt_json_str(arena, id));
  lt_json_print(top, 0, &stream->out);
  lt_text_putc(&stream->out, '\n');
}

/* What refused it is told by its code. */
static void refuse(line_call *call) {
  const lt_diag *diag = first_error(&call->diags);
  if (diag == NULL) diag = lt_diag_put(&call->diags, LT_L711, (lt_place){0}, (lt_str){0}, (lt_str){0}, (lt_str){0});
  call->status = lt_code_get(diag->code)->name[1] == '5' ? LUAT_BOUND : LUAT_BAD_PLAN;
  put_error(call, diag);
}

static void refuse_unread(line_call *call) {
  size_t bound = call->too_much ? call->stream->memory_max >> 20 : call->line_max;
  lt_str shown = lt_str_format(&call->stream->arena, "%zu", bound);
  lt_diag_put(&call->diags, call->too_much ? LT_L526 : LT_L525, (lt_place){0}, shown, (lt_str){0}, (lt_str){0});
  refuse(call);
}

/* ---- One line ---- */

static void tell(line_call *call) {
  luat_stream *stream = call->stream;
  const lt_set *set = stream->set->set;
  if (stream->told == LUAT_TELL_ALL) {
    call->explanation = lt_explain_build(set, call->plan, call->run);
    lt_report_json(call->explanation, &stream->out);
  } else {
    call->explanation = lt_explain_brief(set, call->plan, call->run);
    lt_report_brief(call->explanation, stream->told == LUAT_TELL_RULES, &stream->out);
  }
  call->status = LUAT_OK;
}

static void decide_line(line_call *call) {
  luat_stream *stream = call->stream;
  const lt_set *set = stream->set->set;
  const lt_source *source = lt_source_new(&stream->arena, LT_STR("-"), call->line);
  call->plan = lt_plan_read_facts(set, source, LT_DOC_JSON, stream->as_of, &call->diags);
  bool known = call->plan != NULL && lt_plan_dates_known(call->plan, stream->law_date != LT_UNKNOWN, &call->diags);
  if (known) {
    lt_run_options options = {.law_date = stream->law_date, .as_of = call->plan->as_of};
    call->run = lt_run_decide(set, &call->plan->facts, &stream->slices, options);
  }
  if (call->run != NULL)
    tell(call);
  else
    refuse(call);
}

/* By its shape, where that is known and enough. */
static bool decide_quickly(line_call *call) {
  luat_stream *stream = call->stream;
  for (uint32_t i = 0; i < stream->shapes_len; i++) {
    lt_shape *shape = stream->shapes[i];
    if (!lt_shape_read(shape, call->line)) continue;
    call->matched = true;
    if (!lt_shape_tell(shape, stream->told == LUAT_TELL_RULES)) return false;
    shape->hits++;
    if (i > 0) { /* the next line is likely to be of it too */
      stream->shapes[i] = stream->shapes[i - 1];
      stream->shapes[i - 1] = shape;
    }
    stream->answer = lt_text_str(&shape->out);
    call->status = LUAT_OK;
    return true;
  }
  return false;
}

static void work(void *arg) {
  line_call *call = arg;
  luat_stream *stream = call->stream;
  bool read = !call->too_much && call->line_max == 0;
  if (read && stream->shapes_len > 0 && decide_quickly(call)) return;
  stream->out = (lt_text){.arena = &stream->arena};
  call->diags = (lt_diags){.arena = &stream->arena, .errors_only = true};
  if (read)
    decide_line(call);
  else
    refuse_unread(call);
  stream->answer = lt_text_str(&stream->out);
}

/* In the place of the one that has served least. */
static void learn(void *arg) {
  line_call *call = arg;
  luat_stream *stream = call->stream;
  const char *law_date = stream->law_date_text[0] ? stream->law_date_text : NULL;
  const char *as_of = stream->as_of_text[0] ? stream->as_of_text : NULL;
  lt_shape *shape = lt_shape_learn(stream->set, call->line, law_date, as_of);
  if (shape == NULL) return;
  uint32_t at = stream->shapes_len < SHAPES_MAX ? stream->shapes_len++ : 0;
  for (uint32_t i = 1; stream->shapes[at] != NULL && i < SHAPES_MAX; i++)
    if (stream->shapes[i]->hits < stream->shapes[at]->hits) at = i;
  for (uint32_t i = 0; i < stream->shapes_len; i++)
    if (stream->shapes[i] != NULL) stream->shapes[i]->hits /= 2;
  lt_shape_free(stream->shapes[at]);
  stream->shapes[at] = shape;
}

/* After a line that was decided the long way. Where memory is refused nothing is learnt. */
static void learn_from(line_call *call) {
  luat_stream *stream = call->stream;
  if (!stream->shaped || call->matched || call->status != LUAT_OK) return;
  if (++stream->unmatched < (stream->learnt < LEARN_FIRST ? 2 : LEARN_EACH)) return;
  stream->unmatched = 0;
  stream->learnt++;
  luat_status unsaid = LUAT_OK;
  size_t outer = lt_memory_bound(stream->memory_left);
  if (lt_api_guard(learn, call, &unsaid) != LUAT_OK) stream->learnt--;
  stream->memory_left = lt_memory_bound(outer);
}

static void let_go(line_call *call) {
  lt_explanation_free(call->explanation);
  lt_run_free(call->run);
  lt_plan_free(call->plan);
  call->explanation = NULL;
  call->run = NULL;
  call->plan = NULL;
}

/* Everything that earlier lines left. */
static void forget(luat_stream *stream) {
  lt_slices_free(&stream->slices);
  for (uint32_t i = 0; i < stream->shapes_len; i++) lt_shape_free(stream->shapes[i]);
  stream->shapes_len = 0;
  memset(stream->shapes, 0, sizeof stream->shapes);
  lt_arena_free(&stream->arena);
  stream->memory_left = stream->memory_max;
}

static luat_status attempt(line_call *call, bool *past_bound) {
  luat_stream *stream = call->stream;
  if (stream->memory_max - stream->memory_left > stream->memory_max / KEPT_PART) forget(stream);
  size_t outer = lt_memory_bound(stream->memory_left);
  lt_arena_reset(&stream->arena);
  luat_status status = lt_api_guard(work, call, &call->status);
  *past_bound = lt_memory_bound_hit();
  let_go(call);
  stream->memory_left = lt_memory_bound(outer);
  return status;
}

/* A line that meets the bound beside what others left is tried once more alone, so that others never show. */
static luat_status run_line(const char **out, size_t *out_len, line_call *call) {
  luat_stream *stream = call->stream;
  bool past_bound = false;
  luat_status status = attempt(call, &past_bound);
  for (int i = 0; i < 2 && status == LUAT_NO_MEMORY && past_bound; i++) {
    forget(stream);
    call->too_much = i == 1;
    status = attempt(call, &past_bound);
  }
  if (status == LUAT_NO_MEMORY) {
    forget(stream);
    stream->answer = (lt_str){0};
  }
  *out = stream->answer.ptr;
  *out_len = stream->answer.len;
  if (status == LUAT_OK) learn_from(call);
  return status;
}

luat_status luat_stream_line(const char **out, size_t *out_len, luat_stream *stream, const char *line, size_t line_len,
                             uint64_t number) {
  line_call call = {.stream = stream, .line = {line, line_len}, .number = number};
  return run_line(out, out_len, &call);
}

luat_status luat_stream_too_long(const char **out, size_t *out_len, luat_stream *stream, size_t line_max,
                                 uint64_t number) {
  line_call call = {.stream = stream, .line = LT_STR(""), .number = number, .line_max = line_max};
  return run_line(out, out_len, &call);
}

/* ---- A stream ---- */

typedef struct open_call {
  luat_stream *stream;
  const luat_stream_options *options;
  luat_diagnostics *diagnostics;
  luat_status status;
} open_call;

static void keep_text(char *out, size_t size, const char *text) {
  if (text != NULL && strlen(text) < size) strcpy(out, text); /* a date is no longer */
}

/* Ids that JSON shows as they are. */
static bool is_plain_id(lt_str id) {
  for (size_t i = 0; i < id.len; i++)
    if (id.ptr[i] == '"' || id.ptr[i] == '\\' || (unsigned char)id.ptr[i] < 0x20) return false;
  return true;
}

static bool are_ids_plain(const lt_set *set) {
  bool plain = true;
  for (uint32_t i = 0; i < set->norms_len; i++) plain = plain && is_plain_id(set->norms[i].id);
  for (uint32_t i = 0; i < set->options_len; i++) plain = plain && is_plain_id(set->options[i].id);
  for (uint32_t i = 0; i < set->places_len; i++) plain = plain && is_plain_id(set->places[i].id);
  for (uint32_t i = 0; i < set->instruments_len; i++) plain = plain && is_plain_id(set->instruments[i].id);
  for (uint32_t i = 0; i < set->policies_len; i++) plain = plain && is_plain_id(set->policies[i].id);
  for (uint32_t i = 0; i < set->questions_len; i++) plain = plain && is_plain_id(set->questions[i].id);
  return plain;
}

static void open_stream(void *arg) {
  open_call *call = arg;
  luat_stream *stream = call->stream;
  const lt_set *set = stream->set->set;
  bool dates = lt_api_date(call->diagnostics, call->options->law_date, &stream->law_date) &&
               lt_api_date(call->diagnostics, call->options->as_of, &stream->as_of);
  uint32_t id = set->role_fact[LT_ROLE_ID];
  if (id != LT_NONE) stream->id_at = lt_fact_at(set, &set->facts[id]);
  keep_text(stream->law_date_text, sizeof stream->law_date_text, call->options->law_date);
  keep_text(stream->as_of_text, sizeof stream->as_of_text, call->options->as_of);
  stream->shaped = stream->told != LUAT_TELL_ALL && set->law == LT_NONE && are_ids_plain(set);
  call->status = dates ? LUAT_OK : LUAT_USAGE;
}

luat_status luat_stream_new(luat_stream **out, const luat_policy_set *set, const luat_stream_options *options,
                            luat_diagnostics *diagnostics) {
  *out = NULL;
  luat_stream *stream = lt_memory_resize(NULL, 0, sizeof *stream);
  if (stream == NULL) return LUAT_NO_MEMORY;
  memset(stream, 0, sizeof *stream);
  stream->set = set;
  stream->slices.shared = set->slices;
  stream->told = options->told;
  stream->lang = options->lang == LUAT_EN ? LT_EN : LT_VI;
  stream->memory_max = options->memory_max > 0 ? options->memory_max : memory_default;
  stream->memory_left = stream->memory_max;
  open_call call = {.stream = stream, .options = options, .diagnostics = diagnostics};
  luat_status status = lt_api_guard_diagnosed(open_stream, &call, &call.status, diagnostics);
  if (status == LUAT_OK)
    *out = stream;
  else
    luat_stream_free(stream);
  return status;
}

void luat_stream_free(luat_stream *stream) {
  if (stream == NULL) return;
  forget(stream);
  lt_memory_resize(stream, sizeof *stream, 0);
}
