/* seal_parameters.c: what the law sets, `law.x`: types and rows, what tightens what and whether it may, and which norms
 * read which. A row holds from its first day until before its last; two rows never hold on one day. A lower act may go
 * the stricter way only; that is looked at here, value by value, and never left to deciding. */
#include "base/sort.h"
#include "reading.h"

static const lt_form *entry_of(const lt_form *row, const char *key) {
  for (uint32_t i = 0; i < row->kids_len; i++) {
    if (lt_str_equal(row->kids[i]->name, lt_str_of(key))) return row->kids[i]->kids[0];
  }
  return NULL;
}

/* ---- rows ---- */

lt_period lt_seal_row_period(lt_seal *seal, const lt_declaration *declaration, const char *path, const lt_form *row) {
  lt_period period = {.from = lt_seal_span(seal, (lt_spot){declaration, path}, entry_of(row, "from")),
                      .before = lt_seal_span(seal, (lt_spot){declaration, path}, entry_of(row, "before"))};
  if (period.from.to != LT_UNKNOWN && period.before.from != LT_UNKNOWN && period.from.to >= period.before.from) {
    lt_fail_at(seal, LT_L321, (lt_spot){declaration, path}, entry_of(row, "before"), lt_say("`from`", "`from`"),
               lt_say("`before`", "`before`"), lt_both((lt_str){0}));
  }
  return period;
}

bool lt_periods_meet(const lt_period *a, const lt_period *b) {
  bool a_ends = a->before.from != LT_UNKNOWN && b->from.to != LT_UNKNOWN && a->before.from <= b->from.to;
  bool b_ends = b->before.from != LT_UNKNOWN && a->from.to != LT_UNKNOWN && b->before.from <= a->from.to;
  return !a_ends && !b_ends;
}

static int by_beginning(const void *pa, const void *pb) {
  const lt_parameter_row *a = pa, *b = pb;
  if (a->in_force.from.from != b->in_force.from.from) return a->in_force.from.from < b->in_force.from.from ? -1 : 1;
  return (a->value > b->value) - (a->value < b->value);
}

static const char *row_path(lt_seal *seal, uint32_t row) {
  return lt_str_format(&seal->scratch, "rows[%u]", row + 1).ptr;
}

static void seal_row(lt_seal *seal, const lt_declaration *declaration, lt_parameter *parameter, const lt_form *form,
                     const char *path) {
  lt_parameter_row row = {.value = LT_UNKNOWN};
  lt_spot spot = {declaration, lt_str_format(&seal->scratch, "%s.value", path).ptr};
  lt_keys keys = {.k_cites = entry_of(form, "cites"),
                  .k_assumes = entry_of(form, "assumes"),
                  .k_certainty = entry_of(form, "certainty")};
  row.in_force = lt_seal_row_period(seal, declaration, path, form);
  row.basis = lt_seal_basis_at(seal, declaration, path, &keys, parameter->act);
  if (!lt_seal_constant(seal, spot, entry_of(form, "value"), parameter->type, &row.value)) return;
  for (uint32_t i = 0; i < parameter->rows_len; i++) {
    if (!lt_periods_meet(&parameter->rows[i].in_force, &row.in_force)) continue;
    lt_fail(seal, LT_L381, lt_declaration_place(declaration, path, (lt_str){0}), lt_both(declaration->id),
            lt_both((lt_str){0}), lt_both((lt_str){0}));
    break;
  }
  bool rests = row.basis.cites_len + row.basis.assumes.len + parameter->basis.cites_len + parameter->basis.assumes.len;
  if (!rests) {
    lt_fail(seal, LT_L318, lt_declaration_place(declaration, path, (lt_str){0}), lt_both(declaration->word),
            lt_both(declaration->id), lt_both((lt_str){0}));
  }
  parameter->rows[parameter->rows_len++] = row;
}

static void seal_rows(lt_seal *seal, const lt_declaration *declaration, const lt_keys *keys, lt_parameter *parameter) {
  if (keys->k_rows == NULL || parameter->type.kind == LT_TYPE_NONE) return;
  parameter->rows = LT_NEW_ARRAY(seal->arena, lt_parameter_row, keys->k_rows->kids_len);
  for (uint32_t i = 0; i < keys->k_rows->kids_len; i++)
    seal_row(seal, declaration, parameter, keys->k_rows->kids[i], row_path(seal, i));
  if (parameter->rows_len > 1)
    lt_sort(&seal->scratch, parameter->rows, parameter->rows_len, sizeof *parameter->rows, by_beginning);
}

/* ---- what it is ---- */

static void cannot_tighten(lt_seal *seal, const lt_declaration *declaration, const lt_form *form, lt_text2 why) {
  lt_fail_at(seal, LT_L382, (lt_spot){declaration, "tightens"}, form, lt_both(declaration->id), lt_both(form->name),
             why);
}

