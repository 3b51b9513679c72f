/* script.h: reads policy scripts into a draft of forms, which policy/ seals.
 * Layer: script; it sees base, value, expr and policy, and is the only module that knows Lua (which this header hides).
 * Ownership: forms, sources and texts live in the draft's arena; nothing else is left when reading is over. */
#ifndef LT_SCRIPT_SCRIPT_H
#define LT_SCRIPT_SCRIPT_H

#include "policy/form.h"

/* A script that someone has read from disk. The name is relative to the policy folder; both are lent to the draft. */
typedef struct lt_script_file {
  lt_str name, text;
} lt_script_file;

/* Bounds of one reading: a base, and as much again for each byte of source. Honest scripts use about a hundredth.
 * Steps are Lua's instructions and the units that library calls are charged; they do not depend on the machine. */
typedef struct lt_script_limits {
  uint64_t steps, steps_per_byte;
  uint64_t memory, memory_per_byte; /* bytes that Lua may hold */
  uint64_t file_max, text_max;      /* bytes of one file, of one text in it */
  bool through_lua;                 /* runs also the scripts that only declare, which otherwise are read without Lua */
} lt_script_limits;

extern const lt_script_limits lt_script_limits_default;

/* Reads all files: `vocabulary.lua` files first, whose entities become words for every file, then the others, by name.
 * In which order `files` lists them never shows. False if there was an error, said in `diags`; the draft must then not
 * be sealed. Where memory is refused it leaves for the nearest `lt_protect`, as everything does. `limits` NULL takes
 * the default. */
bool lt_script_read(lt_draft *draft, const lt_script_file *files, uint32_t len, const lt_script_limits *limits,
                    lt_diags *diags);

/* A method of facts, as `:is`, or a word that builds a value, as `ty`, for `luat show language`. */
typedef struct lt_script_method {
  const char *name, *example, *doc[2]; /* doc: by lt_lang */
} lt_script_method;
/* All of them in the order of the reference; ends in one whose name is NULL. */
const lt_script_method *lt_script_methods(void);
const lt_script_method *lt_script_values(void);

#endif
