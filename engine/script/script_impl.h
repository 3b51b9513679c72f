/* script_impl.h: what the files of script/ share. Nobody else includes it. Layer: script.
 * Ownership: a reading owns its scratch arena and its lua_State; both end with lt_script_read. */
#ifndef LT_SCRIPT_IMPL_H
#define LT_SCRIPT_IMPL_H

#include <lauxlib.h>
#include <lua.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/scan.h"
#include "script/script.h"

#include "names_impl.h"

enum {
  LT_BRACKETS_MAX = 100,  /* open brackets and functions; below what Lua's own parser bears (200) */
  LT_CONDITION_MAX = 150, /* depth of a condition's tree, so that whoever walks it may recurse */
  LT_TABLE_MAX = 16       /* depth of a table in a table */
};

/* ---- Tokens (token_check.c, token_table.c, token_words.c) ---- */

/* A table constructor of the file. Lua drops a nil in a table silently, so each gets its number appended as one last
 * element, a float, of which a script can have no others; what was written is then compared with what arrived. */
typedef struct lt_braces {
  size_t open, close; /* offsets of its brackets */
  uint32_t line;
  uint32_t len;      /* entries, or keys */
  uint32_t rows; /* entries beside the keys, of `rows` and its rows only */
  bool keyed, comma; /* comma: the last entry ends in one */
} lt_braces;

/* A file on its way. */
typedef struct lt_unit {
  const lt_source *source;
  bool vocabulary, fine;
  bool nfc;   /* the text, and so every part of it, is NFC */
  bool plain; /* read without being run */
  uint32_t first, len; /* its declarations in the draft, as they were read */
  LT_VEC(lt_braces) tables; /* in the order of their closing brackets */
} lt_unit;

/* The names that vocabulary files give to entities. */
typedef struct lt_entities {
  LT_VEC(lt_str) names;
} lt_entities;

/* Looks for everything that must never pass silently and fills `unit->tables`; false if it said an error. `text_max`
 * bounds strings. */
bool lt_token_check(lt_arena *scratch, lt_unit *unit, lt_entities *entities, uint64_t text_max, lt_diags *diags);

/* Whether the token is this name or mark. */
static inline bool lt_token_is(const lt_token *token, const char *text) {
  return token->text.len > 0 && token->text.ptr[0] == text[0] && strncmp(text, token->text.ptr, token->text.len) == 0 &&
         text[token->text.len] == '\0';
}
/* How to write what a refused operator or word of Lua means; `code` LT_CODES where it is not refused. */
typedef struct lt_mend {
  const char *token;
  lt_code code;
  const char *vi, *en;
} lt_mend;
const lt_mend *lt_mend_find(lt_str token);

/* The first token of the entry with `number` (from 1) of the table whose bracket opens at `open`. */
bool lt_token_entry(const lt_source *source, size_t open, uint32_t number, lt_token *out);
/* The keys of that table, one by one; `*number` starts at 0. */
bool lt_token_key(const lt_source *source, size_t open, uint32_t *number, lt_arena *arena, lt_str *key, lt_token *out);

/* ---- Reading (read.c, sandbox.c, budget.c) ---- */

enum { LT_SEEN_NAMES = 256 };
struct lt_load {
  lt_draft *draft;
  lt_diags *diags;
  lt_arena scratch;
  const lt_script_limits *limits;
  lua_State *state;
  lt_entities entities;
  lt_unit *units;
  uint32_t units_len;

  /* budget */
  uint64_t steps, steps_max, memory, memory_max;
  uint64_t arenas, arenas_from; /* of what Lua builds in arenas: before this file; where they stood when it began */
  uint32_t refusals;  /* allocations refused by the bound */
  uint32_t refused_line; /* of the script, at the last of them; 0 while it is compiled */
  bool tripped;       /* sticky: once over a bound, every further instruction raises again */
  bool world_refused; /* the machine itself had no memory */
  lt_code bound;      /* the bound that was hit, or LT_CODES */

