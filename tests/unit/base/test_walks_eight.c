/* test_walks_eight.c: the same of the walks that machines without those instructions take. */
#define LT_EIGHT
#include "test_walks.c"
