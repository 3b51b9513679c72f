/* YAML and JSON into trees: what is refused, with its code, line and column; what is read, and that both formats read
 * alike; hostile input in bounded time; every cut of a good plan; every refusal of memory. */
#include "check.h"
#include "plan/doc.h"

static lt_arena arena;

static lt_doc *read_text(lt_str text, lt_doc_format format, lt_diags *diags) {
  *diags = (lt_diags){.arena = &arena};
  return lt_doc_read(&arena, lt_source_new(&arena, LT_STR("plan.yaml"), text), format, diags);
}

static const struct {
  const char *text;
  lt_code code;
  uint32_t line, column;
} refused[] = {
    {"a: ?\n", LT_L230, 1, 4},
    {"a: [?]\n", LT_L230, 1, 6},
    {"a: {b: ?}\n", LT_L230, 1, 8},
    {"- ?\n", LT_L230, 1, 3},
    {"a: b: c\n", LT_L231, 1, 5},
    {"a: 1\n b: 2\n", LT_L231, 2, 3},
    {"a:\n\t- b\n", LT_L232, 2, 1},
    {"\ta: b\n", LT_L232, 1, 1},
    {"a: @b\n", LT_L233, 1, 4},
    {"a: %b\n", LT_L233, 1, 4},
    {"a: {b: c,, d: e}\n", LT_L233, 1, 10},
    {"a: \"b\nc: d\n", LT_L234, 1, 4},
    {"a: 'b\n---\n", LT_L234, 1, 4},
    {"a: \"\\q\"\n", LT_L235, 1, 5},
    {"a: \"\\u12\"\n", LT_L235, 1, 7},
    {"a: \"\\uD83D\"\n", LT_L235, 1, 7},
    {"a: [b, c\nd: e\n", LT_L236, 1, 4},
    {"a: [1, 2}\n", LT_L236, 1, 4},
    {"a:\n  - [1,\n", LT_L236, 2, 5},
    {"a: { amount: 5,2 tỷ }\n", LT_L237, 1, 14},
    {"a: { amount: 5,2 }\n", LT_L237, 1, 14},
    {"a:\n  b: c\n d: e\n", LT_L238, 3, 2},
    {"  a: b\nc: d\n", LT_L238, 2, 1},
    {"a: 1\nbc\nd: 1\n", LT_L239, 2, 1},
    {"a: &x 1\n", LT_L240, 1, 4},
    {"a: *x\n", LT_L240, 1, 4},
    {"<<: 1\n", LT_L240, 1, 1},
    {"a: &\n", LT_L240, 1, 4},
    {"a: !!str b\n", LT_L241, 1, 4},
    {"a: !\n", LT_L241, 1, 4},
    {"%YAML 1.1\n---\na: b\n", LT_L242, 1, 1},
    {"# x\n%TAG ! x:\n---\na: b\n", LT_L242, 2, 1},
    {"a: b\n%x: y\n", LT_L242, 2, 1},
    {"---\na: b\n---\nc: d\n", LT_L243, 3, 1},
    {"a: b\n...\nc: d\n", LT_L243, 3, 1},
    {"a: 1\nb: 2\na: 3\n", LT_L244, 3, 1},
    {"a: 1\n\"\\u0061\": 3\n", LT_L244, 2, 2},
    {"ế: 1\nế: 2\n", LT_L244, 2, 1}, /* the second decomposed */
    {"a: {[b]: c}\n", LT_L245, 1, 5},
    {"a: {{b: c}}\n", LT_L245, 1, 5},
    {"a: |0\n b\n", LT_L246, 1, 5},
    {"", LT_L247, 1, 1},
    {"# nothing\n", LT_L247, 1, 1},
    {"a: \"x\" y\n", LT_L253, 1, 8},
    {"a: {b: c} d\n", LT_L253, 1, 11},
    {"a: - b\n", LT_L254, 1, 4},
    {"a: \xFF\n", LT_L221, 1, 4},
    {"\xEF\xBB\xBF"
     "a: b\n",
     LT_L222, 1, 1},
    {"a: b\x01\n", LT_L223, 1, 5},
    {"a: \xEF\xBF\xBE\n", LT_L223, 1, 4},
    {"a: \"\\0\"\n", LT_L224, 1, 5},
    {"# a\xE2\x80\xA8"
     "b: c\n",
     LT_L225, 1, 4},
    {"a: \"\\u202e\"\n", LT_L226, 1, 5},
    {"a: b\xE2\x80\x8B\n", LT_L227, 1, 5},
    {"a: \xC3\x90"
     "ng\n",
     LT_L228, 1, 4},
    {"%YAML 1.1", LT_L242, 1, 1},
    {" %YAML 1.1\n", LT_L233, 1, 2},
    {"# x\n[a]\n  b\n", LT_L238, 3, 3},
    {"# x\n[a]\n%x\n", LT_L242, 3, 1},
    {"# x\n[a] %x\n", LT_L233, 2, 5},
    {"# x\n{a: b}\n  ---\n", LT_L243, 3, 3},
    {"a: {b: 5, 7}\n", LT_L237, 1, 8},
    {"a: {b: 5,\n  2 tỷ}\n", LT_L237, 1, 8},
    {"a: {b: 5, : x}\n", LT_L233, 1, 11},
    {"# x\n[a] b", LT_L253, 2, 5},
    {"a: b\n%YAML 1.1\n---\nc: d\n", LT_L243, 2, 1},
    {"{\"a\": 1,}", LT_L249, 1, 9},
    {"{'a': 1}", LT_L249, 1, 2},
    {"{a: 1}", LT_L249, 1, 2},
    {"{\"a\": 01}", LT_L249, 1, 7},
    {"{\"a\":1.}", LT_L249, 1, 6},
    {"{\"a\":.5}", LT_L249, 1, 6},
    {"{\"a\": NaN}", LT_L249, 1, 7},
    {"{\"a\": \"x\ny\"}", LT_L249, 1, 7},
    {"{\"a\":1 \"b\":2}", LT_L249, 1, 8},
    {"{\n \"a\": \"\\ud83d\"}", LT_L250, 2, 7},
    {"{\"a\": \"\\x\"}", LT_L250, 1, 7},
    {"{\"a\": ", LT_L251, 1, 6},
    {"{\"a\": 92233720368547758070}", LT_L252, 1, 7},
    {"{\"a\": 1e400}", LT_L252, 1, 7},
    {"{\"a\": abcdefghijklmnopqrstuvwxyz}", LT_L249, 1, 7},
    {"{\"a\": \"abcdefghijklmnopqrstu\\qvwxyz\"}", LT_L250, 1, 29},
    {"{\"a\": -123456789012345678901234567890, \"b\": 1}", LT_L252, 1, 7},
    {"{\"a\": 1} x", LT_L243, 1, 10},
    {"{\"a\": \"\\u0000\"}", LT_L224, 1, 7},
    {"{\"a\": 1, \"\\u0061\": 2}", LT_L244, 1, 11},
};

