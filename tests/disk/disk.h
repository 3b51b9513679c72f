/* disk.h: a disk of which the tests know what it has really kept, under a whole folder of a process.
 * The program that links disk.c has its own open, pwrite, fsync, link and so on, in place of those of the C library,
 * for SQLite and for luat alike: neither knows it, and what is done in any other folder goes through untouched. Real
 * files hold what a running machine would read; beside them stands, for each file and each name in the folder, what was
 * synced and what was only written. A power cut makes, in another folder, one of the states that the disk may be in
 * afterwards. Any call can be made to fail. One thread at a time, though it may give way to another at any of the calls
 * that disk_turns names. */
#ifndef LUAT_TESTS_DISK_H
#define LUAT_TESTS_DISK_H

#include <stdbool.h>

/* From now on that folder is watched (its real path, no `/` at the end); what is in it counts as synced. NULL: none. */
void disk_watch(const char *folder);

/* A new folder, in memory where there is room for it; false where there is none. */
bool disk_folder(char *path, unsigned long size);
/* A fixed sequence. */
unsigned disk_draw(unsigned *seed, unsigned below);

/* `turn` is called where a program might have to wait while others work: before a lock is asked for, before and after a
 * sync and before a write, and instead of sleeping. NULL: no more. */
void disk_turns(void (*turn)(void));

/* ---- Power cuts ---- */

/* Writes, truncations, syncs and changes of names so far. */
unsigned long disk_changes(void);
/* Before the change of that number the power is cut: `cut` is called, and then the work goes on as if nothing had been.
 * 0: never. */
void disk_cut_at(unsigned long number, void (*cut)(void));
/* Makes in the folder `to`, which is there and empty, what may be on the disk now: unsynced writes kept, lost, torn by
 * sectors, or in another order, names that were not synced there or not. */
void disk_after_cut(const char *to, unsigned seed);

/* The machine was started anew, for the time of that number: what the system calls this running of it changes. */
void disk_boot(unsigned number);

/* ---- Calls that fail ---- */

typedef enum disk_call {
  DISK_OPEN,
  DISK_READ,
  DISK_WRITE,
  DISK_SYNC,
  DISK_TRUNCATE,
  DISK_LOCK,
  DISK_MAP,
  DISK_LOOK,
  DISK_NAME,
  DISK_CALLS
} disk_call;
extern const char *const disk_call_names[DISK_CALLS];
/* The call of that kind and number, counted from now, fails with `error`, or with 0 does half of what it was asked to;
 * `on`: so do all that follow. Number 0: none fails. After a sync that failed, what it was to write is not on the disk,
 * nor ever will be by another sync; it is read as before. */
void disk_fail(disk_call call, unsigned long number, int error, bool on);
/* Whether it has failed since. */
bool disk_failed(void);
/* How many there were since. */
unsigned long disk_calls(disk_call call);

#endif
