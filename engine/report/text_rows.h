/* text_rows.h: rows of a page: a label, what a part is known by, and what is said of it piece by piece.
 * Layer: report, private. Ownership: as the writer's arena. */
#ifndef LT_REPORT_TEXT_ROWS_H
#define LT_REPORT_TEXT_ROWS_H

#include "report_impl.h"

typedef struct lt_row {
  lt_str label, brief; /* brief: of parts, what they are known by */
  const char *between; /* stands between two pieces on one line */
  lt_strs says;
} lt_row;
typedef LT_VEC(lt_row) lt_rows;

/* Adds a row; its pieces are pushed to `says`. Lent until the next is added. */
lt_row *lt_rows_add(lt_arena *arena, lt_rows *rows, lt_str label, lt_str brief, const char *between);
/* Labels and briefs aligned by display width; a label like the one above is left blank. */
void lt_write_rows(lt_writer *w, const lt_rows *rows, unsigned indent);
/* "Vì sao: …; …; …." Nothing where there are no items. */
void lt_write_list(lt_writer *w, lt_say say, const lt_strs *items, unsigned indent);

#endif