static void check_refused(void) {
  for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
    lt_diags diags;
    lt_doc *doc = read_text(lt_str_of(refused[i].text), LT_DOC_ANY, &diags);
    if (!CHECK_ROW(doc == NULL && diags.list.len == 1, refused[i].text)) continue;
    const lt_diag *diag = &diags.list.items[0];
    CHECK_ROW(diag->code == refused[i].code, refused[i].text);
    CHECK_ROW(diag->place.line == refused[i].line && diag->place.column == refused[i].column, refused[i].text);
  }
  lt_diags diags; /* a number that is the whole text */
  CHECK(read_text(LT_STR("92233720368547758070"), LT_DOC_JSON, &diags) == NULL && diags.list.len == 1);
  CHECK(diags.list.len == 1 && diags.list.items[0].code == LT_L252 && diags.list.items[0].place.column == 1 && diags.list.items[0].place.length == 20);
}

/* ---- what is read ---- */

/* The tree as text: texts of scalars in quotes where they were. */
static void dump(const lt_doc *doc, lt_text *out) {
  if (doc->kind == LT_DOC_SCALAR) {
    lt_text_putf(out, doc->quoted ? "\"%.*s\"" : "%.*s", LT_STR_ARG(doc->text));
    return;
  }
  lt_text_putc(out, doc->kind == LT_DOC_MAP ? '{' : '[');
  for (const lt_doc *child = doc->first; child != NULL; child = child->next) {
    if (doc->kind == LT_DOC_MAP) lt_text_putf(out, "%.*s:", LT_STR_ARG(child->key));
    dump(child, out);
    if (child->next != NULL) lt_text_putc(out, ',');
  }
  lt_text_putc(out, doc->kind == LT_DOC_MAP ? '}' : ']');
}

static lt_str dumped(const char *text) {
  lt_diags diags;
  lt_doc *doc = read_text(lt_str_of(text), LT_DOC_ANY, &diags);
  lt_text out = {.arena = &arena};
  if (doc == NULL) return LT_STR("refused");
  dump(doc, &out);
  return lt_text_str(&out);
}

