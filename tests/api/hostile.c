/* hostile.c: plans that mean harm. Each is refused with the code that stands beside it, or accepted and decided; cut at
 * every byte, and with every byte turned, a good plan is always one of the two, in both formats. */
#include "expect.h"
#include "market.h"

#include <unistd.h>

enum { PATIENCE = 120 /* seconds until a hang counts as one, on a machine that has much else to do */ };

static luat_policy_set *set;

typedef struct text {
  char *bytes;
  size_t len, cap;
} text;

static void put(text *t, const char *bytes, size_t len, size_t times) {
  if (t->len + len * times + 1 > t->cap) {
    t->cap = 2 * (t->len + len * times + 1);
    t->bytes = realloc(t->bytes, t->cap);
    if (t->bytes == NULL) exit(2);
  }
  for (size_t i = 0; i < times; i++, t->len += len) memcpy(t->bytes + t->len, bytes, len);
  t->bytes[t->len] = '\0';
}

#define PUT(t, literal) put((t), literal, sizeof(literal) - 1, 1)
#define PUT_MANY(t, literal, times) put((t), literal, sizeof(literal) - 1, (times))

/* What is printed of an accepted plan reads as the same plan. */
static bool again(const luat_plan *plan) {
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  luat_text *printed = NULL;
  luat_plan *twin = NULL;
  bool same = luat_plan_print(&printed, plan) == LUAT_OK &&
              luat_plan_read(&twin, set, "again", luat_text_data(printed), luat_text_len(printed), LUAT_YAML, NULL,
                             diagnostics) == LUAT_OK &&
              strcmp(luat_plan_digest(plan), luat_plan_digest(twin)) == 0;
  luat_plan_free(twin);
  luat_text_free(printed);
  luat_diagnostics_free(diagnostics);
  return same;
}

static bool decided_or_said(const luat_plan *plan, luat_diagnostics *diagnostics) {
  luat_decision *decision = NULL;
  luat_text *json = NULL;
  luat_diagnostics_clear(diagnostics);
  luat_status status = luat_decide(&decision, set, plan, NULL, diagnostics);
  bool fine = status == LUAT_OK ? luat_report(&json, decision, LUAT_DECISION_JSON, LUAT_VI) == LUAT_OK
                                : status == LUAT_BAD_PLAN && luat_diagnostics_errors(diagnostics) > 0;
  luat_text_free(json);
  luat_decision_free(decision);
  return fine;
}

/* The first error's code, "ok" for a plan that was accepted, or what went wrong. */
static const char *read_plan(const char *bytes, size_t len, luat_plan_format format, luat_diagnostics *diagnostics) {
  luat_plan *plan = NULL;
  luat_diagnostics_clear(diagnostics);
  luat_status status = luat_plan_read(&plan, set, "plan", bytes, len, format, NULL, diagnostics);
  const char *came = "refused without an error";
  if (status == LUAT_OK)
    came = luat_diagnostics_errors(diagnostics) > 0                 ? "accepted with an error"
           : !again(plan)                                           ? "another plan when it is printed"
           : !decided_or_said(plan, diagnostics)                    ? "neither decided nor refused"
                                                                    : "ok";
  else if (status != LUAT_BAD_PLAN && status != LUAT_BOUND)
    came = "another status";
  else
    for (size_t i = luat_diagnostics_len(diagnostics); i-- > 0;)
      if (luat_diagnostic_is_error(luat_diagnostics_get(diagnostics, i)))
        came = luat_diagnostic_code(luat_diagnostics_get(diagnostics, i));
  luat_plan_free(plan);
  return came;
}

static void expect_code(const char *name, const char *bytes, size_t len, const char *want) {
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  const char *got = read_plan(bytes, len, LUAT_ANY, diagnostics);
  tap(strcmp(got, want) == 0, "%s: %s, want %s", name, got, want);
  luat_diagnostics_free(diagnostics);
}

/* ---- Written out ---- */

