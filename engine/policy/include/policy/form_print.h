/* form_print.h: declarations as canonical text, for tests and `luat show`.
 * Layer: policy. Ownership: everything goes into the text that the caller owns.
 * Parameters of functions are printed by their number, which counts functions in the order in which they were read. */
#ifndef LT_POLICY_FORM_PRINT_H
#define LT_POLICY_FORM_PRINT_H

#include "policy/form.h"

/* As a script would write it: `(item.category:is("a") & ~item.shared)`. */
void lt_form_print(const lt_form *form, lt_text *out);
/* A line: `policy(act) word "id" { … }`. */
void lt_declaration_print(const lt_declaration *declaration, lt_text *out);
/* All declarations, sorted as texts. */
void lt_draft_print(const lt_draft *draft, lt_text *out);

#endif
