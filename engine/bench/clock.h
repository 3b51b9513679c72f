/* clock.h: what a measurement goes by. Layer: bench, private. Ownership: none. */
#ifndef LUAT_BENCH_CLOCK_H
#define LUAT_BENCH_CLOCK_H

#include <stddef.h>
#include <stdint.h>

/* Processor time of this process, in nanoseconds. */
int64_t bench_now(void);
/* Of this thread alone. */
int64_t bench_thread_now(void);
/* Time that passes, in nanoseconds. */
int64_t bench_elapsed(void);
/* How many a second, where `count` took `ns`; 0 where that took no time. */
double bench_per_second(size_t count, int64_t ns);
/* A number of a sequence that a seed fixes. */
uint64_t bench_random(uint64_t *state);

#endif
