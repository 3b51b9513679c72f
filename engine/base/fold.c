/* fold.c: the search key and "did you mean".
 * A key is the decomposed text in lower case without marks; nothing is ever decided by comparing keys. */
#include <assert.h>
#include <string.h>
#include <utf8proc.h>

#include "base_impl.h"

enum { WORD_MAX = 96, PARTS_MAX = 8 };

static bool is_blank(int32_t point) {
  return point == ' ' || (point >= '\t' && point <= '\r') || utf8proc_category(point) == UTF8PROC_CATEGORY_ZS;
}

static bool is_mark(int32_t point) { return point >= 0x300 && utf8proc_category(point) == UTF8PROC_CATEGORY_MN; }

/* The canonical parts of a code point, its base first. */
static size_t parts_of(int32_t point, int32_t parts[PARTS_MAX]) {
  int boundclass = 0;
  utf8proc_ssize_t len =
      point < 0xC0 ? 0 : utf8proc_decompose_char(point, parts, PARTS_MAX, UTF8PROC_DECOMPOSE, &boundclass);
  if (len >= 1 && len <= PARTS_MAX) return (size_t)len;
  parts[0] = point;
  return 1;
}

/* Đ has no canonical parts; what merely looks like it is taken for it here, where the aim is to find. */
static int32_t fold_base(int32_t point) {
  switch (point) {
    case 0x110:
    case 0x111:
    case 0xD0:
    case 0xF0:
    case 0x189:
    case 0x256: return 'd';
    default: return utf8proc_tolower(point);
  }
}

/* Walks the folded code points of a text. */
typedef struct fold_walk {
  lt_str s;
  size_t at;
  bool started, blank; /* something was given; blanks were passed over since */
  int32_t pending;     /* given next, or 0 */
} fold_walk;

/* The next folded code point, or -1 at the end. A run of blanks is one, and none at the ends. */
static int32_t fold_next(fold_walk *walk) {
  if (walk->pending != 0) {
    int32_t point = walk->pending;
    walk->pending = 0;
    return point;
  }
  while (walk->at < walk->s.len) {
    int32_t point = lt_utf8_next(walk->s, &walk->at), parts[PARTS_MAX];
    if (point < 0) point = 0xFFFD;
    if (is_mark(point)) continue;
    if (is_blank(point)) {
      walk->blank = walk->started;
      continue;
    }
    parts_of(point, parts);
    point = fold_base(parts[0]);
    walk->started = true;
    if (!walk->blank) return point;
    walk->blank = false;
    walk->pending = point;
    return ' ';
  }
  return -1;
}

void lt_text_put_point(lt_text *text, int32_t point) {
  utf8proc_uint8_t bytes[4];
  utf8proc_ssize_t len = utf8proc_encode_char(point, bytes);
  lt_text_put(text, (lt_str){(const char *)bytes, (size_t)len});
}

int32_t lt_point_small(int32_t point) { return utf8proc_tolower(point); }
int32_t lt_point_capital(int32_t point) { return utf8proc_toupper(point); }

lt_str lt_text_fold(lt_arena *arena, lt_str s) {
  lt_text out = {.arena = arena};
  fold_walk walk = {.s = s};
  for (int32_t point; (point = fold_next(&walk)) >= 0;) lt_text_put_point(&out, point);
  return lt_text_str(&out);
}

static uint32_t least(uint32_t a, uint32_t b) { return a < b ? a : b; }

/* Edits (insert, delete, replace, swap neighbours) between a[n] and b[m], at most limit + 1; `rows` has room for
 * 3 * (m + 1). Only the band that the limit leaves is filled. */
static uint32_t edits(const int32_t *a, uint32_t n, const int32_t *b, uint32_t m, uint32_t limit, uint32_t *rows) {
  if ((n > m ? n - m : m - n) > limit) return limit + 1;
  uint32_t *before = rows, *above = rows + m + 1, *row = above + m + 1, far = limit + 1;
  for (uint32_t j = 0; j <= m; j++) above[j] = least(j, far);
  for (uint32_t i = 1; i <= n; i++) {
    uint32_t first = i > limit ? i - limit : 1, last = least(m, i + limit);
    uint32_t best = row[first - 1] = first == 1 ? least(i, far) : far;
    for (uint32_t j = first; j <= last; j++) {
      uint32_t up = j < i + limit ? above[j] : far;
      uint32_t d = least(above[j - 1] + (a[i - 1] != b[j - 1]), least(up, row[j - 1]) + 1);
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d = least(d, before[j - 2] + 1);
      row[j] = least(d, far);
      best = least(best, row[j]);
    }
    if (best > limit) return far;
    uint32_t *spare = before;
    before = above, above = row, row = spare;
  }
  return least(above[m], far);
}

/* Folds into `points`, at most `cap`; true if all of it had room. */
static bool fold_into(lt_str s, int32_t *points, uint32_t cap, uint32_t *len) {
  fold_walk walk = {.s = s};
  *len = 0;
  for (int32_t point; (point = fold_next(&walk)) >= 0;) {
    if (*len == cap) return false;
    points[(*len)++] = point;
  }
  return true;
}

uint32_t lt_text_distance(lt_arena *arena, lt_str a, lt_str b, uint32_t limit) {
  if (limit > UINT32_MAX / 4) limit = UINT32_MAX / 4;
  int32_t *pa = LT_NEW_ARRAY(arena, int32_t, a.len), *pb = LT_NEW_ARRAY(arena, int32_t, b.len);
  uint32_t n = 0, m = 0;
  fold_into(a, pa, (uint32_t)a.len, &n);
  fold_into(b, pb, (uint32_t)b.len, &m);
  return edits(pa, n, pb, m, limit, LT_NEW_ARRAY(arena, uint32_t, 3 * ((size_t)m + 1)));
}

int64_t lt_text_nearest(lt_arena *arena, lt_str word, const lt_str *candidates, size_t len) {
  (void)arena; /* room on the stack is enough: a long word is no slip of a name */
  int32_t wanted[WORD_MAX], points[WORD_MAX];
  uint32_t rows[3 * (WORD_MAX + 1)], n = 0, m = 0;
  if (!fold_into(word, wanted, WORD_MAX, &n) || n == 0) return -1;
  uint32_t limit = n / 3 == 0 ? 1 : n / 3;
  int64_t nearest = -1;
  for (size_t i = 0; i < len; i++) {
    if (!fold_into(candidates[i], points, WORD_MAX, &m)) continue;
    uint32_t distance = edits(wanted, n, points, m, limit, rows);
    if (distance > limit) continue;
    nearest = (int64_t)i;
    if (distance == 0) break;
    limit = distance - 1;
  }
  return nearest;
}
