/* prover.c: the solver opened and closed, and what is asked of it: the changes of least price, then fewest, then least,
 * with which the wish holds. Each model is put right where it is coarser than a calendar, else read as a plan; a way
 * that was found, and a model that did not come out as wanted, is shut out before the next. */
#include "formula.h"

/* ---- Opening ---- */

/* What went wrong is asked for where it matters; nothing is printed. */
static void unheard(Z3_context z3, Z3_error_code code) {
  (void)z3;
  (void)code;
}

static void set_bounds(lt_prover *p) {
  Z3_params params = Z3_mk_params(p->z3);
  Z3_params_inc_ref(p->z3, params);
  unsigned rlimit = p->ask->rlimit != 0 ? p->ask->rlimit : LT_PROVE_RLIMIT;
  Z3_params_set_uint(p->z3, params, Z3_mk_string_symbol(p->z3, "rlimit"), rlimit);
  Z3_params_set_symbol(p->z3, params, Z3_mk_string_symbol(p->z3, "priority"), Z3_mk_string_symbol(p->z3, "lex"));
  Z3_optimize_set_params(p->z3, p->optimize, params);
  Z3_params_dec_ref(p->z3, params);
}

static void open_solver(lt_prover *p) {
  Z3_config config = Z3_mk_config();
  p->z3 = Z3_mk_context(config);
  Z3_del_config(config);
  Z3_set_error_handler(p->z3, unheard);
  p->optimize = Z3_mk_optimize(p->z3);
  Z3_optimize_inc_ref(p->z3, p->optimize);
  set_bounds(p);
  p->yes = Z3_mk_true(p->z3);
  p->no = Z3_mk_false(p->z3);
  p->whole = Z3_mk_int_sort(p->z3);
  p->zero = lt_z3_number(p, 0);
  p->one = lt_z3_number(p, 1);
}

/* The second element that might be added to a list comes after the first. */
static void make_present(lt_prover *p) {
  p->present = LT_NEW_ARRAY(p->arena, Z3_ast, p->facts->subjects.len);
  for (uint32_t s = 0; s < p->facts->subjects.len; s++) {
    uint32_t addition = p->grown.addition_of[s];
    p->present[s] = p->yes;
    if (addition == LT_NONE) continue;
    p->present[s] = p->held ? p->no : lt_z3_fresh(p, "present", Z3_mk_bool_sort(p->z3));
    const lt_addition *one = &p->grown.additions.items[addition];
    if (one->nth > 0 && !p->held)
      lt_z3_assert(p, Z3_mk_implies(p->z3, p->present[s], p->present[p->grown.additions.items[addition - 1].subject]));
  }
}

bool lt_prover_open(lt_prover *p) {
  const lt_plan *plan = p->plan = p->ask->plan;
  p->set = plan->set;
  lt_run_options options = {.law_date = p->ask->law_date, .as_of = plan->as_of};
  p->run = lt_run_decide(p->set, &plan->facts, p->ask->slices, options);
  if (p->run == NULL || p->run->laws.len > 0) return false;
  if (!lt_grown_build(&p->grown, p->arena, p->ask)) return false;
  p->facts = &p->grown.plan->facts;
  size_t subjects = p->facts->subjects.len;
  p->variables = LT_NEW_ARRAY(p->arena, lt_variable, p->facts->cells_len + 1);
  p->answers = LT_NEW_ARRAY(p->arena, lt_answer_of *, subjects * p->set->questions_len + 1);
  p->truths = LT_NEW_ARRAY(p->arena, lt_both, subjects * p->set->norms_len + 1);
  p->domains = LT_NEW_ARRAY(p->arena, lt_members, p->set->facts_len + 1);
  p->narrowed = p->grown.narrowed;
  open_solver(p);
  make_present(p);
  return true;
}

void lt_prover_close(lt_prover *p) {
  if (p->optimize != NULL) Z3_optimize_dec_ref(p->z3, p->optimize);
  if (p->z3 != NULL) Z3_del_context(p->z3);
  lt_run_free(p->run);
  lt_plan_free(p->grown.plan);
  p->z3 = NULL;
  p->optimize = NULL;
  p->run = NULL;
  p->grown.plan = NULL;
}

/* ---- What is least ---- */

static void charge(lt_prover *p, Z3_ast changed, uint32_t by, const char *what) {
  if (by == 0) return;
  lt_str weight = lt_str_format(p->arena, "%u", by);
  Z3_optimize_assert_soft(p->z3, p->optimize, lt_z3_not(p, changed), weight.ptr, Z3_mk_string_symbol(p->z3, what));
}

