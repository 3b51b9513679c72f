/* policy_impl.h: what the passes of sealing share: the draft's declarations by word and id, diagnostics, readers of
 * values. Layer: inside policy/. The passes run in the order of lt_set_seal (seal.c); each may rely on those before it.
 * Ownership: what is kept goes to the set's arena, all else to `scratch`. A function that finds a fault reports it and
 * returns LT_NONE, NULL or false; whoever gets that stays silent. */
#ifndef LT_POLICY_POLICY_IMPL_H
#define LT_POLICY_POLICY_IMPL_H

#include "expr/build.h"
#include "policy/set.h"
#include "value/written.h"

/* The words of words.def. */
typedef enum lt_word {
#define LT_WORD(word, takes, vi, en) LT_WORD_##word,
#define LT_KEY(word, key, shape, need, vi, en)
#include "policy/words.def"
#undef LT_WORD
#undef LT_KEY
  LT_WORDS
} lt_word;

/* Every key of words.def, once; a row whose key is missing here does not compile. */
#define LT_EACH_KEY(X)                                                                                                 \
  X(about)                                                                                                             \
  X(absent)                                                                                                            \
  X(adds) X(allows) X(amends) X(answers) X(applies) X(as) X(asked) X(asks) X(assumes) X(at) X(attributes) X(authority) \
      X(becomes) X(before) X(by) X(certainty) X(changeable) X(cites) X(closed) X(columns) X(concerns) X(decides)       \
          X(default) X(delegable) X(disapplies) X(en) X(exactly_one) X(exists) X(follows) X(forbids) X(from) X(gates)  \
              X(guides) X(head) X(head_title) X(holds) X(holidays) X(id) X(in_force) X(issued) X(issuer) X(kind)       \
                  X(law_date) X(matter) X(members) X(must) X(number) X(of) X(open) X(options) X(order) X(otherwise)    \
                      X(overrides) X(part_of) X(place) X(power) X(precedes) X(presumed) X(provided) X(published)       \
                          X(pursuant_to) X(regulates) X(repeals) X(replaces) X(role) X(rows) X(says) X(settles)        \
                              X(short) X(should) X(signer) X(step) X(stricter) X(taken) X(tightens) X(title) X(to)     \
                                  X(type) X(under) X(vi) X(weekend) X(what) X(when) X(who) X(within)

/* The values of a declaration by key; NULL where left out or of a wrong shape (that has been reported). */
typedef struct lt_keys {
#define LT_MEMBER(key) const lt_form *k_##key;
  LT_EACH_KEY(LT_MEMBER)
#undef LT_MEMBER
} lt_keys;

/* A record to be: its declaration, and for an option written inside its choice the text of its title. */
typedef struct lt_found {
  lt_str key; /* what it is sorted by */
  lt_str id;
  const lt_declaration *declaration;
  const lt_form *title;
} lt_found;

/* Where something is written: a declaration and the path of keys in it. */
typedef struct lt_spot {
  const lt_declaration *declaration;
  const char *path;
} lt_spot;

/* A test `question:decided_by "norm"`: the norm must answer the question. */
typedef struct lt_decided_by {
  lt_spot spot;
  const lt_form *form;
  uint32_t question, norm;
} lt_decided_by;

/* A norm that names others; read when all are known. */
typedef struct lt_relating {
  uint32_t norm;
  const lt_form *overrides, *disapplies;
} lt_relating;

enum { LT_RECORDS = LT_RECORD_POLICY + 1 };

typedef struct lt_seal {
  const lt_draft *draft;
  lt_diags *diags;
  lt_set *set;
  lt_arena *arena; /* of the set */
  lt_arena scratch;
  lt_builder builder;
  struct {
    LT_VEC(const lt_declaration *) list;
  } words[LT_WORDS];
  const lt_found *found[LT_RECORDS]; /* beside the tables of the set */
  lt_map numbers[LT_RECORDS];        /* of the records by their ids, options, facts and questions aside */
  struct {
    const char *policy, *act; /* where these names stand; NULL: none yet */
  } home;                     /* the last that was found good: declarations of a file share it */
  struct {
    const lt_source *source;
    lt_str name; /* in the set */
  } seen_files[32]; /* asked for last, by where they are */
  struct {
    lt_str name; /* where it stands counts */
    uint32_t number;
  } seen_entities[8];
  lt_map files, reported;
  struct lt_seen_read *seen_reads; /* what reads of facts and questions were found to be; NULL: none yet */
  lt_map cites;                    /* by their texts: the numbers of those read before */
  LT_VEC(lt_citation) cited;
  LT_VEC(lt_str) file_names;
  LT_VEC(const lt_value *) values; /* values.c: every value once */
  const lt_value **value_slots;
  uint32_t value_cap;
  lt_numbers *visible;  /* by policy: those it is under, directly or not, nearest first */
  lt_numbers *under[4]; /* what is under each option, body, place, group; where asked for */
  LT_VEC(lt_relating) relations;
  LT_VEC(lt_decided_by) decided_by; /* looked at when all norms are known */
  LT_VEC(lt_dated) dated;           /* until registers are whole */
} lt_seal;

