/* bind_name.c: whether a plan's own name says a title of the register in another way: initials for words (UBND, TP,
 * KH&ĐT), small words left out ("Thông tin Truyền thông"), the place named or not. It knows no word of any language but
 * that words of two letters are small. A warning hangs on it, never a decision.
 * The idea: walk both texts word by word, keeping which pairs of positions can be reached. */
#include <string.h>

#include "plan_impl.h"

enum { WORDS_MAX = 24, SMALL = 2, INITIALS_MAX = 8 };

typedef struct words {
  lt_str at[WORDS_MAX];
  size_t len;
} words;

static bool part_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

/* The words of a text, folded; false if there are too many to compare. */
static bool split(lt_binder *b, lt_str text, words *out) {
  lt_str folded = lt_text_fold(b->scratch, text);
  out->len = 0;
  for (size_t i = 0; i < folded.len;) {
    size_t start = i;
    while (i < folded.len && part_of_word(folded.ptr[i])) i++;
    if (i == start) {
      i++;
    } else {
      if (out->len == WORDS_MAX) return false;
      out->at[out->len++] = (lt_str){folded.ptr + start, i - start};
    }
  }
  return out->len > 0;
}

static bool is_letter(char c) { return (unsigned char)(c - 'a') < 26; }

/* "và", "TP"; neither the 10 of a tenth district nor the letter that tells A from B. */
static bool small(lt_str word) {
  return word.len == SMALL && is_letter(word.ptr[0]) && is_letter(word.ptr[1]);
}

/* Marks in `reach` where the title may go on after `word` was read as initials of its words from `from` on. A small
 * word of the title may give its initial or not. */
static void initials(const words *title, size_t from, lt_str word, bool *reach) {
  bool now[WORDS_MAX + 1] = {false};
  if (word.len < 2 || word.len > INITIALS_MAX) return;
  now[from] = true;
  for (size_t letter = 0; letter < word.len; letter++) {
    bool next[WORDS_MAX + 1] = {false};
    for (size_t w = from; w < title->len; w++) {
      if (!now[w]) continue;
      if (title->at[w].ptr[0] == word.ptr[letter]) next[w + 1] = true;
      if (letter > 0 && small(title->at[w])) now[w + 1] = true;
    }
    memcpy(now, next, sizeof now);
  }
  for (size_t w = from + 2; w <= title->len; w++) reach[w] |= now[w];
}

/* What is left of a text may be left out: it only names the place. */
static bool only_place(const words *left, size_t from, const words *place) {
  for (size_t i = from; i < left->len; i++) {
    bool found = small(left->at[i]);
    for (size_t k = 0; k < place->len && !found; k++) found = lt_str_equal(left->at[i], place->at[k]);
    if (!found) return false;
  }
  return true;
}

bool lt_bind_same_words(lt_binder *b, lt_str title, lt_str name, lt_str place) {
  words full, said, where = {.len = 0};
  if (!split(b, title, &full) || !split(b, name, &said)) return false;
  if (place.len > 0 && !split(b, place, &where)) return false;
  bool reach[WORDS_MAX + 2][WORDS_MAX + 1] = {{false}}; /* [words of the name read][words of the title read] */
  reach[0][0] = true;
  for (size_t n = 0; n <= said.len; n++)
    for (size_t t = 0; t <= full.len; t++) {
      if (!reach[n][t]) continue;
      bool begun = n > 0; /* then t is, too */
      if (begun && (n == said.len || t == full.len) && only_place(&said, n, &where) && only_place(&full, t, &where))
        return true;
      if (begun && t < full.len && small(full.at[t])) reach[n][t + 1] = true;
      if (n == said.len) continue;
      if (begun && small(said.at[n])) reach[n + 1][t] = true;
      if (t < full.len && lt_str_equal(full.at[t], said.at[n])) reach[n + 1][t + 1] = true;
      if (t < full.len) initials(&full, t, said.at[n], reach[n + 1]);
    }
  return false;
}

lt_str lt_bind_only_ending(const lt_str *ids, size_t len, lt_str text) {
  lt_str only = LT_STR("");
  for (size_t i = 0; i < len && text.len > 0; i++) {
    if (ids[i].len <= text.len) continue;
    size_t at = ids[i].len - text.len;
    char before = ids[i].ptr[at - 1];
    if ((before != '.' && before != '/') || !lt_str_equal(lt_str_slice(ids[i], at, text.len), text)) continue;
    if (only.len > 0) return LT_STR("");
    only = ids[i];
  }
  return only;
}
