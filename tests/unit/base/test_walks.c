/* test_walks.c: walks over text many bytes at a time say what the same walks byte by byte say, wherever in a text what
 * they look for stands. Texts by chance, from the same seeds each time. */
#include "base/sixteen.h"
#include "base_impl.h"
#include "check.h"

/* Told only where it does not hold: there are a hundred thousand of them. */
#define HOLDS(condition) ((void)((condition) || CHECK(condition)))

static uint64_t seed = 1;

static uint32_t chance(uint32_t below) {
  seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
  return (uint32_t)(seed >> 33) % below;
}

/* Letters, what is at their edges, and bytes that belong nowhere. */
static size_t some_text(char *text, size_t size) {
  static const char *const common[] = {"a", "Z", "_", "0", " ", "\n", "\t", "đ", "ạ", "ỹ", "ế", "Ư", "ư", "Â", "ĩ", "~", "{"};
  static const char *const odd[] = {"\r\n", "\r",     "\x01",     "\x7F",     "\x80",         "\xC3",     "\xE1",
                                    "\xE1\xBA", "\xC3\x90", "\xC3\xB0", "\xC6\x89", "\xC6\xB1",     "\xC6\xB0", "\xE1\xBA\x9F",
                                    "\xE1\xBA\xA0", "\xE1\xBB\xB9", "\xE1\xBB\xBA", "\xE1\xBC\x80", "\xC2\xA0", "\xE2\x80\x93",
                                    "\xE2\x82\xAB", "\xCC\x81", "\xF0\x9F\x98\x80", "\xFF", "\"", "\\", "\x1F", "\xEF\xBB\xBF"};
  size_t len = 0, pieces = chance(60);
  uint32_t rarely = 1 + chance(40);
  for (size_t i = 0; i < pieces; i++) {
    bool is_odd = chance(rarely) == 0;
    const char *piece = is_odd ? odd[chance(sizeof odd / sizeof *odd)] : common[chance(sizeof common / sizeof *common)];
    if (len + strlen(piece) > size) break;
    memcpy(text + len, piece, strlen(piece));
    len += strlen(piece);
  }
  return len;
}

static lt_text_fault fault_of(lt_str s, size_t *offset) {
  if (lt_str_starts(s, "\xEF\xBB\xBF")) return *offset = 0, LT_TEXT_BOM;
  for (size_t at = 0; at < s.len;) {
    size_t from = at;
    int32_t point = lt_utf8_next(s, &at);
    bool line_end = point == '\r' && at < s.len && s.ptr[at] == '\n';
    lt_text_fault fault = point < 0 ? LT_TEXT_NOT_UTF8 : line_end ? LT_TEXT_FINE : lt_point_fault(point);
    if (fault != LT_TEXT_FINE) return *offset = from, fault;
  }
  return LT_TEXT_FINE;
}

static void check_faults(lt_str s) {
  size_t at = SIZE_MAX, want_at = SIZE_MAX;
  bool nfc;
  lt_text_fault want = fault_of(s, &want_at), got = lt_text_look(s, &at, &nfc);
  HOLDS(got == want && at == want_at);
  if (want == LT_TEXT_FINE && nfc) HOLDS(lt_text_is_nfc(s));
}

static void check_finds(lt_str s) {
  size_t from = chance((uint32_t)s.len + 1), quote = from, name = from, plain = from, blank = from;
  while (quote < s.len && strchr("\"\\\n", s.ptr[quote]) == NULL) quote++;
  while (name < s.len && (s.ptr[name] == '_' || (s.ptr[name] >= '0' && s.ptr[name] <= '9') ||
                          ((s.ptr[name] | 0x20) >= 'a' && (s.ptr[name] | 0x20) <= 'z')))
    name++;
  while (plain < s.len && s.ptr[plain] != '"' && s.ptr[plain] != '\\' && s.ptr[plain] != 0x7F &&
         (unsigned char)s.ptr[plain] >= 0x20)
    plain++;
  while (blank < s.len && s.ptr[blank] == ' ') blank++;
  HOLDS(lt_sixteen_find(s, from, '"', '\\', '\n') == quote);
  HOLDS(lt_sixteen_name(s, from) == name);
  HOLDS(lt_sixteen_spaces(s, from) == blank);
  char to[401] = {0};
  lt_str all = lt_str_slice(s, from, s.len), fine = lt_str_slice(s, from, plain - from);
  HOLDS(lt_sixteen_copy(to, all) == (plain == s.len));
  HOLDS(lt_sixteen_copy(to, fine) && memcmp(to, fine.ptr, fine.len) == 0);
  HOLDS(lt_eight_copy(to, all) == (plain == s.len));
}

static void check_sames(lt_str s) {
  char other[400];
  memcpy(other, s.ptr, s.len);
  if (s.len == 0) return;
  uint32_t at = chance((uint32_t)s.len), len = 1 + chance((uint32_t)s.len - at);
  lt_str a = {s.ptr + at, len}, b = {other + at, len};
  HOLDS(lt_str_equal(a, b) && lt_str_compare(a, b) == 0);
  uint32_t changed = chance(len);
  other[at + changed] = (char)(other[at + changed] + 1 + (char)chance(100));
  int order = memcmp(a.ptr, b.ptr, len);
  HOLDS(!lt_str_equal(a, b));
  HOLDS((lt_str_compare(a, b) < 0) == (order < 0) && (lt_str_compare(a, b) > 0) == (order > 0));
}

int main(void) {
  char room[400];
  for (int i = 0; i < 20000; i++) {
    /* At the end of the room, so that nobody reads past a text without being noticed where that is looked for. */
    char text[400];
    size_t len = some_text(text, sizeof text);
    char *at = memcpy(room + sizeof room - len, text, len);
    check_faults((lt_str){at, len});
    check_finds((lt_str){at, len});
    check_sames((lt_str){at, len});
  }
  CHECK(check_failed == 0);
  return CHECK_DONE();
}