  /* the file that runs */
  const lt_unit *unit;
  lt_str policy, act;
  uint32_t first_declaration; /* its first one in the draft */
  uint32_t line;              /* where the last form was built */
  bool reported;              /* the error that is being raised has been said */
  bool load_refused;          /* the compiler had no memory */
  LT_VEC(lt_form *) built;    /* its forms that something has to use */
  LT_VEC(lt_str) seen;        /* the words that scripts see, sorted; filled when one is not known */

  /* names, for plain reading */
  LT_VEC(lt_word_row) words;
  lt_map word_numbers;
  struct lt_seen_name {
    lt_str name;
    uint32_t number; /* UINT32_MAX: it means nothing */
  } seen_names[LT_SEEN_NAMES]; /* those looked up last, by a hash */
  struct lt_known_key *keys; /* those looked up last, by a hash */
  bool plain;                     /* the words are known, so that scripts can be read plainly */
  bool awaiting;                  /* vocabularies are read: a name that is none may yet become an entity */
  LT_VEC(lt_awaited) awaited;
};

lt_load *lt_load_of(lua_State *L);
/* Opens the state with its bounds; false where it was refused. */
bool lt_sandbox_open(lt_load *reading);
/* The one protected call: runs `work` with the reading's state; false if it raised, then said in the diagnostics. */
bool lt_script_call(lt_load *reading, lua_CFunction work);
/* Builds the words that scripts see; to be run inside lt_script_call. */
int lt_sandbox_furnish(lua_State *L);
/* Runs the unit at hand in globals of its own; likewise. */
int lt_sandbox_run(lua_State *L);

void *lt_budget_allocate(void *ctx, void *block, size_t old_size, size_t size);
void lt_budget_start(lt_load *reading);
/* Around the running of one file: what scripts build in arenas counts as Lua's own memory does. */
void lt_budget_begin(lt_load *reading);
void lt_budget_end(lt_load *reading);
/* Pays for work that Lua's instruction count does not see; raises where the bound is hit. */
void lt_budget_charge(lua_State *L, uint64_t steps);
_Noreturn void lt_budget_trip(lua_State *L, lt_code bound);

/* plain.c: reads a script that only declares without running it; false, and nothing is read, where it does more, or
 * anything is wrong with it. */
bool lt_plain_read(lt_load *reading, const lt_unit *unit);

/* ---- Saying what is wrong while a script runs (fault.c) ---- */

/* The line of the script that called, `level` functions up (1: the caller itself), or 0. */
uint32_t lt_fault_line(lua_State *L, int level);
/* The place of `needle` on a line of the running file: a name or a string's content; at worst the line. */
lt_place lt_fault_place(const lt_load *reading, uint32_t line, lt_str needle);
lt_text2 lt_text2_both(lt_str text);
lt_text2 lt_text2_of(const char *vi, const char *en);
/* Says it and goes on. */
void lt_fault_say(lua_State *L, lt_code code, lt_place place, lt_text2 a0, lt_text2 a1, lt_text2 a2);
/* Pushes the handle that stands for something already reported: all that is done with it passes without a word. */
int lt_fault_push(lua_State *L);
/* What is wrong with a text at `offset`. */
void lt_fault_text(const lt_load *reading, lt_text_fault fault, lt_str text, size_t offset, lt_place place);
/* What Lua itself raised, in the house's words. */
void lt_fault_translate(lt_load *reading, lt_str message);
/* A quoted hint: "did you mean `x`", or `otherwise`. */
lt_text2 lt_fault_nearest(lt_arena *arena, lt_str word, const lt_str *candidates, size_t len, lt_text2 otherwise);

/* ---- Handles (handle.c, method.c, table.c) ---- */

/* What scripts hold of a form. The only userdata there is, so a userdata is a handle. `form` NULL: see
 * lt_fault_push. */
typedef struct lt_handle {
  lt_form *form;
  uint32_t depth;
} lt_handle;

/* Places in Lua's registry. */
enum { LT_REF_HANDLE = LUA_RIDX_LAST + 1, LT_REF_WORDS, LT_REF_FILE };

