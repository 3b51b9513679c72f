/* used_text.c: where a record is named, as an officer reads it: which record names it, under which key, and the line
 * of the script where that record begins. */
#include "report/law.h"
#include "report_impl.h"

static lt_str kind_words(const lt_writer *w, lt_record record, uint32_t number) {
  bool define = record == LT_RECORD_QUESTION && w->set->questions[number].kind == LT_QUESTION_DEFINE;
  return lt_said(w, define ? LT_SAY_RECORD_DEFINE : (lt_say)((int)LT_SAY_RECORD_0 + (int)record));
}

static lt_str place_words(const lt_writer *w, lt_record record, uint32_t number) {
  const lt_declared *declared = lt_set_declared(w->set, record, number);
  return lt_str_format(w->arena, "%.*s:%u", LT_STR_ARG(declared->file), declared->line);
}

/* The keys of one record that names it, joined: "when, decides". */
static lt_str keys_words(const lt_writer *w, const lt_uses *uses, uint32_t first, uint32_t *next) {
  lt_text text = {.arena = w->arena};
  const lt_use *use = &uses->items[first];
  for (*next = first; *next < uses->len; ++*next) {
    const lt_use *other = &uses->items[*next];
    if (other->record != use->record || other->number != use->number) break;
    lt_text_puts(&text, *next > first ? ", " : "");
    lt_text_puts(&text, other->key);
  }
  return lt_text_str(&text);
}

static void write_use(lt_writer *w, const lt_use *use, lt_str keys) {
  lt_str title = lt_text2_in(lt_set_title(w->set, use->record, use->number), w->lang);
  bool brief = use->record != LT_RECORD_ASSUMPTION && title.len;
  lt_str id = lt_set_id(w->set, w->arena, use->record, use->number), where = place_words(w, use->record, use->number);
  lt_text_putf(w->out, "    %.*s (%.*s)  %.*s\n", LT_STR_ARG(id), LT_STR_ARG(keys), LT_STR_ARG(where));
  if (brief) lt_text_putf(w->out, "      %.*s\n", LT_STR_ARG(title));
}

/* A use that the act's own page has said already: that its norms are of it. */
static bool said_already(const lt_use *use) {
  return use->record == LT_RECORD_NORM && lt_str_equal(lt_str_of(use->key), LT_STR("act"));
}

static void write_uses(lt_writer *w, const lt_uses *uses) {
  for (uint32_t i = 0, next; i < uses->len; i = next) {
    const lt_use *use = &uses->items[i];
    if (i == 0 || use->record != uses->items[i - 1].record) {
      lt_text_puts(w->out, "  ");
      lt_text_put(w->out, kind_words(w, use->record, use->number));
      lt_text_putc(w->out, '\n');
    }
    write_use(w, use, keys_words(w, uses, i, &next));
  }
}

static void write_count(lt_writer *w, uint32_t len) {
  lt_str count = lt_str_format(w->arena, "%u", len);
  if (len == 0) lt_write(w, LT_SAY_USED_NONE);
  if (len == 1) lt_write(w, LT_SAY_USED_ONE);
  if (len > 1) lt_write1(w, LT_SAY_USED_COUNT, count);
  lt_text_putc(w->out, '\n');
}

void lt_write_named(lt_writer *w, uint32_t instrument) {
  lt_uses all = {0}, uses = {0};
  lt_set_uses(w->set, w->arena, LT_RECORD_INSTRUMENT, instrument, &all);
  for (uint32_t i = 0; i < all.len; i++)
    if (!said_already(&all.items[i])) LT_PUSH(w->arena, &uses, all.items[i]);
  lt_text_putc(w->out, '\n');
  write_count(w, uses.len);
  write_uses(w, &uses);
}

void lt_called_uses(const lt_set *set, lt_arena *arena, const lt_called *called, lt_uses *out) {
  lt_cited cited;
  if (called->citation.len > 0 && lt_set_cited(set, called->citation, &cited))
    lt_set_citing(set, arena, &cited, out);
  else
    lt_set_uses(set, arena, called->record, called->number, out);
}

void lt_report_used_text(const lt_set *set, const lt_called *called, uint32_t len, lt_lang lang, lt_text *out) {
  lt_writer w = {NULL, set, lang, out, out->arena, 0};
  for (uint32_t i = 0; i < len; i++) {
    lt_uses uses = {0};
    lt_str id = lt_set_id(set, out->arena, called[i].record, called[i].number);
    if (called[i].citation.len > 0) id = called[i].citation;
    lt_str title = lt_text2_in(lt_set_title(set, called[i].record, called[i].number), lang);
    if (i) lt_text_putc(out, '\n');
    lt_write2(&w, LT_SAY_USED_HEAD, kind_words(&w, called[i].record, called[i].number), id);
    lt_text_putc(out, '\n');
    if (title.len) lt_text_putf(out, "  %.*s\n", LT_STR_ARG(title));
    lt_text_puts(out, "  ");
    lt_write1(&w, LT_SAY_USED_DECLARED, place_words(&w, called[i].record, called[i].number));
    lt_text_putc(out, '\n');
    lt_called_uses(set, out->arena, &called[i], &uses);
    write_count(&w, uses.len);
    write_uses(&w, &uses);
  }
}