/* How far it is moved: an order by its steps, a set by its members. */
static Z3_ast distance(lt_prover *p, const lt_variable *v) {
  const lt_fact *fact = &p->set->facts[v->fact];
  if (fact->type.set) {
    const lt_members *was = v->was >= 0 ? &p->facts->sets.items[v->was] : NULL;
    Z3_ast sum = p->zero;
    for (uint32_t i = 0; i < v->members.len; i++) {
      bool there = false;
      for (uint32_t k = 0; was != NULL && k < was->len; k++) there |= was->cells[k] == v->members.items[i].cell;
      Z3_ast in = v->members.items[i].in;
      sum = lt_z3_plus(p, sum, lt_z3_if(p, in, there ? p->zero : p->one, there ? p->one : p->zero));
    }
    return sum;
  }
  if (lt_prove_is_named(fact->type)) return p->zero;
  lt_cell from = v->was >= 0 ? v->was : fact->type.kind == LT_TYPE_DATE ? lt_prove_start(p, fact) : 0;
  Z3_ast rest = lt_z3_number(p, from), low = lt_z3_at_most(p, v->value, rest);
  Z3_ast down = Z3_mk_sub(p->z3, 2, (Z3_ast[]){rest, v->value}), up = Z3_mk_sub(p->z3, 2, (Z3_ast[]){v->value, rest});
  return lt_z3_if(p, v->changed, lt_z3_if(p, low, down, up), p->zero);
}

static void ask_for_least(lt_prover *p) {
  for (uint32_t i = 0; i < p->grown.additions.len; i++) {
    Z3_ast there = p->present[p->grown.additions.items[i].subject];
    charge(p, there, p->grown.additions.items[i].price, "price");
  }
  for (uint32_t i = 0; i < p->used.len; i++)
    charge(p, p->variables[p->used.items[i]].changed, p->variables[p->used.items[i]].price, "price");
  for (uint32_t i = 0; i < p->grown.additions.len; i++)
    charge(p, p->present[p->grown.additions.items[i].subject], 1, "count");
  Z3_ast sum = p->zero;
  for (uint32_t i = 0; i < p->used.len; i++) {
    const lt_variable *v = &p->variables[p->used.items[i]];
    charge(p, v->changed, v->addition == LT_NONE, "count");
  }
  for (uint32_t i = 0; i < p->used.len; i++) {
    const lt_variable *v = &p->variables[p->used.items[i]];
    charge(p, v->changed, v->addition != LT_NONE, "parts");
    sum = lt_z3_plus(p, sum, distance(p, v));
  }
  if (sum != p->zero) Z3_optimize_minimize(p->z3, p->optimize, sum);
}

/* ---- Models ---- */

static bool is_true(const lt_prover *p, Z3_model model, Z3_ast a) {
  Z3_ast out;
  return Z3_model_eval(p->z3, model, a, true, &out) && Z3_get_bool_value(p->z3, out) == Z3_L_TRUE;
}

static lt_cell number_in(const lt_prover *p, Z3_model model, Z3_ast a) {
  Z3_ast out;
  lt_cell cell = LT_UNKNOWN;
  if (!Z3_model_eval(p->z3, model, a, true, &out) || !Z3_get_numeral_int64(p->z3, out, &cell)) return LT_UNKNOWN;
  return cell;
}

static Z3_ast implies(const lt_prover *p, Z3_ast a, Z3_ast b) { return Z3_mk_implies(p->z3, a, b); }

bool lt_prove_put_right(lt_prover *p, Z3_model model) {
  bool any = false;
  for (uint32_t i = 0; i < p->coarse.len; i++) {
    const lt_coarse *c = &p->coarse.items[i];
    lt_cell date = number_in(p, model, c->date), count = number_in(p, model, c->count);
    if (date == LT_UNKNOWN || count == LT_UNKNOWN || count < 0) continue;
    lt_cell is = lt_prove_later(p, c->term, c->law, date, count);
    if (is == LT_UNKNOWN || number_in(p, model, c->value) == is) continue;
    Z3_ast d = lt_z3_number(p, date), n = lt_z3_number(p, count), v = lt_z3_number(p, is);
    Z3_ast before = lt_z3_and(p, lt_z3_at_most(p, c->date, d), lt_z3_at_most(p, c->count, n));
    Z3_ast after = lt_z3_and(p, lt_z3_at_most(p, d, c->date), lt_z3_at_most(p, n, c->count));
    lt_z3_assert(p, implies(p, before, lt_z3_at_most(p, c->value, v)));
    lt_z3_assert(p, implies(p, after, lt_z3_at_most(p, v, c->value)));
    any = true;
  }
  return any;
}

static int by_plan(const lt_put *a, const lt_put *b) {
  if (a->subject != b->subject) return a->subject < b->subject ? -1 : 1;
  bool adds = a->fact == LT_NONE, other = b->fact == LT_NONE;
  if (adds != other) return adds ? -1 : 1;
  return a->fact < b->fact ? -1 : a->fact > b->fact;
}

static void put(lt_prover *p, lt_puts *puts, lt_put one) {
  LT_PUSH(p->arena, puts, one);
  for (uint32_t i = puts->len - 1; i > 0 && by_plan(&puts->items[i], &puts->items[i - 1]) < 0; i--) {
    lt_put swap = puts->items[i];
    puts->items[i] = puts->items[i - 1];
    puts->items[i - 1] = swap;
  }
}