/* The handle at an index, or NULL if something else is there. */
lt_handle *lt_handle_at(lua_State *L, int index);
/* A new form with room for kids; a handle to it is pushed. It must be used by something. */
lt_form *lt_handle_push(lua_State *L, lt_form_kind kind, uint32_t kids_len, uint32_t line, uint32_t depth);
/* Whether a tree of this depth is allowed; said if not. */
bool lt_handle_room(lua_State *L, uint32_t depth, uint32_t line);
lt_form *lt_load_form(lt_load *reading, lt_form_kind kind, uint32_t kids_len);
/* Whether the form can be a condition, as far as its shape tells. */
bool lt_load_is_condition(const lt_form *form);
/* Takes the handle's form into another: marks it used. */
lt_form *lt_handle_use(lt_handle *handle);
/* Makes the metatable of handles; pushes the table of methods by name. */
void lt_handle_open(lua_State *L);
void lt_method_open(lua_State *L);
/* Says that what stands at `index` is no condition. */
void lt_handle_no_condition(lua_State *L, int index, lt_place place);
/* A method's row by name, or NULL. */
const lt_script_method *lt_method_find(lt_str name);
lt_takes lt_method_takes(const lt_script_method *method);
/* The row of the method function at `index`, or NULL if something else is there. */
const lt_script_method *lt_method_at(lua_State *L, int index);

/* Where a value stands, for messages: an entry or key of a table constructor, or a word on a line. */
typedef struct lt_where {
  uint32_t line;
  lt_str what;            /* the key, or the word that the value was given to */
  const lt_braces *table; /* or NULL */
  uint32_t number;        /* of a list's entry, from 1; 0 for a key */
} lt_where;
lt_place lt_where_place(const lt_load *reading, const lt_where *spot);

/* The value at `index` as a form; where it is none that is said and something harmless returned. */
lt_form *lt_lua_form(lua_State *L, int index, const lt_where *spot, unsigned depth);
/* The table at `index` as an LT_FORM_TABLE. */
lt_form *lt_lua_table(lua_State *L, int index, const lt_where *spot, unsigned depth);
/* A Lua text as the draft keeps it: checked, NFC. */
lt_str lt_lua_text(lua_State *L, int index, const lt_where *spot);
/* What the table constructor at `index` was, or NULL if that is no table or an empty one. */
const lt_braces *lt_lua_braces(lua_State *L, int index);
/* Fills `into` (room for `braces->len`) with the conditions in the list at `index`, and `*depth` with their greatest
 * depth. */
void lt_lua_list(lua_State *L, int index, const lt_braces *braces, lt_form **into, uint32_t *depth);
/* The name of the fact or word in the middle of a message for what stands at `index`. */
lt_str lt_lua_name(lua_State *L, int index);

/* ---- Words (words.c, library.c) ---- */

/* Pushes the primitives that stdlib/ is written in. */
void lt_words_open(lua_State *L);
/* Notes the words in the table at the top, where plain reading has not. */
void lt_words_note(lua_State *L);
/* What is wrong with the id of a declaration, or LT_CODES. */
lt_code lt_word_id_fault(lt_load *reading, const lt_script_word *word, lt_str id);
/* Whether a script may declare this; an entity becomes a word by it. */
bool lt_load_may_declare(lt_load *reading, const lt_script_word *word, lt_str id);
/* Adds a declaration, still without its table. */
lt_declaration *lt_load_declare(lt_load *reading, const lt_script_word *word, lt_str id, uint32_t line);
/* Puts the few functions of Lua that scripts may use into the table at the top. */
void lt_library_open(lua_State *L);
bool lt_library_has(lt_str name);
/* The names of Lua that are refused, with the reason, or NULL. */
const lt_mend *lt_refused_find(lt_str name);

/* stdlib/ as it was when luat was built. */
typedef struct lt_stdlib_file {
  const char *name, *text;
  size_t len;
} lt_stdlib_file;
extern const lt_stdlib_file lt_stdlib_files[];
extern const size_t lt_stdlib_len;

#endif
