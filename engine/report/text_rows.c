/* text_rows.c: how the rows of a page are laid out: labels aligned by display width, and what would be too long for a
 * line goes on in the next under a blank label, from one piece to another and never within one. It knows nothing of
 * what is said. */
#include "text_rows.h"

enum { GAP = 3, COLUMNS_MAX = 240 };

lt_row *lt_rows_add(lt_arena *arena, lt_rows *rows, lt_str label, lt_str brief, const char *between) {
  LT_PUSH(arena, rows, ((lt_row){.label = label, .brief = brief, .between = between}));
  return &rows->items[rows->len - 1];
}

/* The pieces in as many lines as they need, each beginning at `column`. */
static lt_str lines_of(const lt_writer *w, const lt_strs *pieces, const char *between, size_t column) {
  lt_text text = {.arena = w->arena};
  size_t gap = lt_text_width(lt_str_of(between)), at = column;
  for (uint32_t i = 0; i < pieces->len; i++) {
    size_t width = lt_text_width(pieces->items[i]);
    if (i > 0 && at + gap + width > COLUMNS_MAX) {
      lt_text_puts(&text, between[0] == ';' ? ";\n" : "\n");
      lt_text_pad(&text, ' ', column);
      at = column;
    } else if (i > 0) {
      lt_text_puts(&text, between);
      at += gap;
    }
    lt_text_put(&text, pieces->items[i]);
    at += width;
  }
  return lt_text_str(&text);
}

void lt_write_rows(lt_writer *w, const lt_rows *rows, unsigned indent) {
  size_t labels = 0, briefs = 0;
  for (uint32_t i = 0; i < rows->len; i++) {
    size_t label = lt_text_width(rows->items[i].label), brief = lt_text_width(rows->items[i].brief);
    labels = label > labels ? label : labels;
    briefs = brief > briefs ? brief : briefs;
  }
  for (uint32_t i = 0; i < rows->len; i++) {
    const lt_row *row = &rows->items[i];
    bool again = i > 0 && lt_str_equal(row->label, rows->items[i - 1].label);
    size_t column = indent + labels + GAP;
    lt_text_pad(w->out, ' ', indent);
    if (!again) lt_text_put(w->out, row->label);
    lt_text_pad(w->out, ' ', labels - (again ? 0 : lt_text_width(row->label)) + GAP);
    if (row->brief.len) {
      lt_text_put(w->out, row->brief);
      lt_text_pad(w->out, ' ', briefs - lt_text_width(row->brief) + GAP);
      column += briefs + GAP;
    }
    lt_text_put(w->out, lines_of(w, &row->says, row->between, column));
    lt_text_putc(w->out, '\n');
  }
}

void lt_write_list(lt_writer *w, lt_say say, const lt_strs *items, unsigned indent) {
  if (items->len == 0) return;
  size_t head = lt_text_width(lt_said1(w, say, LT_STR("")));
  lt_text_pad(w->out, ' ', indent);
  lt_write1(w, say, lines_of(w, items, "; ", indent + head - 1)); /* the stop at the end is no part of the head */
  lt_text_putc(w->out, '\n');
}
