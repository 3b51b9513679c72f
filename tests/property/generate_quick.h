/* generate_quick.h: a policy set and a plan, made from a seed for the quick ways of a batch. */
#ifndef LT_TESTS_GENERATE_QUICK_H
#define LT_TESTS_GENERATE_QUICK_H

#include "generate.h"
#include "script/script.h"

enum { GEN_QUICK_FILES = 5 };
typedef struct gen_quick {
  lt_script_file files[GEN_QUICK_FILES];
  uint32_t len;
  lt_str plan;
} gen_quick;
gen_quick gen_quick_make(lt_arena *arena, uint64_t seed);

#endif
