/* source.h: the text of a file that was read, and places in it.
 * Layer: base. Ownership: a source lives in the arena it was made in, and its text too unless it was lent. */
#ifndef LT_BASE_SOURCE_H
#define LT_BASE_SOURCE_H

#include "base/text.h"

typedef struct lt_source {
  lt_str name;                /* path as the user gave it, or relative to the policy folder */
  lt_str text;
  struct lt_lines *lines;     /* where they begin; a line ends in LF or CR LF */
  uint32_t first;             /* of a piece of a file: the number of its first line there; 0: it is all of it */
} lt_source;

/* A stretch of one line. Lines and columns count from 1, columns in code points; line 0 means "no place". */
typedef struct lt_place {
  const lt_source *source;
  uint32_t line, column, length; /* length in code points, at least 1 */
} lt_place;
/* The line's number in the file; without a place that of the piece, if it is one, else 0. */
uint32_t lt_place_line(const lt_place *place);

/* Copies name and text. */
lt_source *lt_source_new(lt_arena *arena, lt_str name, lt_str text);
/* Keeps both as they are: they have to live as long as it. Its lines are looked for when one is first asked for, so it
 * is for one thread. */
lt_source *lt_source_lent(lt_arena *arena, lt_str name, lt_str text);
uint32_t lt_source_lines(const lt_source *source);
/* The offset of a line, from 1, that is there. */
size_t lt_source_line_start(const lt_source *source, uint32_t line);
/* The text of a line without its end; empty past the last. */
lt_str lt_source_line(const lt_source *source, uint32_t line);
/* The place of `len` bytes from `offset`, cut at the end of that line. */
lt_place lt_source_place(const lt_source *source, size_t offset, size_t len);
/* The whole text of a line without leading blanks, as a place. */
lt_place lt_source_line_place(const lt_source *source, uint32_t line);

#endif