static const char good[] = "# kế hoạch\n"
                           "---\n"
                           "plan: { id: x, place: vn/ha-noi, year: 2018 }\n"
                           "hirer: \"hn.so\\u0041\"\n"
                           "dates:\n"
                           "  approved: 2018-09-05 # ngày\n"
                           "items:\n"
                           "- id: a\n"
                           "  name: 'Hệ thống'\n"
                           "  costs:\n"
                           "    - { kind: service, amount: \"5,2 tỷ\" }\n"
                           "    - amount: 5,2 tỷ\n"
                           "    - {}\n"
                           "  papers: [a, \"?\"]\n"
                           "  note: |\n"
                           "    hai\n"
                           "    dòng\n"
                           "...\n";

static void check_read(void) {
  CHECK_STR(dumped(good),
            "{plan:{id:x,place:vn/ha-noi,year:2018},hirer:\"hn.soA\",dates:{approved:2018-09-05},items:[{id:a,"
            "name:\"Hệ thống\",costs:[{kind:service,amount:\"5,2 tỷ\"},{amount:5,2 tỷ},{}],papers:[a,\"?\"],"
            "note:\"hai\ndòng\n\"}]}");
  CHECK_STR(dumped("{\"a\": \"\\ud83d\\ude00\\/\\u1ec7\", \"b\": [1, true, null], \"c\": {}, \"e\\u0302\": \"\"}"),
            "{a:\"😀/ệ\",b:[1,true,null],c:{},ê:\"\"}");
  CHECK_STR(dumped("a: \"\\U0001F600/\\u1ec7\"\n"), "{a:\"😀/ệ\"}");
  CHECK_STR(dumped("a: e\xCC\x82\n"), "{a:ê}");
  CHECK_STR(dumped("[1]"), "[1]");
  CHECK_STR(dumped("a: {b: 5, c d e}"), "{a:{b:5,c d e:}}");
  CHECK_STR(dumped("a: {b: 5, +c, \"\": x}"), "{a:{b:5,+c:,:x}}");
  CHECK_STR(dumped("a: {b: 5, -: x}"), "{a:{b:5,-:x}}");
  CHECK_STR(dumped("a\r\n"), "a");
  CHECK_STR(dumped("\t{\"a\"\n:1}"), "{a:1}");
  CHECK_STR(dumped("{\"a\":\r\n1}"), "{a:1}");
}

static const lt_doc *at(const lt_doc *map, const char *key) {
  const lt_doc *child = lt_doc_get(map, key);
  static const lt_doc none;
  return child == NULL ? &none : child;
}

static bool is_at(lt_place place, uint32_t line, uint32_t column, uint32_t length) {
  return place.line == line && place.column == column && place.length == length;
}

static void check_places(void) {
  lt_diags diags;
  lt_doc *doc = read_text(LT_STR(good), LT_DOC_YAML, &diags);
  CHECK(is_at(doc->place, 3, 1, 4));
  CHECK(is_at(at(at(doc, "plan"), "place")->place, 3, 23, 9));
  CHECK(is_at(at(at(doc, "plan"), "place")->key_place, 3, 16, 5));
  CHECK(is_at(at(doc, "hirer")->place, 4, 9, 11));
  const lt_doc *item = at(doc, "items")->first;
  CHECK(is_at(item->place, 8, 3, 2));
  CHECK(is_at(at(item, "name")->place, 9, 10, 8));
  CHECK(is_at(at(at(item, "costs")->first, "amount")->place, 11, 33, 6));
  doc = read_text(LT_STR("{\n\t\"tên\": \"Đà Nẵng\", \"b\": [ 12,\"\" ]}"), LT_DOC_JSON, &diags);
  CHECK(is_at(at(doc, "tên")->key_place, 2, 3, 3));
  CHECK(is_at(at(doc, "tên")->place, 2, 10, 7));
  CHECK(is_at(at(doc, "b")->first->place, 2, 27, 2));
  CHECK(is_at(at(doc, "b")->first->next->place, 2, 30, 1));
}

/* ---- hostile ---- */

static lt_str repeated(const char *start, const char *piece, size_t times) {
  lt_text text = {.arena = &arena};
  lt_text_puts(&text, start);
  for (size_t i = 0; i < times; i++) lt_text_puts(&text, piece);
  return lt_text_str(&text);
}

