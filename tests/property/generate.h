/* generate.h: a policy set as script text and a plan as YAML text, from a seed.
 * The same seed gives the same bytes on every machine. What comes out is small, typed, stratified and free of cycles,
 * so that the loader accepts it; facts are few and their constants fewer, so that boundaries are hit often. Everything
 * is kept as declarations with their keys, and as lines of the plan, so that a case can be shuffled, and shrunk by
 * leaving parts out. */
#ifndef LT_TESTS_GENERATE_H
#define LT_TESTS_GENERATE_H

#include "base/memory.h"
#include "base/text.h"

/* splitmix64 */
typedef struct gen_random {
  uint64_t state;
} gen_random;
uint64_t gen_next(gen_random *random);
uint32_t gen_below(gen_random *random, uint32_t n); /* 0 … n - 1 */
bool gen_chance(gen_random *random, uint32_t percent);

typedef struct gen_part {
  lt_str text;
  bool off; /* left out: shrinking found that it does not matter */
} gen_part;

/* `word "id" {`, its keys, `}`. */
typedef struct gen_declaration {
  uint32_t file;
  lt_str head;
  LT_VEC(gen_part) keys;
  bool off;
} gen_declaration;

typedef struct gen_file {
  lt_str name;
  lt_str frame; /* which policy and act the norms below are of; may be empty */
} gen_file;

typedef struct gen_case {
  lt_arena *arena;
  uint64_t seed;
  LT_VEC(gen_file) files;
  LT_VEC(gen_declaration) declarations;
  LT_VEC(gen_part) plan; /* lines */
  bool law_date_given;   /* by the caller, beside the plan */
  int law_day;           /* then: a day of 2018, as gen_day */
  bool as_of_given;
  int as_of_day;
} gen_case;

gen_case *gen_make(lt_arena *arena, uint64_t seed);
/* The text of a file with its declarations in the order given (indices into `declarations`); NULL: as made. */
lt_str gen_file_text(lt_arena *arena, const gen_case *made, uint32_t file, const uint32_t *order);
lt_str gen_plan_text(lt_arena *arena, const gen_case *made);
/* The n-th of the few days that scripts and plans speak of, as YYYY-MM-DD. */
const char *gen_day(int n);
enum { GEN_DAYS = 6 };

#endif
