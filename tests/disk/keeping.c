/* keeping.c: see keeping.h. */
#include "keeping.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "../api/market.h"

static const char day[] = "2026-01-01";

static void head_of(const luat_text *said, char *head) {
  static const char mark[] = "\"head\":\"";
  const char *at = strstr(luat_text_data(said), mark);
  if (head != NULL && at != NULL) sscanf(at + sizeof mark - 1, "%99[0-9a-f:]", head);
}

luat_status keep_record(luat_store *store, luat_diagnostics *diagnostics, unsigned first, unsigned len, char *head) {
  char texts[KEEP_BATCH][256];
  luat_submission plans[KEEP_BATCH];
  luat_text *out = NULL;
  for (unsigned i = 0; i < len; i++) {
    int size = snprintf(texts[i], sizeof texts[i],
                        "plan: { id: k-%u, place: xx/city }\ndates: { filed: 2018-03-01 }\n"
                        "stalls: [ { goods: flowers, paid: %u đồng } ]\n",
                        first + i, 1000000 + (first + i) % 7 * 500000);
    plans[i] = (luat_submission){"plan", texts[i], (size_t)size, 0};
  }
  luat_status status =
      luat_record(&out, store, NULL, plans, len, NULL, NULL, day, LUAT_DECISION_JSON, LUAT_EN, diagnostics);
  if (status == LUAT_OK) head_of(out, head);
  luat_text_free(out);
  return status;
}

static bool write_file(const char *scripts, const char *name, const char *text, unsigned version) {
  char whole[320];
  snprintf(whole, sizeof whole, "%s/%s", scripts, name);
  FILE *file = fopen(whole, "w");
  if (file == NULL) return false;
  fprintf(file, "%s-- %u\n", text, version);
  return fclose(file) == 0;
}

luat_status keep_publish(luat_store *store, luat_diagnostics *diagnostics, const char *scripts, unsigned version) {
  luat_text *out = NULL;
  if (!write_file(scripts, "vocabulary.lua", market_words, 0) ||
      !write_file(scripts, "stalls.lua", market_norms, version))
    return LUAT_IO;
  luat_status status = luat_publish(&out, store, scripts, NULL, day, LUAT_TEXT, LUAT_EN, diagnostics);
  luat_text_free(out);
  return status;
}

bool keep_count(luat_store *store, luat_diagnostics *diagnostics, unsigned char *times, unsigned len) {
  static const char mark[] = "\"plan\":\"k-";
  luat_text *log = NULL;
  if (luat_log(&log, store, NULL, LUAT_DECISION_JSON, LUAT_EN, diagnostics) != LUAT_OK) return false;
  memset(times, 0, len);
  for (const char *at = luat_text_data(log); (at = strstr(at, mark)) != NULL; at++) {
    unsigned long plan = strtoul(at + sizeof mark - 1, NULL, 10);
    if (plan < len && times[plan] < 2) times[plan]++;
  }
  luat_text_free(log);
  return true;
}

size_t keep_versions(luat_store *store, luat_diagnostics *diagnostics) {
  luat_text *list = NULL;
  size_t count = 0;
  if (luat_versions(&list, store, LUAT_DECISION_JSON, LUAT_EN, diagnostics) != LUAT_OK) return SIZE_MAX;
  for (const char *at = luat_text_data(list); (at = strstr(at, "\"number\":")) != NULL; at++) count++;
  luat_text_free(list);
  return count;
}

bool keep_holds(luat_store *store, luat_diagnostics *diagnostics, const char *head) {
  luat_text *said = NULL;
  size_t found = 1;
  const char *given = head == NULL || *head == '\0' ? NULL : head;
  bool fine = luat_verify(&said, &found, store, given, LUAT_TEXT, LUAT_EN, diagnostics) == LUAT_OK && found == 0;
  if (!fine && said != NULL) printf("# %s\n", luat_text_data(said));
  luat_text_free(said);
  return fine;
}

bool keep_replays(luat_store *store, luat_diagnostics *diagnostics) {
  luat_text *said = NULL;
  size_t differ = 1;
  bool fine = luat_replay(&said, &differ, store, NULL, LUAT_TEXT, LUAT_EN, diagnostics) == LUAT_OK && differ == 0;
  if (!fine && said != NULL) printf("# %s\n", luat_text_data(said));
  luat_text_free(said);
  return fine;
}

bool keep_there(luat_store *store, luat_diagnostics *diagnostics, const bool *promised, unsigned len) {
  unsigned char *times = malloc(len);
  bool fine = times != NULL && keep_count(store, diagnostics, times, len);
  for (unsigned i = 0; fine && i < len; i++) fine = times[i] <= 1 && (!promised[i] || times[i] == 1);
  free(times);
  return fine;
}

void keep_folder(char *out, size_t size, const char *top, unsigned n) {
  snprintf(out, size, "%s/%u", top, n);
  if (mkdir(out, 0700) != 0) exit(2);
}

void keep_no_folder(const char *folder) {
  char command[128];
  snprintf(command, sizeof command, "rm -rf '%.80s'", folder);
  if (*folder != '\0' && system(command) != 0) exit(2);
}