static void check_hostile(void) {
  static const struct {
    const char *start, *piece;
    size_t times;
    lt_code code; /* LT_CODES: read without a fault */
  } rows[] = {
      {"a: ", "[", 2000000, LT_L521},
      {"a: ", "{", 2000000, LT_L245},
      {"a: ", "{a: ", 500000, LT_L521},
      {"a: ", "[\n", 1000000, LT_L521},
      {"", "- ", 1000000, LT_L521},
      {"", "? ", 1000000, LT_L245},
      {"", "[", 1000000, LT_L521},
      {"", "{\"a\":", 1000000, LT_L521},
      {"a: [", "x, ", 1500000, LT_L522},
      {"[", "1,", 1500000, LT_L522},
      {"[", "[],", 1500000, LT_L522},
      {"", "%TAG !a! x:\n", 500000, LT_L242},
      {"a: b\n", "--- \n", 500000, LT_L243},
      {"a: \"", "x", 8300000, LT_CODES},
      {"a: |\n", "  x\n", 500000, LT_CODES},
      {"# ", "x", 9000000, LT_L520},
      {"", "a", 2000000, LT_CODES},
      {"", "\n", 4000000, LT_L247},
      {"a: !", "x", 100000, LT_L241},
      {"a: &a [1]\nb: ", "*a", 1000, LT_L240},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    lt_str text = repeated(rows[i].start, rows[i].piece, rows[i].times);
    if (lt_str_ends(lt_str_of(rows[i].start), "\"")) text = lt_str_format(&arena, "%.*s\"", LT_STR_ARG(text));
    lt_diags diags;
    lt_doc *doc = read_text(text, LT_DOC_ANY, &diags);
    if (rows[i].code == LT_CODES)
      CHECK_ROW(doc != NULL && diags.list.len == 0, rows[i].piece);
    else
      CHECK_ROW(doc == NULL && diags.list.len > 0 && diags.list.items[0].code == rows[i].code, rows[i].piece);
    lt_arena_free(&arena);
  }
}

static void check_many_keys(void) {
  lt_text text = {.arena = &arena};
  for (int i = 0; i < 20000; i++) lt_text_putf(&text, "k%d: v\n", i);
  lt_text_puts(&text, "k777: w\n");
  lt_diags diags;
  CHECK(read_text(lt_text_str(&text), LT_DOC_YAML, &diags) == NULL);
  CHECK(diags.list.len == 1 && diags.list.items[0].code == LT_L244 && diags.list.items[0].also.line == 778);
  lt_arena_free(&arena);
}

/* Cut at every byte a plan is read or refused with a place, and nothing else happens. */
static void check_cuts(const char *text, lt_doc_format format) {
  lt_str whole = lt_str_of(text);
  bool fine = true;
  for (size_t len = 0; len < whole.len; len++) {
    lt_diags diags;
    lt_doc *doc = read_text(lt_str_slice(whole, 0, len), format, &diags);
    fine &= doc != NULL ? diags.list.len == 0 : diags.list.len > 0 && diags.list.items[0].place.line > 0;
    lt_arena_free(&arena);
  }
  CHECK(fine);
}

/* One byte changed, at every place, to each of the characters that mean something. */
static void check_changes(const char *text, lt_doc_format format) {
  static const char marks[] = "[]{}:,-?&*!|>'\"%@`#\\ \n\t0~\x80";
  lt_str whole = lt_str_of(text);
  bool fine = true;
  for (size_t i = 0; i < whole.len; i++) {
    for (const char *mark = marks; *mark != '\0'; mark++) {
      lt_str changed = lt_str_copy(&arena, whole);
      ((char *)(uintptr_t)changed.ptr)[i] = *mark;
      lt_diags diags;
      lt_doc *doc = read_text(changed, format, &diags);
      fine &= (doc != NULL) == (diags.errors == 0);
    }
    lt_arena_free(&arena);
  }
  CHECK(fine);
}

/* ---- memory ---- */

typedef struct memory_case {
  const char *text;
  lt_arena arena;
  lt_doc *doc;
} memory_case;

static void read_case(void *arg) {
  memory_case *c = arg;
  lt_diags diags = {.arena = &c->arena};
  c->doc = lt_doc_read(&c->arena, lt_source_new(&c->arena, LT_STR("p"), lt_str_of(c->text)), LT_DOC_ANY, &diags);
}

static void check_memory(const char *text) {
  bool finished = false;
  for (uint64_t n = 1; !finished && n < 1000; n++) {
    memory_case c = {.text = text};
    lt_memory_fail_at(n, true);
    finished = lt_protect(read_case, &c);
    lt_memory_fail_at(0, false);
    CHECK(!finished || n > 1);
    lt_arena_free(&c.arena);
  }
  CHECK(finished);
}

/* ---- plain JSON, told without a parser, and what the parser says of it ---- */