#define HEAD "plan: { id: x, place: xx/city }\ndates: { filed: 2018-03-01 }\n"
#define PAID(value) HEAD "stalls: [ { goods: food, paid: " value " } ]\n"
#define JSON_HEAD "{\"plan\":{\"id\":\"x\",\"place\":\"xx/city\"},\"dates\":{\"filed\":\"2018-03-01\"}"
#define JSON_PAID(value) JSON_HEAD ",\"stalls\":[{\"goods\":\"food\",\"paid\":" value "}]}"
#define FILED(value) "plan: { id: x, place: xx/city }\ndates: { filed: " value " }\nstalls: []\n"
#define NAMED(value) "plan: { id: " value ", place: xx/city }\ndates: { filed: 2018-03-01 }\n"
#define WITH(name, literal, code) {name, literal, sizeof(literal) - 1, code}

static const struct {
  const char *name, *bytes;
  size_t len;
  const char *code;
} rows[] = {
    WITH("a plan", HEAD, "ok"),
    WITH("the same in JSON", JSON_HEAD "}", "ok"),
    WITH("nothing", "", "L247"),
    WITH("an alias bomb", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nplan: *c\n", "L240"),
    WITH("a list in itself", "plan: &a [ *a ]\n", "L240"),
    WITH("a merge key", HEAD "<<: { plan: x }\n", "L240"),
    WITH("a tag", PAID("!!int \"5\""), "L241"),
    WITH("a tag of Python", "plan: !!python/object/apply:os.system [ \"true\" ]\n", "L241"),
    WITH("a directive", "%YAML 1.2\n---\n" HEAD, "L242"),
    WITH("a second document", HEAD "---\n" HEAD, "L243"),
    WITH("JSON and more", JSON_HEAD "} {}", "L243"),
    WITH("a byte order mark", "\xEF\xBB\xBF" HEAD, "L222"),
    WITH("UTF-16, little end first", "\xFF\xFEp\0l\0a\0n\0:\0 \0", "L221"),
    WITH("UTF-16, big end first", "\xFE\xFF\0p\0l\0a\0n\0:\0 ", "L221"),
    WITH("UTF-16 without a mark", "p\0l\0a\0n\0:\0 \0x\0", "L224"),
    WITH("UTF-32", "\xFF\xFE\0\0p\0\0\0l\0\0\0", "L221"),
    WITH("TCVN3", NAMED("\"S\xEB N\xAB\xEDng nghi\xD6p\""), "L221"),
    WITH("VNI", NAMED("\"Na\xEBng\""), "L221"),
    WITH("an overlong slash", NAMED("\"a\xC0\xAF\""), "L221"),
    WITH("a surrogate in UTF-8", NAMED("\"\xED\xA0\x80\""), "L221"),
    WITH("past the last code point", NAMED("\"\xF4\x90\x80\x80\""), "L221"),
    WITH("a character cut off", NAMED("\"\xE1\xBB"), "L221"),
    WITH("a NUL", NAMED("\"a\0b\""), "L224"),
    WITH("a NUL written out", NAMED("\"a\\0b\""), "L224"),
    WITH("a NUL in JSON", "{\"plan\":{\"id\":\"a\\u0000b\"}}", "L224"),
    WITH("CR LF", "plan: { id: x, place: xx/city }\r\ndates: { filed: 2018-03-01 }\r\n", "ok"),
    WITH("CR alone", "plan: { id: x, place: xx/city }\rdates: { filed: 2018-03-01 }\r", "L223"),
    WITH("a bell", NAMED("\"a\ab\""), "L223"),
    WITH("an escape", NAMED("\"\\e[2J\""), "L223"),
    WITH("a key behind a line separator", HEAD "# x\xE2\x80\xA8stalls: 5\n", "L225"),
    WITH("a key behind a next line", HEAD "# x\xC2\x85stalls: 5\n", "L223"),
    WITH("turned text", NAMED("\"\xE2\x80\xAE x\""), "L226"),
    WITH("no width", NAMED("\"a\xE2\x80\x8B\""), "L227"),
    WITH("a look-alike of Đ", NAMED("\"\xC3\x90ng\""), "L228"),
    WITH("half a pair", NAMED("\"\\ud83d\""), "L235"),
    WITH("half a pair in JSON", "{\"plan\":{\"id\":\"\\ud83d\"}}", "L250"),
    WITH("the other half in JSON", "{\"plan\":{\"id\":\"\\ude00\"}}", "L250"),
    WITH("halves turned round", "{\"plan\":{\"id\":\"\\ude00\\ud83d\"}}", "L250"),
    WITH("a whole pair", "{\"plan\":{\"id\":\"\\ud83d\\ude00\",\"place\":\"xx/city\"},\"dates\":{\"filed\":\"2018-03-01\"}}", "ok"),
    WITH("a key twice", HEAD "dates: { filed: 2018-03-02 }\n", "L244"),
    WITH("a key twice by an escape", HEAD "\"d\\x61tes\": { filed: 2018-03-02 }\n", "L244"),
    WITH("a key twice in JSON", JSON_HEAD ",\"\\u0064ates\":{}}", "L244"),
    WITH("a question mark", PAID("?"), "L230"),
    WITH("no value", PAID(""), "L260"),
    WITH("the most money", PAID("1000000000000000"), "ok"),
    WITH("more than the most", PAID("1000000000000001"), "L208"),
    WITH("the most in tỷ", PAID("1000000 tỷ"), "ok"),
    WITH("more in tỷ", PAID("\"1000000,000000001 tỷ\""), "L208"),
    WITH("2^63 - 1", PAID("9223372036854775807"), "L208"),
    WITH("2^63", PAID("9223372036854775808"), "L208"),
    WITH("2^64 + 5", PAID("18446744073709551621"), "L208"),
    WITH("2^64 + 5 in nghìn", PAID("18446744073709551621 nghìn"), "L208"),
    WITH("less than nothing", PAID("-1"), "L207"),
    WITH("zero", PAID("0"), "ok"),
    WITH("an exponent", PAID("1e9"), "L204"),
    WITH("sixteen", PAID("0x10"), "L204"),
    WITH("eight", PAID("0o17"), "L204"),
    WITH("minutes", PAID("12:30:45"), "L204"),
    WITH("no number", PAID(".nan"), "L209"),
    WITH("no end", PAID(".inf"), "L209"),
    WITH("the most in JSON", JSON_PAID("1000000000000000"), "ok"),
    WITH("more in JSON", JSON_PAID("1000000000000001"), "L208"),
    WITH("2^63 - 1 in JSON", JSON_PAID("9223372036854775807"), "L208"),
    WITH("2^63 in JSON", JSON_PAID("9223372036854775808"), "L252"),
    WITH("-2^63 in JSON", JSON_PAID("-9223372036854775808"), "L207"),
    WITH("less than -2^63 in JSON", JSON_PAID("-9223372036854775809"), "L252"),
    WITH("a fraction in JSON", JSON_PAID("1.5"), "L209"),
    WITH("a whole fraction in JSON", JSON_PAID("5.0"), "L209"),
    WITH("an exponent in JSON", JSON_PAID("1e3"), "L204"),
    WITH("a great exponent in JSON", JSON_PAID("1e999"), "L252"),
    WITH("NaN in JSON", JSON_PAID("NaN"), "L249"),
    WITH("Infinity in JSON", JSON_PAID("Infinity"), "L249"),
    WITH("a leading zero in JSON", JSON_PAID("05"), "L249"),
    WITH("a comment in JSON", JSON_HEAD "/* x */}", "L249"),
    WITH("a comma too many in JSON", JSON_HEAD ",}", "L249"),
    WITH("the first day", FILED("1900-01-01"), "ok"),
    WITH("a day before the first", FILED("1899-12-31"), "L212"),
    WITH("the last day", FILED("31/12/2199"), "ok"),
    WITH("a day after the last", FILED("2200-01-01"), "L212"),
    WITH("a leap day", FILED("2020-02-29"), "ok"),
    WITH("no leap day", FILED("2018-02-29"), "L211"),
    WITH("no leap day in 1900", FILED("29/02/1900"), "L211"),
    WITH("a leap day in 2000", FILED("29/02/2000"), "ok"),
    WITH("day nought", FILED("2018-03-00"), "L211"),
    WITH("month 13", FILED("2018-13-01"), "L211"),
    WITH("a date with more behind it", FILED("2018-03-01T00:00:00Z"), "L210"),
    WITH("a year of five digits", FILED("20180-03-01"), "L210"),
    WITH("a date less than none", FILED("-2018-03-01"), "L210"),
};

static void check_rows(void) {
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    expect_code(rows[i].name, rows[i].bytes, rows[i].len, rows[i].code);
}

/* ---- Too much of it ---- */

static void much(const char *name, const char *before, const char *piece, size_t times, const char *after,
                 const char *want) {
  text t = {0};
  put(&t, before, strlen(before), 1);
  put(&t, piece, strlen(piece), times);
  put(&t, after, strlen(after), 1);
  expect_code(name, t.bytes, t.len, want);
  free(t.bytes);
}

static void check_much(void) {
  much("brackets", "plan: ", "[", 1000000, "", "L521");
  much("braces", "plan: ", "{", 1000000, "", "L245");
  much("braces with keys", "plan: ", "{a: ", 100000, "", "L521");
  much("dashes", "plan:\n ", "- ", 100000, "x\n", "L521");
  much("brackets of JSON", "{\"plan\":", "[", 1000000, "", "L521");
  much("braces of JSON", "", "{\"a\":", 1000000, "", "L521");
  much("brackets of JSON that are closed", "{\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "]", 33, "}", "L521");
  much("a text that is too long", NAMED("x") "# ", "x", 9 << 20, "\n", "L520");
  much("a long text", "plan: { id: \"", "x", 4 << 20, "\", place: xx/city }\ndates: { filed: 2018-03-01 }\n", "ok");
  much("a long key", HEAD "\"", "x", 1 << 20, "\": 1\n", "L239");
  much("a long amount", HEAD "stalls: [ { paid: ", "9", 1 << 20, " } ]\n", "L204");
  much("many noughts behind the comma", HEAD "stalls: [ { paid: \"0,", "0", 1 << 20, "1 tỷ\" } ]\n", "L204");
  much("many blanks", HEAD, " ", 1 << 20, "\n", "ok");
  much("many lines", HEAD, "\n", 1 << 20, "", "ok");
  much("many comments", HEAD, "#\n", 1 << 20, "", "ok");
  much("a list of 4096", HEAD "stalls:\n", " - {}\n", 4096, "", "ok");
  much("a list of 4097", HEAD "stalls:\n", " - {}\n", 4097, "", "L523");
  much("more nodes than there may be", HEAD "stalls:\n", " - {}\n", 1000001, "", "L522");
  much("unknown keys", HEAD "stalls:\n", " - { good: x, god: y }\n", 4000, "", "L255");
  much("wrong values", HEAD "stalls:\n", " - { goods: flowrs, paid: 45 ty }\n", 4000, "", "L261");
  much("directives", "", "%TAG !a! x\n", 20000, "---\n" HEAD, "L242");
  much("anchors", HEAD "stalls:\n", " - &a {}\n", 4000, "", "L240");
  much("combining marks", "plan: { id: \"a", "\xCC\x81", 100000, "\", place: xx/city }\ndates: { filed: 2018-03-01 }\n", "ok");
}