/* ---- reporting (seal_report.c) ---- */
/* "a", "b" and `between`: a text ended by NUL, in scratch. Formatting would cost more than all else that a norm
 * needs. */
lt_str lt_join(lt_seal *seal, lt_str a, char between, lt_str b);
lt_text2 lt_both(lt_str s);
lt_text2 lt_say(const char *vi, const char *en);
lt_text2 lt_sayf(lt_seal *seal, const char *vi, const char *en, lt_str arg); /* one %.*s in each */
lt_diag *lt_fail(lt_seal *seal, lt_code code, lt_place place, lt_text2 a0, lt_text2 a1, lt_text2 a2);
lt_diag *lt_fail_at(lt_seal *seal, lt_code code, lt_spot spot, const lt_form *form, lt_text2 a0, lt_text2 a1,
                    lt_text2 a2);
/* A key that does nothing where it stands, and why. */
void lt_seal_idle(lt_seal *seal, const lt_declaration *declaration, const char *key, lt_text2 why);
lt_place lt_spot_place(lt_spot spot, const lt_form *form);
lt_place lt_record_place(const lt_seal *seal, lt_record record, uint32_t number);
/* "did you mean `x`?" of the nearest candidate, else `otherwise`. */
lt_text2 lt_near(lt_seal *seal, lt_str word, const lt_str *candidates, size_t len, lt_text2 otherwise);
lt_text2 lt_near_record(lt_seal *seal, lt_str word, lt_record record);
lt_text2 lt_record_word(lt_record record);
lt_text2 lt_type_words(lt_seal *seal, lt_type type);

/* ---- keys and shapes (seal_words.c) ---- */
/* The word of a declaration, or LT_WORDS. */
lt_word lt_word_of(const lt_declaration *declaration);
const char *lt_word_name(lt_word word);
/* Whether the word has the key of the entry, and whether its value is of the key's shape. */
bool lt_seal_has_key(lt_word word, const lt_form *entry, bool *fitting);
/* Says that the word has no such key. */
void lt_seal_no_key(lt_seal *seal, lt_word word, const lt_declaration *declaration, lt_str key);
/* Reports unknown, missing and misshapen keys. */
void lt_seal_check_keys(lt_seal *seal, lt_word word, const lt_declaration *declaration);
void lt_seal_keys(const lt_declaration *declaration, lt_word word, lt_keys *keys);
const lt_form *lt_seal_key(const lt_declaration *declaration, lt_word word, size_t offset); /* of lt_keys */
/* The forms of a list part, whether `form` is a list or a single value. */
uint32_t lt_form_list(const lt_form *form, const lt_form *const **items);

/* ---- tables (seal_rows.c) ---- */
/* Makes a norm of each row and puts it with the declarations of its word. */
void lt_seal_rows(lt_seal *seal, const lt_declaration *declaration);

/* ---- finding records (seal_find.c) ---- */
void lt_seal_find_all(lt_seal *seal);
/* As lt_set_find, at the cost of one look into a map; not for options, facts and questions. */
uint32_t lt_seal_number(const lt_seal *seal, lt_record record, lt_str id);

/* ---- readers of plain values (seal_parts.c, seal_cites.c) ---- */
lt_str lt_seal_str(lt_seal *seal, const lt_form *form);
lt_text2 lt_seal_text(lt_seal *seal, const lt_form *form);
bool lt_seal_flag(const lt_form *form);
uint32_t lt_seal_id(lt_seal *seal, lt_spot spot, const lt_form *form, lt_record record);
lt_numbers lt_seal_ids(lt_seal *seal, lt_spot spot, const lt_form *form, lt_record record);
uint32_t lt_seal_option_id(lt_seal *seal, lt_spot spot, const lt_form *form, uint32_t choice, const char *choice_name);
uint32_t lt_seal_entity(lt_seal *seal, lt_spot spot, const lt_form *form);
bool lt_seal_date(lt_seal *seal, lt_spot spot, const lt_form *form, lt_cell *out);
lt_span lt_seal_span(lt_seal *seal, lt_spot spot, const lt_form *form);
lt_period lt_seal_period(lt_seal *seal, const lt_declaration *declaration, const char *key, const lt_form *form);
bool lt_seal_type(lt_seal *seal, lt_spot spot, const lt_form *form, lt_type *out);
lt_declared lt_seal_declared(lt_seal *seal, const lt_declaration *declaration);
lt_basis lt_seal_basis(lt_seal *seal, const lt_declaration *declaration, const lt_keys *keys, uint32_t act);
/* The same of a table inside a declaration, at `path`. */
lt_basis lt_seal_basis_at(lt_seal *seal, const lt_declaration *declaration, const char *path, const lt_keys *keys,
                          uint32_t act);
