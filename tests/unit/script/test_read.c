/* Reading as a whole: what a draft holds, that the order of files does not show, what a file can do to another
 * (nothing), refusal of memory at every allocation, bounds, and how long many rules take (printed, not judged). */
#include <time.h>

#include "check.h"
#include "form_print.h"
#include "script/script.h"

#define FILE_ROW(name, text)                                                                                           \
  {                                                                                                                    \
    {name, sizeof(name) - 1}, { text, sizeof(text) - 1 }                                                               \
  }
static const lt_script_file files[] = {
    FILE_ROW("vn/vocabulary.lua", "entity \"plan\" { title = \"kế hoạch\" }\nfact \"hirer\" { of = plan, type = "
                                  "\"body\", title = \"đơn vị\" }\n"),
    FILE_ROW("vn/items/vocabulary.lua", "entity \"item\" { title = \"hạng mục\", of = plan, at = \"items\" }\nfact "
                                        "\"name\" { of = item, type = \"text\", title = \"tên\" }\n"),
    FILE_ROW("vn/ha-noi/policy.lua", "policy \"vn/ha-noi\" { title = { vi = \"Hà Nội\", en = \"Hanoi\" }, matter = "
                                     "\"hire\", place = \"vn/ha-noi\", applies = plan.year:is(2018) }\n"),
    FILE_ROW("vn/ha-noi/routing.lua",
             "policy \"vn/ha-noi\"\nact \"hn-2018\"\nlocal shared = item.category:under \"hn.shared\"\n"
             "rule \"shared-item\" { cites = \"seed-1:23\", when = shared & ~item.in_kh48, decides = { consulted = "
             "nobody, approver = \"hn.ct-ubnd\" } }\n"
             "oblige \"opinion\" { cites = \"seed-1:21\", must = item.opinions:any(function(o) return o.giver:is "
             "\"hn.so-tttt\" & o.dated:before(plan.approved) end), gates = item.approver }\n"),
    FILE_ROW(
        "vn/ha-noi/costs.lua",
        "policy \"vn/ha-noi\"\nact \"hn-2018\"\n"
        "rule \"large\" { cites = \"seed-1:25\", when = any { item.costs:sum(function(c) return c.amount end):above(ty "
        "\"5,2\"), item.term:between(months(8), years(5)) }, decides = { lead = head_of(plan.hirer) } }\n"
        "for _, id in ipairs { \"b\", \"a\" } do rule((\"made-%s\"):format(id)) { cites = { \"seed-1:1\", \"seed-1:2\" "
        "}, decides = { appraiser = unread \"cv-347\", approver = discretion { by = \"hn.ct-ubnd\" } } } end\n"),
};
enum { FILES = sizeof files / sizeof *files };

static const char expected[] =
    "entity \"item\" { at = \"items\", of = plan, title = \"hạng mục\" }\n"
    "entity \"plan\" { title = \"kế hoạch\" }\n"
    "fact \"hirer\" { of = plan, title = \"đơn vị\", type = \"body\" }\n"
    "fact \"name\" { of = item, title = \"tên\", type = \"text\" }\n"
    "vn/ha-noi policy \"vn/ha-noi\"\n"
    "vn/ha-noi policy \"vn/ha-noi\"\n"
    "vn/ha-noi policy \"vn/ha-noi\" { applies = plan.year:is(2018), matter = \"hire\", place = \"vn/ha-noi\", title = "
    "{ en = \"Hanoi\", vi = \"Hà Nội\" } }\n"
    "vn/ha-noi(hn-2018) act \"hn-2018\"\n"
    "vn/ha-noi(hn-2018) act \"hn-2018\"\n"
    "vn/ha-noi(hn-2018) oblige \"opinion\" { cites = \"seed-1:21\", gates = item.approver, must = "
    "item.opinions:any(function(x1) (x1.giver:is(\"hn.so-tttt\") & x1.dated:before(plan.approved)) end) }\n"
    "vn/ha-noi(hn-2018) rule \"large\" { cites = \"seed-1:25\", decides = { lead = head_of(plan.hirer) }, when = "
    "any(item.costs:sum(function(x2) x2.amount end):above(ty(\"5,2\")), item.term:between(months(8), years(5))) }\n"
    "vn/ha-noi(hn-2018) rule \"made-a\" { cites = { \"seed-1:1\", \"seed-1:2\" }, decides = { appraiser = "
    "unread(\"cv-347\"), approver = discretion({ by = \"hn.ct-ubnd\" }) } }\n"
    "vn/ha-noi(hn-2018) rule \"made-b\" { cites = { \"seed-1:1\", \"seed-1:2\" }, decides = { appraiser = "
    "unread(\"cv-347\"), approver = discretion({ by = \"hn.ct-ubnd\" }) } }\n"
    "vn/ha-noi(hn-2018) rule \"shared-item\" { cites = \"seed-1:23\", decides = { approver = \"hn.ct-ubnd\", consulted "
    "= nobody }, when = (item.category:under(\"hn.shared\") & ~item.in_kh48) }\n";