static void check_many_keys(void) {
  text t = {0};
  PUT(&t, HEAD);
  for (int i = 0; i < 50000; i++) {
    char key[32];
    put(&t, key, (size_t)snprintf(key, sizeof key, "k%d: 1\n", i), 1);
  }
  expect_code("fifty thousand keys", t.bytes, t.len, "L255");
  PUT(&t, "k0: 2\n");
  expect_code("one of them twice", t.bytes, t.len, "L244");
  free(t.bytes);
}

/* ---- Every byte ---- */

/* Refused with a code, or accepted. */
static bool either(const char *bytes, size_t len, luat_plan_format format, luat_diagnostics *diagnostics, size_t at) {
  const char *came = read_plan(bytes, len, format, diagnostics);
  bool fine = strcmp(came, "ok") == 0 || came[0] == 'L';
  if (!fine) printf("# at byte %zu: %s\n", at, came);
  return fine;
}

static void check_bytes(const char *name, const char *plan, luat_plan_format format) {
  static const unsigned char turns[] = {0x01, 0x20, 0x80, 0xFF};
  size_t len = strlen(plan);
  char *copy = malloc(len + 1);
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  bool fine = copy != NULL;
  for (size_t cut = 0; cut <= len && fine; cut++) {
    char *exact = malloc(cut + 1); /* so that reading on past the cut is seen */
    if (exact == NULL) exit(2);
    memcpy(exact, plan, cut);
    fine = either(exact, cut, format, diagnostics, cut);
    free(exact);
  }
  tap(fine, "%s cut at each of %zu bytes", name, len);
  for (size_t at = 0; at < len && fine; at++)
    for (size_t i = 0; i < sizeof turns && fine; i++) {
      memcpy(copy, plan, len + 1);
      copy[at] = (char)((unsigned char)copy[at] ^ turns[i]);
      fine = either(copy, len, format, diagnostics, at);
    }
  tap(fine, "%s with each of %zu bytes turned", name, len);
  luat_diagnostics_free(diagnostics);
  free(copy);
}

