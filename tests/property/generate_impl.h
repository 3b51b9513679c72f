/* generate_impl.h: the world that the generator's files share. */
#ifndef LT_TESTS_GENERATE_IMPL_H
#define LT_TESTS_GENERATE_IMPL_H

#include "generate.h"

typedef enum gen_type {
  GEN_YES_NO,
  GEN_NUMBER,
  GEN_MONEY,
  GEN_MONTHS,
  GEN_TERM, /* days */
  GEN_WORKING,
  GEN_DATE,
  GEN_OPTION,
  GEN_BODY,
  GEN_OFFICE,
  GEN_SET,
  GEN_PERMISSION,
  GEN_TYPES
} gen_type;
typedef enum gen_absence { GEN_UNKNOWN, GEN_NONE, GEN_NOT_YET, GEN_FALSE } gen_absence;

enum { GEN_PLAN, GEN_ITEM, GEN_COST, GEN_CHANGE, GEN_ENTITIES };
enum { GEN_FACTS_MAX = 48, GEN_QUESTIONS_MAX = 24, GEN_NORMS_MAX = 40, GEN_POLICIES_MAX = 3, GEN_ACTS_MAX = 4 };

typedef struct gen_fact {
  int entity;
  gen_type type;
  gen_absence absence;
  bool otherwise; /* one above it may hold in its place */
  char name[16];
} gen_fact;

typedef struct gen_question {
  int entity;
  gen_type type;
  bool is_define, delegable;
  int policy; /* of a define */
  char name[16];
} gen_question;

typedef struct gen_norm {
  int policy, act, entity;
  bool oblige, is_default, permits, forbids;
  uint64_t overrides; /* a bit for each earlier norm that it overrides, directly or not */
  uint32_t questions[3], questions_len; /* a bit more than one question at times */
  uint32_t reach; /* the lowest question that it answers, or that what it disapplies does, and so on */
  char name[16];
} gen_norm;

typedef struct gen_act {
  int kind; /* instrument-kind: 0 … 3 */
  bool uncertain;
} gen_act;

typedef struct gen_world {
  gen_case *made;
  lt_arena *arena;
  gen_random random;
  bool has_entity[GEN_ENTITIES];
  gen_fact facts[GEN_FACTS_MAX];
  uint32_t facts_len;
  gen_question questions[GEN_QUESTIONS_MAX];
  uint32_t questions_len;
  gen_norm norms[GEN_NORMS_MAX];
  uint32_t norms_len;
  gen_act acts[GEN_ACTS_MAX];
  uint32_t acts_len, policies_len;
  bool has_parameter[GEN_TYPES], limited[GEN_POLICIES_MAX]; /* law.…; policies that have `applies` */
  bool all_of_one_matter;
  uint32_t unknown_percent; /* of facts in the plan */
} gen_world;

extern const char *const gen_entity_name[GEN_ENTITIES], *const gen_entity_at[GEN_ENTITIES];
extern const int gen_entity_parent[GEN_ENTITIES];
bool gen_is_above(int above, int entity); /* or the same */

/* generate.c */
gen_declaration *gen_declare(gen_world *world, uint32_t file, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void gen_key(gen_world *world, gen_declaration *declaration, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
uint32_t gen_file_add(gen_world *world, lt_str name, lt_str frame);
const char *gen_format(gen_world *world, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* generate_frame.c: registers, entities, facts, questions */
void gen_frame(gen_world *world);
/* generate_law.c: what the law sets, and who tightens it; its name for a type, or NULL */
void gen_parameters(gen_world *world, uint32_t file);
/* A key with one value (none where it is empty), or now and then with rows of it and of another. */
void gen_dated(gen_world *world, gen_declaration *declaration, const char *key, const char *one, const char *two);
void gen_existing(gen_world *world, gen_declaration *declaration, int place);
/* The body with this number has gone on some day, and has become another before it, or one of two, or nothing */
void gen_becoming(gen_world *world, gen_declaration *declaration, int body);
void gen_tightenings(gen_world *world);
const char *gen_parameter(gen_world *world, gen_type type, uint32_t percent);
int gen_rank(int kind);
bool gen_binding(int kind);
bool gen_fact_type_fits(gen_type of_fact, gen_type wanted);

/* generate_condition.c: a condition of a norm of `policy` (-1: none) about `entity`, which reads questions below
 * `level` only */
typedef struct gen_reader {
  gen_world *world;
  int policy, entity;
  uint32_t level;
  uint32_t depth; /* of list tests */
  int element[4]; /* the entity of each element */
} gen_reader;
const char *gen_condition(gen_reader *reader, uint32_t leaves);
/* `plan.approved + days(20)`: a date that is the subject's or above it, plus terms. */
const char *gen_sum_of_dates(gen_reader *reader);
const char *gen_constant(gen_world *world, gen_type type);
/* `item.costs:count()`: how many there are of something that the entity, or what it belongs to, has; or NULL. */
const char *gen_count(gen_world *world, int entity);

/* generate_norm.c */
void gen_norms(gen_world *world);

/* generate_plan.c */
void gen_plan(gen_world *world);

#endif
