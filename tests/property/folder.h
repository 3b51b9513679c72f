/* folder.h: the scripts of a policy folder, read, sealed, or with their declarations in another order. */
#ifndef LT_TESTS_FOLDER_H
#define LT_TESTS_FOLDER_H

#include "generate.h"
#include "policy/set.h"
#include "script/script.h"

typedef struct folder_scripts {
  lt_script_file *items; /* sorted by name */
  uint32_t len;
} folder_scripts;

/* Every .lua file under the folder; names are relative to it. */
folder_scripts folder_read(lt_arena *arena, const char *path);
/* NULL if the scripts do not load. */
lt_set *folder_seal(lt_arena *arena, const char *path, lt_diags *diags);
lt_str folder_file(lt_arena *arena, const char *path);
/* The same declarations in another order; what stands under `policy "x"` or `act "x"` without a table stays under it,
 * and locals come first. */
lt_str folder_shuffle(lt_arena *arena, lt_str name, lt_str text, gen_random *random);

#endif