static char *read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  text t = {0};
  char piece[4096];
  for (size_t got; file != NULL && (got = fread(piece, 1, sizeof piece, file)) > 0;) put(&t, piece, got, 1);
  if (file != NULL) fclose(file);
  PUT(&t, "");
  return t.bytes;
}

static void check_examples(void) {
  static const struct {
    const char *path;
    luat_plan_format format;
  } files[] = {{"examples/ha-noi-2018-giao-thong.yaml", LUAT_YAML},
               {"examples/ha-noi-2018-giao-thong.json", LUAT_JSON},
               {"examples/nam-dinh-2025-sau-sap-nhap.yaml", LUAT_YAML}};
  luat_set_free(set);
  set = load_policies();
  for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
    char *plan = read_file(tree_path(files[i].path));
    check_bytes(files[i].path, plan, files[i].format);
    free(plan);
  }
}

/* Each names a body of its own: what is looked up of one must not cost what all of them are. */
static void check_named_bodies(void) {
  text t = {0};
  PUT(&t, "plan: { id: t, place: vn/ha-noi, year: 2018 }\nhirer: hn.so-tc\ndates: { approved: 2018-05-05 }\nitems: [ { id: x, opinions: [\n");
  for (int i = 0; i < 4000; i++) {
    char one[128];
    put(&t, one, (size_t)snprintf(one, sizeof one, " { giver: { name: Cơ quan thứ %d, kind: department, place: vn/ha-noi }, dated: 2018-04-01 },\n", i), 1);
  }
  PUT(&t, "] } ]\n");
  expect_code("four thousand bodies of the plan's own", t.bytes, t.len, "ok");
  free(t.bytes);
}

int main(void) {
  const luat_script scripts[] = MARKET_SCRIPTS;
  luat_diagnostics *diagnostics = luat_diagnostics_new();
  alarm(PATIENCE);
  if (tap(luat_set_load_scripts(&set, scripts, 2, diagnostics) == LUAT_OK, "the law of the market")) {
    check_rows();
    check_much();
    check_many_keys();
    check_bytes("a plan of the market", market_plan, LUAT_YAML);
    check_bytes("the same in JSON", market_plan_json, LUAT_JSON);
    check_examples();
    check_named_bodies();
  }
  luat_diagnostics_free(diagnostics);
  luat_set_free(set);
  return tap_done();
}