lt_numbers lt_numbers_of(lt_arena *arena, const uint32_t *items, uint32_t len); /* sorted, distinct copy */

/* ---- graphs (seal_graph.c): what must come before what ---- */
typedef struct lt_edge {
  uint32_t from, to; /* `from` needs `to` */
} lt_edge;
typedef struct lt_graph {
  uint32_t nodes;
  LT_VEC(lt_edge) edges;
  uint32_t *order; /* made by lt_graph_order: every node after what it needs */
} lt_graph;
typedef struct lt_cycle {
  const lt_edge **edges; /* each ends where the next begins, the last where the first does */
  uint32_t len;
} lt_cycle;
/* Edges are added by ascending `from`. */
void lt_graph_link(lt_seal *seal, lt_graph *graph, uint32_t from, uint32_t to);
/* Calls `on_cycle` for each cycle found (NULL: there are none), and goes on as if its nodes needed nothing. */
void lt_graph_order(lt_seal *seal, lt_graph *graph, void (*on_cycle)(lt_seal *seal, const lt_cycle *cycle, void *ctx),
                    void *ctx);
/* Reports a cycle among records of one kind at the first of them; `path` is the key that links them. */
typedef struct lt_chain {
  lt_record record;
  const char *path;
} lt_chain;
void lt_report_chain(lt_seal *seal, const lt_cycle *cycle, void *chain);
/* Refuses cycles of a link to a parent, which it cuts: `link` gives the parent's slot of record `n`. */
void lt_seal_tree(lt_seal *seal, lt_chain chain, uint32_t len, uint32_t *(*link)(lt_set *set, uint32_t n));

/* ---- what differs from day to day (seal_dated.c) ---- */
/* Whose rows they are, and where they stand. */
typedef struct lt_dating {
  const lt_declaration *declaration;
  const char *key;
  lt_type_kind of;
  uint32_t number, what;
  lt_type type; /* of an attribute of an option */
} lt_dating;
/* A list of rows: `{ { value, from = , before = }, … }`. */
bool lt_form_is_dated(const lt_form *form);
const lt_form *lt_form_of_row(const lt_form *row); /* of its value */
/* The one value, or that of the last row; rows are kept. */
lt_dated_row lt_seal_dated(lt_seal *seal, const lt_dating *what, const lt_form *form);
uint32_t lt_seal_dated_number(lt_seal *seal, const lt_dating *what, const lt_form *form);
void lt_seal_dated_end(lt_seal *seal);

/* ---- passes ---- */
void lt_seal_registers(lt_seal *seal);
void lt_seal_instruments(lt_seal *seal);
void lt_seal_calendars(lt_seal *seal);
void lt_seal_vocabulary(lt_seal *seal);
void lt_seal_places(lt_seal *seal, const lt_entity *entity);
/* Types and rows; then, when policies are known, what tightens what. */
void lt_seal_parameters(lt_seal *seal);
/* Of a table { …, from = , before = } at `path`. */
lt_period lt_seal_row_period(lt_seal *seal, const lt_declaration *declaration, const char *path, const lt_form *row);
/* There is a day on which both surely hold. */
bool lt_periods_meet(const lt_period *a, const lt_period *b);
void lt_seal_tightenings(lt_seal *seal);
/* The parameters that each norm reads (look: seal_numbers). */
void lt_seal_parameter_reads(lt_seal *seal);
void lt_seal_law(lt_seal *seal);
void lt_seal_transitions(lt_seal *seal);
void lt_seal_policies(lt_seal *seal);
void lt_seal_questions(lt_seal *seal);
void lt_seal_norms(lt_seal *seal);
void lt_seal_precedence(lt_seal *seal);
void lt_seal_powers(lt_seal *seal);
void lt_seal_strata(lt_seal *seal);
void lt_seal_numbers(lt_seal *seal);
void lt_seal_vain(lt_seal *seal);
/* The subject of a norm (seal_subject.c). */
uint32_t lt_seal_subject(lt_seal *seal, const lt_declaration *declaration, const lt_keys *keys);
bool lt_entity_within(const lt_set *set, uint32_t entity, uint32_t above);
uint32_t lt_seal_norm_id(lt_seal *seal, lt_spot spot, const lt_form *form, uint32_t policy); /* local or full */
/* Says where `number` overrides (or disapplies) `other`, at `form`, beyond the power of its act (seal_powers.c). */
void lt_seal_power(lt_seal *seal, lt_spot spot, const lt_form *form, uint32_t number, uint32_t other, bool overrides);
void lt_set_bind(lt_set *set); /* registers and names (set_names.c) */

#endif