static lt_put put_of(lt_prover *p, Z3_model model, const lt_variable *v) {
  lt_put out = {v->subject, v->fact, v->price, LT_UNKNOWN, {0}};
  if (!p->set->facts[v->fact].type.set) {
    out.cell = number_in(p, model, v->value);
    return out;
  }
  out.members.cells = LT_NEW_ARRAY(p->arena, lt_cell, v->members.len + 1);
  for (uint32_t i = 0; i < v->members.len; i++)
    if (is_true(p, model, v->members.items[i].in)) out.members.cells[out.members.len++] = v->members.items[i].cell;
  return out;
}

/* What the model changes; `same` says that exactly this is changed so, `among` that at least these are changed. */
static void read_model(lt_prover *p, Z3_model model, lt_puts *puts, Z3_ast *same, Z3_ast *among) {
  *same = *among = p->yes;
  for (uint32_t i = 0; i < p->grown.additions.len; i++) {
    const lt_addition *one = &p->grown.additions.items[i];
    Z3_ast there = p->present[one->subject];
    bool is = is_true(p, model, there);
    *same = lt_z3_and(p, *same, is ? there : lt_z3_not(p, there));
    if (!is) continue;
    *among = lt_z3_and(p, *among, there);
    put(p, puts, (lt_put){one->subject, LT_NONE, one->price, LT_UNKNOWN, {0}});
  }
  for (uint32_t i = 0; i < p->used.len; i++) {
    const lt_variable *v = &p->variables[p->used.items[i]];
    bool is = is_true(p, model, v->changed);
    *same = lt_z3_and(p, *same, is ? v->changed : lt_z3_not(p, v->changed));
    if (!is) continue;
    if (v->addition == LT_NONE) *among = lt_z3_and(p, *among, v->changed);
    put(p, puts, put_of(p, model, v));
    if (v->value != NULL)
      *same = lt_z3_and(p, *same, lt_z3_equal(p, v->value, lt_z3_number(p, number_in(p, model, v->value))));
    for (uint32_t m = 0; m < v->members.len; m++) {
      Z3_ast in = v->members.items[m].in;
      *same = lt_z3_and(p, *same, is_true(p, model, in) ? in : lt_z3_not(p, in));
    }
  }
}

/* ---- The search ---- */

/* One model: true while it is worth asking for another. */
static bool look_at(lt_prover *p, lt_proved *proved, Z3_model model) {
  if (lt_prove_put_right(p, model)) return true;
  lt_puts puts = {0};
  Z3_ast same, among;
  read_model(p, model, &puts, &same, &among);
  bool found = lt_way_confirm(proved, p->ask, &p->grown, &puts);
  lt_z3_assert(p, lt_z3_not(p, found ? among : same));
  if (found && among == p->yes) return false; /* it is so already */
  return proved->ways.len < (p->ask->ways != 0 ? p->ask->ways : 1);
}

static void search(lt_prover *p, lt_proved *proved) {
  uint32_t most = p->ask->models != 0 ? p->ask->models : LT_PROVE_MODELS;
  lt_z3_assert(p, lt_prove_wanted(p));
  ask_for_least(p);
  for (bool more = true; more && proved->models < most;) {
    Z3_lbool is = Z3_optimize_check(p->z3, p->optimize, 0, NULL);
    if (is == Z3_L_FALSE) return;
    proved->models++;
    if (is == Z3_L_UNDEF) break;
    Z3_model model = Z3_optimize_get_model(p->z3, p->optimize);
    Z3_model_inc_ref(p->z3, model);
    more = look_at(p, proved, model);
    Z3_model_dec_ref(p->z3, model);
    if (!more) return;
  }
  proved->bound = true;
}

typedef struct work {
  lt_prover prover;
  lt_arena arena;
  lt_proved *proved;
} work;

static void run(void *arg) {
  work *w = arg;
  w->prover.arena = &w->arena;
  w->proved->narrowed = true;
  if (!lt_prover_open(&w->prover)) return;
  search(&w->prover, w->proved);
  lt_prove_find_law_date(&w->prover);
  w->proved->narrowed = w->prover.narrowed;
  w->proved->law_held = w->prover.law_held;
  w->proved->law_date = w->prover.law_date;
}

bool lt_prove_can(void) { return lt_z3_open(); }

bool lt_prove_howto(lt_proved *proved, const lt_prove_ask *ask, lt_diags *diags) {
  if (!lt_prove_can()) {
    lt_diag_put(diags, LT_L750, (lt_place){0}, LT_STR(LT_Z3_LIBRARY), LT_STR(""), LT_STR(""));
    return false;
  }
  work w = {.prover = {.ask = ask}, .proved = proved};
  bool done = lt_protect(run, &w);
  lt_prover_close(&w.prover);
  lt_arena_free(&w.arena);
  if (!done) lt_out_of_memory();
  return true;
}
