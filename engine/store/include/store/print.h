/* print.h: what is told of a store, in words and as JSON. Layer: store. Ownership: what is told is lent for the call;
 * texts are put where the caller says. */
#ifndef LT_STORE_TELLING_H
#define LT_STORE_TELLING_H

#include "store/verify.h"

/* ---- Replaying: what came of deciding again ---- */

typedef enum lt_replay_kind {
  LT_REPLAY_SAME,
  LT_REPLAY_DAMAGED, /* the receipt, its plan or its version is not what was put in */
  LT_REPLAY_ENGINE,  /* another engine decides, or seals, otherwise */
  LT_REPLAY_OTHER,   /* the same engine decides otherwise */
  LT_REPLAY_LOST     /* the chain has it, and it, its plan or its version is gone */
} lt_replay_kind;
typedef struct lt_replay {
  int64_t number;
  lt_replay_kind kind;
  lt_str plan, engine; /* that recorded it */
  lt_str was, is;      /* of two decisions: the first stretch in which they differ */
} lt_replay;
typedef struct lt_replays {
  LT_VEC(lt_replay) list; /* those that differ, the first LT_FINDINGS_MAX */
  int64_t same, differ;
} lt_replays;

/* ---- Words ---- */

/* What came of recording one plan. */
typedef struct lt_recorded {
  lt_receipt receipt; /* number 0: refused */
  lt_str name;        /* of its file */
  uint32_t line;      /* in that file; 0: it is all of it */
  lt_str code;        /* of the first thing that is wrong, where it was refused */
  lt_text2 why;
  bool added;
} lt_recorded;
typedef struct lt_records {
  LT_VEC(lt_recorded) list;
  lt_publication version;
  lt_head head;
} lt_records;
/* "luat.records/1", "luat.log/1", "luat.receipt/1", "luat.verify/1", "luat.replay/1". */
void lt_store_records_text(const lt_records *records, lt_lang lang, lt_text *out);
void lt_store_records_json(const lt_records *records, lt_text *out);
void lt_store_log_text(const lt_receipts *receipts, lt_lang lang, lt_text *out);
void lt_store_log_json(const lt_receipts *receipts, lt_text *out);
/* `decision`: in words; empty: the same is not decided again, and that is said. */
void lt_store_receipt_text(const lt_receipt *receipt, const lt_publication *version, lt_str decision, lt_lang lang,
                           lt_text *out);
void lt_store_receipt_json(const lt_receipt *receipt, const lt_publication *version, lt_str decision, lt_text *out);
void lt_store_verify_text(const lt_findings *findings, const lt_head *head, lt_lang lang, lt_text *out);
void lt_store_verify_json(const lt_findings *findings, const lt_head *head, lt_text *out);
void lt_store_replays_text(const lt_replays *replays, lt_lang lang, lt_text *out);
void lt_store_replays_json(const lt_replays *replays, lt_text *out);

/* The words of versions; the JSON is "luat.versions/1", of one "luat.publication/1". */
void lt_store_versions_text(const lt_publications *list, lt_lang lang, lt_text *out);
void lt_store_versions_json(const lt_publications *list, lt_text *out);
/* One line: which it is, and since when. */
void lt_store_version_text(const lt_publication *publication, lt_lang lang, lt_text *out);
void lt_store_publication_text(const lt_publication *publication, const lt_head *head, lt_lang lang, lt_text *out);
void lt_store_publication_json(const lt_publication *publication, const lt_head *head, lt_text *out);
/* What a check found; the JSON is "luat.store/1". */
void lt_store_check_text(const lt_store_counts *counts, const lt_head *head, lt_lang lang, lt_text *out);
void lt_store_check_json(const lt_store_counts *counts, const lt_head *head, lt_text *out);

#endif
