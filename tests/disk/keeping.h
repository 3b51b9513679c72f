/* keeping.h: what tests of a store that is broken off do with it: plans recorded, versions published, and who is there
 * how often. Plans are numbers, versions too. */
#ifndef LUAT_TESTS_KEEPING_H
#define LUAT_TESTS_KEEPING_H

#include <luat/luat.h>

#include <stdbool.h>

enum { KEEP_BATCH = 80 };

/* Records plans `first` to `first + len - 1`, at most KEEP_BATCH. The head of the chain in `head` (or NULL), at least
 * 100 bytes. */
luat_status keep_record(luat_store *store, luat_diagnostics *diagnostics, unsigned first, unsigned len, char *head);
/* Publishes a small law whose text has that number in it; `scripts` is a folder for it. */
luat_status keep_publish(luat_store *store, luat_diagnostics *diagnostics, const char *scripts, unsigned version);
/* How often each plan below `len` is in the log, 2 for more. False where the log cannot be had. */
bool keep_count(luat_store *store, luat_diagnostics *diagnostics, unsigned char *times, unsigned len);
/* How many versions were published; SIZE_MAX where they cannot be had. */
size_t keep_versions(luat_store *store, luat_diagnostics *diagnostics);

/* Whether verifying finds nothing wrong, also with `head` (NULL or "": none); what it finds is printed. */
bool keep_holds(luat_store *store, luat_diagnostics *diagnostics, const char *head);
/* Whether all that is in store is decided again to the same bytes. */
bool keep_replays(luat_store *store, luat_diagnostics *diagnostics);
/* Whether each plan of which `promised` says so is there, and none twice. */
bool keep_there(luat_store *store, luat_diagnostics *diagnostics, const bool *promised, unsigned len);

/* The n-th folder under `top`, made; the program ends where it cannot be. */
void keep_folder(char *out, size_t size, const char *top, unsigned n);
void keep_no_folder(const char *folder);

#endif