static void seal_type(lt_seal *seal, const lt_declaration *declaration, const lt_keys *keys, lt_parameter *parameter) {
  if (keys->k_type == NULL) {
    if (lt_declaration_get(declaration, "type") == NULL)
      lt_fail(seal, LT_L302, lt_declaration_place(declaration, "", (lt_str){0}), lt_both(declaration->word),
              lt_both(LT_STR("type")), lt_say("tên một kiểu trong ngoặc kép", "the name of a type in quotes"));
    return;
  }
  lt_type type;
  lt_spot spot = {declaration, "type"};
  if (!lt_seal_type(seal, spot, keys->k_type, &type)) return;
  if (type.set || type.kind == LT_TYPE_PERMISSION || type.kind == LT_TYPE_TEXT)
    lt_fail_at(seal, LT_L310, spot, keys->k_type, lt_both(declaration->id), lt_type_words(seal, type),
               lt_both((lt_str){0}));
  else
    parameter->type = type;
  if (keys->k_stricter == NULL) return;
  if (lt_type_is_ordered(type))
    parameter->stricter = keys->k_stricter->name.ptr[0] == 'l' ? LT_STRICTER_LOWER : LT_STRICTER_HIGHER;
  else
    lt_fail_at(seal, LT_L383, (lt_spot){declaration, "stricter"}, keys->k_stricter, lt_both(declaration->id),
               lt_type_words(seal, type), lt_both((lt_str){0}));
}

static void open_parameter(lt_seal *seal, uint32_t number) {
  const lt_declaration *declaration = seal->found[LT_RECORD_PARAMETER][number].declaration;
  lt_parameter *parameter = &seal->set->parameters[number];
  lt_keys keys;
  lt_seal_keys(declaration, LT_WORD_parameter, &keys);
  parameter->local_id = lt_str_copy(seal->arena, declaration->id);
  parameter->title = lt_seal_text(seal, keys.k_title);
  parameter->tightens = parameter->policy = parameter->act = LT_NONE;
  if (keys.k_tightens == NULL) {
    if (parameter->title.vi.len == 0) parameter->title = (lt_text2){parameter->local_id, {0}};
    parameter->basis = lt_seal_basis(seal, declaration, &keys, LT_NONE);
    seal_type(seal, declaration, &keys, parameter);
    seal_rows(seal, declaration, &keys, parameter);
    return;
  }
  parameter->policy = lt_set_find(seal->set, LT_RECORD_POLICY, declaration->policy);
  parameter->act = lt_set_find(seal->set, LT_RECORD_INSTRUMENT, declaration->act);
  parameter->basis = lt_seal_basis(seal, declaration, &keys, parameter->act);
}

void lt_seal_parameters(lt_seal *seal) {
  for (uint32_t i = 0; i < seal->set->parameters_len; i++) open_parameter(seal, i);
}

/* ---- what tightens what ---- */

static bool is_looser(lt_stricter stricter, lt_cell value, lt_cell than) {
  return stricter == LT_STRICTER_LOWER ? value > than : value < than;
}

static void check_rows(lt_seal *seal, const lt_declaration *declaration, const lt_parameter *lower,
                       const lt_parameter *base) {
  for (uint32_t i = 0; i < lower->rows_len; i++) {
    for (uint32_t k = 0; k < base->rows_len; k++) {
      const lt_parameter_row *row = &lower->rows[i], *above = &base->rows[k];
      if (!lt_periods_meet(&row->in_force, &above->in_force)) continue;
      if (!is_looser(base->stricter, row->value, above->value)) continue;
      lt_diag *diag =
          lt_fail(seal, LT_L411, lt_declaration_place(declaration, "rows", (lt_str){0}),
                  lt_both(seal->set->policies[lower->policy].id), lt_both(base->local_id),
                  base->stricter == LT_STRICTER_LOWER ? lt_say("cao hơn", "above") : lt_say("thấp hơn", "below"));
      diag->also = lt_record_place(seal, LT_RECORD_PARAMETER, (uint32_t)(base - seal->set->parameters));
      diag->also_says = lt_say("mức của văn bản cấp trên ở đây", "what the higher act sets is here");
      return;
    }
  }
}

static const char *why_not[4][2] = {
    {"mức ấy không nói thế nào là chặt hơn (`stricter`)", "that parameter does not say what is `stricter`"},
    {"chính mức ấy đã siết một mức khác", "that one tightens another itself"},
    {"kiểu và chiều siết là của mức bị siết: bỏ `type` và `stricter`",
     "type and direction are those of the parameter that it tightens: remove `type` and `stricter`"},
    {"bộ quy định này chỉ áp dụng cho một số kế hoạch (`applies`), còn mức thì chung cho cả địa phương",
     "its policy holds for some plans only (`applies`), and a parameter for all of the place"}};