/* Trees with the same keys, texts and places. `upto`: as many children of the outermost are compared. */
static bool same_tree(const lt_doc *a, const lt_doc *b, uint32_t upto) {
  if (a->kind != b->kind || !lt_str_equal(a->text, b->text) || !lt_str_equal(a->key, b->key) || a->quoted != b->quoted)
    return false;
  if (a->place.line != b->place.line || a->place.column != b->place.column || a->place.length != b->place.length)
    return false;
  const lt_doc *one = a->first, *other = b->first;
  for (uint32_t i = 0; i < upto && one != NULL && other != NULL; i++, one = one->next, other = other->next)
    if (!same_tree(one, other, UINT32_MAX)) return false;
  return upto != UINT32_MAX || (one == NULL && other == NULL);
}

/* A pair of halves at the end of a list keeps it from being plain: both lists are JSON, or neither is. */
static bool judged_alike(lt_str text) {
  lt_diags plain_said, said;
  lt_str plain = lt_str_format(&arena, "[%.*s,\"x\"]", LT_STR_ARG(text));
  lt_str other = lt_str_format(&arena, "[%.*s,\"\\ud83d\\ude00\"]", LT_STR_ARG(text));
  const lt_doc *one = read_text(plain, LT_DOC_JSON, &plain_said), *two = read_text(other, LT_DOC_JSON, &said);
  bool same = (one == NULL) == (two == NULL) && (one == NULL || same_tree(one, two, one->len - 1));
  if (!same) printf("# told apart from the parser: %.*s\n", LT_STR_ARG(text));
  return same;
}

static void check_all_plain(void) {
  static const char *const texts[] = {
      "1", "-0", "-", "+1", "01", "-01", "1.", ".5", "1.50", "1e5", "1E+5", "1e", "--1", "0x1", "123456789012345678",
      "9223372036854775807", "9223372036854775808", "0.1234567890123456789", "1e400", "true", "truex", "true1", "tru",
      "false", "null", "nul", "NaN", "Infinity", "\"\"", "\"a", "\"\\u00e1\"", "\"\\u0000\"", "\"\\u00\"", "\"\\u12g4\"",
      "\"\\ud83d\"", "\"\\ude00x\"", "\"\\uD7FF\\uE000\"", "\"\\b\\f\\n\\r\\t\\/\\\\\\\"\"", "\"\\x\"", "\"\\", "\"a\tb\"", "\"a\nb\"",
      "\"tỷ đồng, sự nghiệp\"", "[]", "[ ]", "[1,]", "[,1]", "[1 2]", "[1", "1]", "]", "{}", "{ }", "{\"a\":1}", "{\"a\" : 1 , \"b\":[]}",
      "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}", "{a:1}", "{\"a\":1 \"b\":2}", "{1:2}", "[{\"a\":[{\"b\":[[]]}]}]", "[}", "{]", "{\"a\":1]",
      "[1}", "1],[2", "1]", "", " ", ",", "1,,2", "'a'", "/**/1", "1//", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
      "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) CHECK(judged_alike(lt_str_of(texts[i])));
  static const char signs[] = "{}[]\",:\\/ub0129-.eEtrfalsn \n\tđ\x01";
  uint64_t state = 7;
  bool alike = true;
  for (int i = 0; i < 20000; i++) {
    char mixed[96];
    const char *from = texts[(state >> 33) % (sizeof texts / sizeof *texts)];
    size_t len = strlen(from);
    memcpy(mixed, from, len);
    for (int k = 0; k < 3; k++) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      size_t at = len == 0 ? 0 : (state >> 40) % len;
      char sign = signs[(state >> 20) % (sizeof signs - 1)];
      if (state >> 63 && len > 0) {
        mixed[at] = sign;
      } else if (len < sizeof mixed) {
        memmove(mixed + at + 1, mixed + at, len - at);
        mixed[at] = sign;
        len++;
      }
    }
    alike &= judged_alike((lt_str){mixed, len});
    lt_arena_free(&arena);
  }
  CHECK(alike);
}

int main(void) {
  static const char json[] = "{\"plan\": {\"id\": \"x\\ud83d\\ude00\", \"n\": [1, -2.5e3, true, null]}, \"đ\": \"\"}";
  check_refused();
  check_read();
  check_places();
  lt_arena_free(&arena);
  check_hostile();
  check_many_keys();
  check_cuts(good, LT_DOC_YAML);
  check_cuts(json, LT_DOC_JSON);
  check_changes(good, LT_DOC_YAML);
  check_changes(json, LT_DOC_JSON);
  check_memory(good);
  check_memory(json);
  check_memory("a: [?]\n");
  check_all_plain();
  lt_arena_free(&arena);
  return CHECK_DONE();
}
