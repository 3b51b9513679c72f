/* form.h: a declaration as a script wrote it, before anything in it is resolved: plain trees of words, texts and
 * places. Layer: policy; script/ builds forms, policy/ seals them. Nothing here knows Lua, and nothing is typed yet.
 * Ownership: a draft owns all its forms and sources in its arena; it is thrown away once the set is sealed. */
#ifndef LT_POLICY_FORM_H
#define LT_POLICY_FORM_H

#include "base/diag.h"

typedef enum lt_form_kind {
  LT_FORM_STRING,  /* name: the text, NFC */
  LT_FORM_INTEGER, /* integer */
  LT_FORM_BOOLEAN, /* integer 0 or 1 */
  LT_FORM_TABLE,   /* kids: LT_FORM_ENTRY by key in byte order, then the list part in order; integer: where its brace
                      stands in the text */
  LT_FORM_ENTRY,   /* name: key; kids[0]: value */
  LT_FORM_ENTITY,  /* name: an entity's global, as `item` */
  LT_FORM_ELEMENT, /* integer: number of the function whose parameter it is (unique in the draft) */
  LT_FORM_READ,    /* kids[0].name: `item.category`, `plan.hirer.kind`, `o.dated`; also law.x when that comes */
  LT_FORM_METHOD,  /* kids[0]:name(kids[1..]): `:is "x"`, `:between(a, b)` */
  LT_FORM_CALL, /* name(kids…): all, any, in_order, head_of, unread, discretion, ty, trieu, dong, percent, days, months,
                   years, working_days */
  LT_FORM_CONSTANT, /* nobody, inapplicable: name */
  LT_FORM_AND,      /* kids[0] & kids[1] */
  LT_FORM_OR,
  LT_FORM_NOT,
  LT_FORM_PLUS,    /* kids[0] + kids[1]: a date and a duration */
  LT_FORM_FUNCTION /* integer: its number; kids[0]: what it returned when called once with its element */
} lt_form_kind;

typedef struct lt_form {
  union {
    lt_str name;
    struct {
      int64_t integer; /* of the kinds that have no name */
      size_t no_name;  /* 0 then */
    };
  };
  uint32_t kids_len;
  uint32_t line;    /* where Lua was when it was built; 0 inside plain tables (then the declaration's keys say where) */
  uint16_t kind;    /* an lt_form_kind */
  uint8_t key; /* of an ENTRY: 1 + the row of its key in words.def, as its writer knows; sealing looks again where it
                  does not fit */
  bool used;        /* some other form or a declaration holds it; what stays false at the end of a file is an error */
  bool fits;        /* of an ENTRY: its key was found, and the value is of the key's shape; sealing says */
  struct lt_form *kids[];
} lt_form;

/* A form with room for kids, which the caller puts in. */
static inline lt_form *lt_form_new(lt_arena *arena, lt_form_kind kind, uint32_t kids_len) {
  lt_form *form = lt_arena_take(arena, sizeof *form + kids_len * sizeof *form->kids);
  *form = (lt_form){.kind = (uint16_t)kind, .kids_len = kids_len};
  return form;
}

/* `word "id" { … }`. Words are the rows of policy/words.def. */
typedef struct lt_declaration {
  lt_str word, id;
  lt_str policy; /* the policy that the file belongs to where this stands; empty in vocabularies and registers */
  lt_str act;             /* the act that the norms belong to there; empty if none */
  lt_form *table;         /* LT_FORM_TABLE, or NULL for `policy "x"` and `act "x"` without one */
  const lt_source *source;
  uint32_t line;
  uint8_t number;         /* 1 + the row of the word in words.def, as its writer knows; 0: look it up */
  const struct lt_declaration *rows; /* the table that this one was a row of, or NULL */
  size_t row;                        /* then: one past where the row's brace stands in the text */
} lt_declaration;

/* All that the scripts declared. Order of files and of declarations carries no meaning, and sealing must not show
 * it. */
typedef struct lt_draft {
  lt_arena *arena;
  LT_VEC(lt_declaration) declarations;
  LT_VEC(const lt_source *) sources;
  uint32_t functions;     /* numbers given to LT_FORM_FUNCTION so far */
  uint32_t plain;         /* files that only declare, and were read without being run */
} lt_draft;

/* The place of a declaration, of what stands at `path` in it ("decides.approver", "members[3]"; "" is the id), or of
 * `needle` in there. */
lt_place lt_declaration_place(const lt_declaration *declaration, const char *path, lt_str needle);
lt_place lt_declaration_key_place(const lt_declaration *declaration, const char *path);
/* The place of a form inside the value at `path`: of its own name, on its own line where that is known. */
lt_place lt_form_place(const lt_declaration *declaration, const char *path, const lt_form *form);
/* The value of a key of the table, or NULL. */
lt_form *lt_declaration_get(const lt_declaration *declaration, const char *key);

/* Leaves in the draft what was known of the law by the end of that day: without acts of which it is not sure that they
 * were issued by then (one without a day of issue is issued by the day on which it begins to be in force; one without
 * either stays), their norms, norms and parameters that cite nothing else, quote a text of theirs as unread or read a
 * define of theirs, policies all of whose acts are later, and ends that only such an act puts to another one. Registers
 * keep their names and lose such citations. Gives how many acts are left out. The draft is sealed afterwards. */
uint32_t lt_draft_known(lt_draft *draft, int64_t day);

#endif
