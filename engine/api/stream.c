/* stream.c: plans line by line. A line is read, decided and told inside one guard, in memory that the next line uses
 * again; slices stay for lines of the same place and day. What is refused becomes a line too. No answer is kept. */
#include "api_impl.h"

#include "plan/look.h"
#include "base/json.h"
#include "report/report.h"

#include <string.h>

/* Slices are forgotten past so many, so that memory does not grow with the stream. */
enum { SLICES_MAX = 512 };
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
};

typedef struct line_call {
  luat_stream *stream;
  lt_str line;
  uint64_t number;
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
  call->explanation = lt_explain_build(stream->set->set, call->plan, call->run);
  if (stream->told == LUAT_TELL_ALL)
    lt_report_json(call->explanation, &stream->out);
  else
    lt_report_brief(call->explanation, stream->told == LUAT_TELL_RULES, &stream->out);
  call->status = LUAT_OK;
}

static void decide_line(line_call *call) {
  luat_stream *stream = call->stream;
  const lt_set *set = stream->set->set;
  const lt_source *source = lt_source_new(&stream->arena, LT_STR("-"), call->line);
  call->plan = lt_plan_read(set, source, LT_DOC_JSON, stream->as_of, &call->diags);
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

static void work(void *arg) {
  line_call *call = arg;
  luat_stream *stream = call->stream;
  stream->out = (lt_text){.arena = &stream->arena};
  call->diags = (lt_diags){.arena = &stream->arena};
  if (call->too_much || call->line_max > 0)
    refuse_unread(call);
  else
    decide_line(call);
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
  lt_arena_free(&stream->arena);
  stream->memory_left = stream->memory_max;
}

static luat_status attempt(line_call *call, bool *past_bound) {
  luat_stream *stream = call->stream;
  if (stream->slices.list.len > SLICES_MAX) forget(stream);
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
    stream->out = (lt_text){0};
  }
  *out = stream->out.ptr;
  *out_len = stream->out.len;
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

static void open_stream(void *arg) {
  open_call *call = arg;
  luat_stream *stream = call->stream;
  const lt_set *set = stream->set->set;
  bool dates = lt_api_date(call->diagnostics, call->options->law_date, &stream->law_date) &&
               lt_api_date(call->diagnostics, call->options->as_of, &stream->as_of);
  uint32_t id = set->role_fact[LT_ROLE_ID];
  if (id != LT_NONE) stream->id_at = lt_fact_at(set, &set->facts[id]);
  call->status = dates ? LUAT_OK : LUAT_USAGE;
}

luat_status luat_stream_new(luat_stream **out, const luat_policy_set *set, const luat_stream_options *options,
                            luat_diagnostics *diagnostics) {
  *out = NULL;
  luat_stream *stream = lt_memory_resize(NULL, 0, sizeof *stream);
  if (stream == NULL) return LUAT_NO_MEMORY;
  memset(stream, 0, sizeof *stream);
  stream->set = set;
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
  lt_slices_free(&stream->slices);
  lt_arena_free(&stream->arena);
  lt_memory_resize(stream, sizeof *stream, 0);
}