static void seal_tightening(lt_seal *seal, uint32_t number) {
  const lt_declaration *declaration = seal->found[LT_RECORD_PARAMETER][number].declaration;
  lt_parameter *parameter = &seal->set->parameters[number];
  lt_keys keys;
  lt_seal_keys(declaration, LT_WORD_parameter, &keys);
  uint32_t tightens = lt_seal_id(seal, (lt_spot){declaration, "tightens"}, keys.k_tightens, LT_RECORD_PARAMETER);
  if (tightens == LT_NONE || parameter->policy == LT_NONE || parameter->act == LT_NONE) return;
  const lt_parameter *base = &seal->set->parameters[tightens];
  if (base->type.kind == LT_TYPE_NONE && base->policy == LT_NONE) return; /* said where it stands */
  int why = base->policy != LT_NONE                                   ? 1
            : base->stricter == LT_STRICTER_NOT_SAID                  ? 0
            : keys.k_type != NULL || keys.k_stricter != NULL          ? 2
            : seal->set->policies[parameter->policy].applies != NULL  ? 3
                                                                      : -1;
  if (why >= 0) {
    cannot_tighten(seal, declaration, keys.k_tightens, lt_say(why_not[why][0], why_not[why][1]));
    return;
  }
  parameter->tightens = tightens;
  parameter->type = base->type;
  parameter->stricter = base->stricter;
  if (parameter->title.vi.len == 0) parameter->title = base->title;
  seal_rows(seal, declaration, &keys, parameter);
  check_rows(seal, declaration, parameter, base);
}

void lt_seal_tightenings(lt_seal *seal) {
  lt_set *set = seal->set;
  uint32_t *numbers = LT_NEW_ARRAY(&seal->scratch, uint32_t, set->parameters_len);
  for (uint32_t i = 0; i < set->parameters_len; i++) {
    const lt_declaration *declaration = seal->found[LT_RECORD_PARAMETER][i].declaration;
    if (lt_declaration_get(declaration, "tightens") != NULL) seal_tightening(seal, i);
  }
  for (uint32_t i = 0; i < set->parameters_len; i++) {
    uint32_t len = 0;
    for (uint32_t k = 0; k < set->parameters_len; k++) {
      if (set->parameters[k].tightens == i) numbers[len++] = k;
    }
    set->parameters[i].tightened_by = lt_numbers_of(seal->arena, numbers, len);
  }
}

/* ---- who reads what ---- */

typedef struct reads {
  const lt_set *set;
  lt_seal *seal;
  LT_VEC(uint32_t) numbers, defines; /* the questions whose text is read, too: each once, though defines read defines */
  uint32_t *seen, turn;              /* by question: the turn in which it was put there */
} reads;

static void read_expr(reads *r, const lt_expr *expr);

static void read_term(reads *r, const lt_term *term) {
  for (; term != NULL; term = term->base) {
    if (term->kind == LT_TERM_PARAMETER) LT_PUSH(&r->seal->scratch, &r->numbers, term->item);
    if (term->kind == LT_TERM_QUESTION && r->seen[term->item] != r->turn) {
      r->seen[term->item] = r->turn;
      LT_PUSH(&r->seal->scratch, &r->defines, term->item);
    }
    read_term(r, term->value);
    read_expr(r, term->filter);
  }
}

static void read_expr(reads *r, const lt_expr *expr) {
  if (expr == NULL) return;
  read_term(r, expr->left);
  read_term(r, expr->right);
  for (uint32_t i = 0; i < expr->kids_len; i++) read_expr(r, expr->kids[i]);
}

static void read_value(reads *r, const lt_value *value) {
  read_term(r, value->term);
  if (value->by != NULL) read_value(r, value->by);
  for (uint32_t i = 0; i < value->members_len; i++) read_value(r, value->members[i]);
}

static void begin(reads *r) {
  r->numbers.len = r->defines.len = 0;
  r->turn++;
}

/* What was read, and what the defines read that were read. */
static lt_numbers all_read(reads *r) {
  for (uint32_t i = 0; i < r->defines.len; i++) read_expr(r, r->set->questions[r->defines.items[i]].as);
  return lt_numbers_of(r->seal->arena, r->numbers.items, r->numbers.len);
}

static void read_norm(reads *r, const lt_norm *norm) {
  read_expr(r, norm->when);
  read_expr(r, norm->must);
  if (norm->policy != LT_NONE) read_expr(r, r->set->policies[norm->policy].applies);
  for (uint32_t i = 0; i < norm->provided_len; i++) read_expr(r, norm->provided[i]);
  for (uint32_t i = 0; i < norm->answers_len; i++) read_value(r, norm->answers[i].value);
}

void lt_seal_parameter_reads(lt_seal *seal) {
  lt_set *set = seal->set;
  if (set->parameters_len == 0) return;
  reads r = {.set = set, .seal = seal, .seen = LT_NEW_ARRAY(&seal->scratch, uint32_t, set->questions_len)};
  for (uint32_t i = 0; i < set->norms_len; i++) {
    begin(&r);
    read_norm(&r, &set->norms[i]);
    set->norms[i].parameters = all_read(&r);
  }
  for (uint32_t i = 0; i < set->questions_len; i++) {
    begin(&r);
    read_expr(&r, set->questions[i].as);
    read_expr(&r, set->questions[i].asked);
    set->questions[i].parameters = all_read(&r);
  }
}
