/* door.c: the solver's library opened once, under the name that the build found it by, and each function looked up. It
 * stays open: what it keeps for itself it keeps till the process ends. */
#include "door.h"

#include <dlfcn.h>
#include <pthread.h>

lt_z3_functions lt_z3;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool found;

static void look_up(void) {
  void *library = dlopen(LT_Z3_LIBRARY, RTLD_LAZY | RTLD_LOCAL);
  if (library == NULL) return;
  found = true;
#define ROW(name) found = (name = (__typeof__(name))dlsym(library, #name)) != NULL && found;
  LT_Z3_FUNCTIONS(ROW)
#undef ROW
}

bool lt_z3_open(void) {
  pthread_once(&once, look_up);
  return found;
}