static double processor_time(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* The draft of some files as text, or their diagnostics. */
static lt_str read_all(lt_arena *arena, const lt_script_file *list, uint32_t len, const lt_script_limits *limits) {
  lt_draft draft = {.arena = arena};
  lt_diags diags = {.arena = arena};
  lt_text out = {.arena = arena};
  if (lt_script_read(&draft, list, len, limits, &diags)) {
    print_draft(&draft, &out);
  } else {
    lt_diags_sort(&diags);
    lt_diags_print(&diags, LT_DIAG_PLAIN, LT_VI, &out);
  }
  return lt_text_str(&out);
}

static void check_orders(void *arg) {
  (void)arg;
  uint32_t order[FILES] = {0, 1, 2, 3, 4}, state = 7;
  for (int round = 0; round < 60; round++) {
    lt_arena arena = {0};
    lt_script_file list[FILES];
    for (uint32_t i = 0; i < FILES; i++) list[i] = files[order[i]];
    CHECK_STR(read_all(&arena, list, FILES, NULL), expected);
    lt_arena_free(&arena);
    for (uint32_t i = FILES - 1; i > 0; i--) {
      state = state * 1103515245u + 12345u;
      uint32_t k = (state >> 16) % (i + 1), keep = order[i];
      order[i] = order[k];
      order[k] = keep;
    }
  }
}

static void check_apart(void *arg) {
  (void)arg;
  lt_arena arena = {0};
  lt_script_file list[] = {FILE_ROW("a.lua", "local mine = item.a\nrule \"one\" { when = mine }\n"),
                           FILE_ROW("b.lua", "rule \"two\" { when = mine }\n"),
                           FILE_ROW("vocabulary.lua", "entity \"item\" { title = \"x\" }\n"),
                           FILE_ROW("x/rule.lua", "rule \"three\" {\n")};
  CHECK_STR(read_all(&arena, list, 4, NULL),
            "b.lua:1:21: lỗi[L140]: không có từ `mine` (kiểm tra chính tả; tên của tệp phải có `local` ở phía trên)\n"
            "x/rule.lua:1:14: lỗi[L129]: `{` mở mà chưa đóng; x/rule.lua:2:1: đến đây vẫn chưa đóng (thêm `}`)\n");
  lt_script_file taken[] = {
      FILE_ROW("vocabulary.lua", "entity \"rule\" { title = \"x\" }\nentity \"end\" { title = \"x\" }\n")};
  lt_str said = read_all(&arena, taken, 1, NULL);
  CHECK(lt_str_find(said, LT_STR(":1:8: lỗi[L146]"), 0) != SIZE_MAX &&
        lt_str_find(said, LT_STR(":2:8: lỗi[L146]"), 0) != SIZE_MAX);
  CHECK_STR(read_all(&arena, NULL, 0, NULL), "");
  lt_arena_free(&arena);
}

/* One text in two codings is one text. */
static void check_nfc(void *arg) {
  (void)arg;
  lt_arena arena = {0};
  lt_script_file composed[] = {FILE_ROW("a.lua", "source \"s\" { title = \"\341\273\207\" }\n")};
  lt_script_file apart[] = {FILE_ROW("a.lua", "source \"s\" { title = \"e\314\243\314\202\" }\n")};
  lt_str one = read_all(&arena, composed, 1, NULL);
  CHECK(lt_str_equal(one, read_all(&arena, apart, 1, NULL)) && lt_str_find(one, LT_STR("\341\273\207"), 0) != SIZE_MAX);
  lt_arena_free(&arena);
}

/* Places of parts of a declaration, by key, entry and name. */
static void check_places(void *arg) {
  (void)arg;
  lt_arena arena = {0};
  lt_draft draft = {.arena = &arena};
  lt_diags diags = {.arena = &arena};
  CHECK(lt_script_read(&draft, files, FILES, NULL, &diags));
  for (uint32_t i = 0; i < draft.declarations.len; i++) {
    const lt_declaration *d = &draft.declarations.items[i];
    if (!lt_str_equal(d->id, LT_STR("shared-item"))) continue;
    lt_place id = lt_declaration_place(d, "", LT_STR("")), key = lt_declaration_key_place(d, "decides.approver");
    lt_place value = lt_declaration_place(d, "decides.approver", LT_STR(""));
    lt_place read = lt_form_place(d, "when", lt_declaration_get(d, "when")->kids[1]);
    CHECK(id.line == 4 && id.column == 6 && id.length == 13);
    CHECK(key.line == 4 && value.line == 4 && value.column > key.column && value.length == 12);
    CHECK(read.line == 4 && read.length == 7 && lt_declaration_get(d, "unless") == NULL);
  }
  lt_arena_free(&arena);
}

static void check_bounds(void *arg) {
  (void)arg;
  static const struct {
    lt_script_limits limits;
    const char *code;
  } rows[] = {
      {{.steps = 1,
        .steps_per_byte = 0,
        .memory = 16 << 20,
        .memory_per_byte = 0,
        .file_max = 1 << 20,
        .text_max = 1 << 16},
       "L501"},
      {{.steps = 1000000,
        .steps_per_byte = 0,
        .memory = 12 << 10,
        .memory_per_byte = 0,
        .file_max = 1 << 20,
        .text_max = 1 << 16},
       "L502"},
      {{.steps = 1000000,
        .steps_per_byte = 0,
        .memory = 16 << 20,
        .memory_per_byte = 0,
        .file_max = 1 << 20,
        .text_max = 10},
       "L504"},
      {{.steps = 1000000,
        .steps_per_byte = 0,
        .memory = 16 << 20,
        .memory_per_byte = 0,
        .file_max = 100,
        .text_max = 1 << 16},
       "L505"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    lt_arena arena = {0};
    lt_str said = read_all(&arena, files, FILES, &rows[i].limits);
    lt_str code = lt_str_of(rows[i].code);
    check_that(lt_str_find(said, code, 0) != SIZE_MAX, __FILE__, __LINE__, "want %.*s, got %.*s", LT_STR_ARG(code),
               LT_STR_ARG(said));
    lt_arena_free(&arena);
  }
}

typedef struct attempt {
  lt_arena arena;
  lt_str got;
} attempt;

static void read_under(void *arg) {
  attempt *a = arg;
  a->got = read_all(&a->arena, files, FILES, NULL);
}

static void check_memory(void) {
  lt_memory_fail_at(0, false);
  uint64_t before = lt_memory_count();
  attempt whole = {{0}, {0}};
  lt_protect(read_under, &whole);
  uint64_t total = lt_memory_count() - before;
  lt_arena_free(&whole.arena);
  uint64_t refused = 0, wrong = 0;
  for (int and_after = 0; and_after <= 1; and_after++)
    for (uint64_t n = 1; n <= total; n++) {
      attempt a = {{0}, {0}};
      lt_memory_fail_at(n, and_after != 0);
      bool done = lt_protect(read_under, &a);
      lt_memory_fail_at(0, false);
      if (!done)
        refused++;
      else if (!lt_str_equal(a.got, lt_str_of(expected)))
        wrong++;
      lt_arena_free(&a.arena);
    }
  printf("# %llu allocations, %llu refusals ended a reading\n", (unsigned long long)total, (unsigned long long)refused);
  CHECK(total > 100 && refused >= total && wrong == 0);
}

static void measure(void *arg) {
  (void)arg;
  enum { RULES = 10000 };
  lt_arena arena = {0};
  lt_text text = {.arena = &arena};
  lt_text_puts(&text, "policy \"p\"\nact \"a\"\n");
  for (int i = 0; i < RULES; i++)
    lt_text_putf(
        &text,
        "rule \"rule-%d\" {\n  title = \"Quy phạm số %d\",\n  cites = \"seed-1:%d\",\n"
        "  when = item.category:is \"hn.item.c%d\"\n    & item.amount:at_most(trieu(%d))\n    & ~item.in_kh48,\n"
        "  in_force = { from = \"2018-06-13\", before = \"2019-01-01\" },\n  decides = { approver = \"hn.body-%d\" "
        "},\n}\n",
        i, i, i % 40 + 1, i % 97, i % 500 + 1, i % 60);
  lt_script_file list[] = {FILE_ROW("vocabulary.lua", "entity \"item\" { title = \"x\" }\n"),
                           {LT_STR("rules.lua"), lt_text_str(&text)}};
  double best = 1e9;
  for (int round = 0; round < 5; round++) {
    lt_arena inner = {0};
    lt_draft draft = {.arena = &inner};
    lt_diags diags = {.arena = &inner};
    double start = processor_time();
    bool fine = lt_script_read(&draft, list, 2, NULL, &diags);
    double took = processor_time() - start;
    if (took < best) best = took;
    CHECK(fine && draft.declarations.len == RULES + 3);
    lt_arena_free(&inner);
  }
  printf("# %d rules of nine lines: %.2f us a rule\n", RULES, best * 1e6 / RULES);
  lt_arena_free(&arena);
}

int main(void) {
  CHECK(lt_protect(check_orders, NULL));
  CHECK(lt_protect(check_apart, NULL));
  CHECK(lt_protect(check_nfc, NULL));
  CHECK(lt_protect(check_places, NULL));
  CHECK(lt_protect(check_bounds, NULL));
  check_memory();
  CHECK(lt_protect(measure, NULL));
  return CHECK_DONE();
}
