/* has_answer.h: a condition in SQL on what a receipt says, for the log and for the last receipts of plans.
 * Layer: store, private. Ownership: none. */
#ifndef LT_STORE_HAS_ANSWER_H
#define LT_STORE_HAS_ANSWER_H

/* Whether the receipt `r` has an answer or a requirement that is as it is asked for; each "" asks for nothing. The
 * names are those of canonical decisions. */
#define LT_HAS_ANSWER(question, outcome, rule, cites)                                                                  \
  "(" question " || " outcome " || " rule " || " cites " = '' OR EXISTS(SELECT 1"                                      \
  " FROM json_each(r.body, '$.subjects') g JOIN json_each(g.value) m ON m.key > 0 JOIN part s ON s.id = m.value"       \
  " JOIN (SELECT 0 AS duty UNION ALL SELECT 1) k"                                                                      \
  " JOIN json_each(s.text, CASE k.duty WHEN 0 THEN '$.decisions' ELSE '$.requirements' END) q"                         \
  " JOIN part a ON a.id = CASE WHEN q.value < 0 THEN (SELECT value FROM json_each(g.value, '$[2]')"                    \
  " WHERE key = -1 - q.value) ELSE q.value END WHERE (" question " = '' OR (k.duty = 0 AND q.key = " question "))"     \
  " AND (" outcome " = '' OR json_extract(a.text, CASE k.duty WHEN 0 THEN '$.outcome' ELSE '$.status' END) = " outcome \
  ")"                                                                                                                  \
  " AND (" rule " = '' OR json_extract(a.text, '$.norm') = " rule                                                      \
  " OR EXISTS(SELECT 1 FROM json_each(a.text, '$.norms') n WHERE n.value = " rule "))"                                 \
  " AND (" cites " = '' OR EXISTS(SELECT 1 FROM json_each(a.text, '$.cites') c WHERE " cites " IN ("                   \
  "json_extract(c.value, '$.act'), json_extract(c.value, '$.source'))"                                                 \
  " OR substr(json_extract(c.value, '$.act') || ' ' || json_extract(c.value, '$.provision') || ' ', 1,"                \
  " length(" cites ") + 1) = " cites " || ' '"                                                                         \
  " OR EXISTS(SELECT 1 FROM json_each(c.value, '$.lines') l"                                                           \
  " WHERE json_extract(c.value, '$.source') || ':' || l.value = " cites ")))))"

#endif
