/* schema.c: the tables and views of a store, made once and compared word for word whenever one is opened: a file that
 * has anything else in it (a trigger, a view of somebody's) is not touched. luat itself reads tables only; the views
 * are for people with a SQLite shell. */
#include "store_impl.h"

/* A member of JSON: of the functions of JSON only those that are tables may stand in a view where the schema is not
 * trusted. */
#define FIELD(json, key) "(SELECT value FROM json_each(" json ") WHERE key = '" key "')"
#define STEM "(SELECT value FROM json_each(g.value) WHERE key = 0)"
#define MOMENT(column) "strftime('%Y-%m-%dT%H:%M:%S', " column " + 25200, 'unixepoch') || '+07:00'"

/* Each name with the statement that makes it, as SQLite keeps it. Sorted by name. */
static const struct object {
  const char *type, *name, *sql;
} objects[] = {
    {"view", "answers",
     "CREATE VIEW answers AS SELECT r.number AS receipt, p.name AS plan,"
     " ifnull(" FIELD("s.text", "law_date") ", " FIELD("r.body", "law_date") ") AS law_date,"
     " replace(" FIELD("s.text", "path") ", '~', " STEM ") AS subject, q.key AS question, " STEM " AS stem,"
     " (SELECT x.text FROM json_each(g.value) f JOIN part x ON x.id = f.value WHERE f.key = 3 AND f.type = 'integer'"
     " AND s.flags = 2) AS paths, (SELECT value FROM json_each(g.value) WHERE key = 4) AS given, a.text"
     " FROM receipt r JOIN plan p ON p.id = r.plan JOIN json_each(r.body, '$.subjects') g"
     " JOIN json_each(g.value) m ON m.key > 0 AND m.type = 'integer' JOIN part s ON s.id = m.value"
     " JOIN json_each(s.text, '$.decisions') q JOIN part a ON a.id = CASE WHEN q.value < 0"
     " THEN (SELECT value FROM json_each(g.value, '$[2]') WHERE key = -1 - q.value) ELSE q.value END"},
    {"view", "bodies",
     "CREATE VIEW bodies AS SELECT a.receipt, a.plan, a.subject, a.question, b.id AS body, b.vi, b.en FROM answers a"
     " JOIN receipt r ON r.number = a.receipt JOIN json_tree(a.text, '$.value') v"
     " ON v.type = 'text' AND (v.path = '$' OR (v.path = '$.value' AND (typeof(v.key) = 'integer' OR v.key = 'of'))"
     " OR (v.key = 'of' AND v.path GLOB '$.value[[]*' AND instr(substr(v.path, 3), '.') = 0))"
     " JOIN body b ON b.version = r.version AND b.id = v.value"},
    {"table", "body",
     "CREATE TABLE body(version INTEGER NOT NULL, id TEXT NOT NULL, vi TEXT NOT NULL, en TEXT NOT NULL,"
     " PRIMARY KEY(version, id)) STRICT, WITHOUT ROWID"},
    {"view", "citations",
     "CREATE VIEW citations AS SELECT a.receipt, a.plan, a.subject, a.question, " FIELD("c.value", "act") " AS act, "
     FIELD("c.value", "provision") " AS provision, " FIELD("c.value", "source") " AS source, "
     FIELD("c.value", "lines") " AS lines, a.requirement FROM (SELECT receipt, plan, subject, question, text,"
     " NULL AS requirement FROM answers UNION ALL SELECT receipt, plan, subject, NULL, detail, norm FROM requirements"
     " WHERE status <> 'not-applicable') a JOIN json_each(a.text, '$.cites') c"},
    {"view", "decisions",
     "CREATE VIEW decisions AS SELECT receipt, plan, law_date, subject, question, " FIELD("text", "outcome")
     " AS outcome, " FIELD("text", "value") " AS value, " FIELD("text", "certainty") " AS certainty,"
     " replace((WITH RECURSIVE filled(k, t) AS (SELECT 0, text UNION ALL SELECT k + 1,"
     " replace(t, '\"path\":\"' || x.value || '\",\"value\":null', '\"path\":\"' || x.value || '\",\"value\":' ||"
     " CASE v.type WHEN 'text' THEN '\"' || v.value || '\"' WHEN 'integer' THEN v.value ELSE v.type END)"
     " FROM filled JOIN json_each(paths) x ON x.key = k JOIN json_each(given) v ON v.key = k)"
     " SELECT t FROM filled ORDER BY k DESC LIMIT 1), '\"~', '\"' || stem) AS detail FROM answers"},
    {"table", "entry",
     "CREATE TABLE entry(number INTEGER PRIMARY KEY, kind INTEGER NOT NULL, time INTEGER NOT NULL,"
     " content BLOB NOT NULL, hash BLOB NOT NULL) STRICT"},
    {"table", "part",
     "CREATE TABLE part(id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, flags INTEGER NOT NULL, text TEXT NOT NULL,"
     " chain BLOB) STRICT"},
    {"table", "plan",
     "CREATE TABLE plan(id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, name TEXT NOT NULL, text TEXT NOT NULL)"
     " STRICT"},
    {"index", "plan_name", "CREATE INDEX plan_name ON plan(name)"},
    {"view", "plans",
     "CREATE VIEW plans AS SELECT p.name AS plan, lower(hex(p.hash)) AS hash, p.text,"
     " (SELECT count(*) FROM receipt r WHERE r.plan = p.id) AS receipts FROM plan p"},
    {"table", "publication",
     "CREATE TABLE publication(number INTEGER PRIMARY KEY, version INTEGER NOT NULL, parent INTEGER NOT NULL,"
     " note TEXT NOT NULL) STRICT"},
    {"table", "receipt",
     "CREATE TABLE receipt(number INTEGER PRIMARY KEY, plan INTEGER NOT NULL, version INTEGER NOT NULL,"
     " law_date TEXT NOT NULL, as_of TEXT NOT NULL, engine TEXT NOT NULL, digest BLOB NOT NULL, body TEXT NOT NULL,"
     " UNIQUE(plan, version, law_date, as_of, engine)) STRICT"},
    {"view", "receipts",
     "CREATE VIEW receipts AS SELECT r.number AS receipt, " MOMENT("e.time") " AS recorded, p.name AS plan,"
     " 'blake2b:' || lower(hex(v.content)) AS version, r.engine, " FIELD("r.body", "place") " AS place, "
     FIELD("r.body", "law_date") " AS law_date, " FIELD("r.body", "as_of") " AS as_of, " FIELD("r.body", "verdict")
     " AS verdict, lower(hex(e.hash)) AS hash FROM receipt r"
     " JOIN entry e ON e.number = r.number JOIN plan p ON p.id = r.plan JOIN version v ON v.id = r.version"},
    {"view", "requirements",
     "CREATE VIEW requirements AS SELECT r.number AS receipt, p.name AS plan,"
     " ifnull(" FIELD("s.text", "law_date") ", " FIELD("r.body", "law_date") ") AS law_date,"
     " replace(" FIELD("s.text", "path") ", '~', " STEM ") AS subject, " FIELD("a.text", "norm") " AS norm, "
     FIELD("a.text", "level") " AS level, " FIELD("a.text", "status") " AS status, " FIELD("a.text", "gates")
     " AS gates, " FIELD("a.text", "due") " AS due, " FIELD("a.text", "certainty") " AS certainty,"
     " replace(a.text, '\"~', '\"' || " STEM ") AS detail"
     " FROM receipt r JOIN plan p ON p.id = r.plan JOIN json_each(r.body, '$.subjects') g"
     " JOIN json_each(g.value) m ON m.key > 0 AND m.type = 'integer' JOIN part s ON s.id = m.value"
     " JOIN json_each(s.text, '$.requirements') q JOIN part a ON a.id = q.value"},
    {"view", "rules",
     "CREATE VIEW rules AS SELECT a.receipt, a.plan, a.subject, a.question, " FIELD("a.text", "outcome")
     " AS outcome, n.value AS norm FROM answers a JOIN json_each(a.text, '$.norms') n"},
    {"table", "script",
     "CREATE TABLE script(id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, text TEXT NOT NULL) STRICT"},
    {"table", "signature",
     "CREATE TABLE signature(number INTEGER PRIMARY KEY, kind INTEGER NOT NULL, target INTEGER NOT NULL,"
     " key BLOB NOT NULL, text TEXT NOT NULL) STRICT"},
    {"table", "trust",
     "CREATE TABLE trust(number INTEGER PRIMARY KEY, key BLOB NOT NULL, trusted INTEGER NOT NULL, text TEXT NOT NULL)"
     " STRICT"},
    {"table", "version",
     "CREATE TABLE version(id INTEGER PRIMARY KEY, content BLOB NOT NULL UNIQUE, seal BLOB NOT NULL,"
     " norms INTEGER NOT NULL) STRICT"},
    {"table", "version_script",
     "CREATE TABLE version_script(version INTEGER NOT NULL, name TEXT NOT NULL, script INTEGER NOT NULL,"
     " PRIMARY KEY(version, name)) STRICT, WITHOUT ROWID"},
    {"view", "versions",
     "CREATE VIEW versions AS SELECT p.number, " MOMENT("e.time") " AS published,"
     " 'blake2b:' || lower(hex(v.content)) AS version, 'blake2b:' || lower(hex(v.seal)) AS seal, v.norms, p.parent,"
     " p.note FROM publication p JOIN entry e ON e.number = p.number JOIN version v ON v.id = p.version"},
};

static const size_t objects_len = sizeof objects / sizeof *objects;

/* What an object was up to an older schema. */
static const struct older {
  int upto;
  const char *name, *sql; /* NULL: not there */
} older[] = {
    {2, "answers", NULL},
    {4, "answers",
     "CREATE VIEW answers AS SELECT r.number AS receipt, p.name AS plan, " FIELD("r.body", "law_date") " AS law_date,"
     " replace(" FIELD("s.text", "path") ", '~', " STEM ") AS subject, q.key AS question, " STEM " AS stem,"
     " (SELECT x.text FROM json_each(g.value) f JOIN part x ON x.id = f.value WHERE f.key = 3 AND f.type = 'integer'"
     " AND s.flags = 2) AS paths, (SELECT value FROM json_each(g.value) WHERE key = 4) AS given, a.text"
     " FROM receipt r JOIN plan p ON p.id = r.plan JOIN json_each(r.body, '$.subjects') g"
     " JOIN json_each(g.value) m ON m.key > 0 AND m.type = 'integer' JOIN part s ON s.id = m.value"
     " JOIN json_each(s.text, '$.decisions') q JOIN part a ON a.id = CASE WHEN q.value < 0"
     " THEN (SELECT value FROM json_each(g.value, '$[2]') WHERE key = -1 - q.value) ELSE q.value END"},
    {2, "bodies",
     "CREATE VIEW bodies AS SELECT d.receipt, d.plan, d.subject, d.question, b.id AS body, b.vi, b.en FROM decisions d"
     " JOIN receipt r ON r.number = d.receipt"
     " JOIN json_each(CASE json_type(d.detail, '$.value') WHEN 'array' THEN json_extract(d.detail, '$.value')"
     " ELSE json_array(json_extract(d.detail, '$.value')) END) v"
     " JOIN body b ON b.version = r.version AND b.id = CASE WHEN json_valid(v.value) AND json_type(v.value) = 'object'"
     " THEN json_extract(v.value, '$.of') ELSE v.value END"},
    {2, "citations",
     "CREATE VIEW citations AS SELECT d.receipt, d.plan, d.subject, d.question, json_extract(c.value, '$.act') AS act,"
     " json_extract(c.value, '$.provision') AS provision, json_extract(c.value, '$.source') AS source,"
     " json_extract(c.value, '$.lines') AS lines FROM decisions d JOIN json_each(d.detail, '$.cites') c"},
    {4, "citations",
     "CREATE VIEW citations AS SELECT a.receipt, a.plan, a.subject, a.question, " FIELD("c.value", "act") " AS act, "
     FIELD("c.value", "provision") " AS provision, " FIELD("c.value", "source") " AS source, "
     FIELD("c.value", "lines") " AS lines FROM answers a JOIN json_each(a.text, '$.cites') c"},
    {2, "decisions",
     "CREATE VIEW decisions AS SELECT r.number AS receipt, p.name AS plan,"
     " json_extract(r.body, '$.law_date') AS law_date,"
     " replace(json_extract(s.text, '$.path'), '~', json_extract(g.value, '$[0]')) AS subject, q.key AS question,"
     " json_extract(a.text, '$.outcome') AS outcome, json_extract(a.text, '$.value') AS value,"
     " json_extract(a.text, '$.certainty') AS certainty,"
     " replace(a.text, '\"~', '\"' || json_extract(g.value, '$[0]')) AS detail"
     " FROM receipt r JOIN plan p ON p.id = r.plan JOIN json_each(r.body, '$.subjects') g"
     " JOIN json_each(g.value) m ON m.key > 0 JOIN part s ON s.id = m.value"
     " JOIN json_each(s.text, '$.decisions') q JOIN part a ON a.id = q.value"},
    {3, "part",
     "CREATE TABLE part(id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, flags INTEGER NOT NULL, text TEXT NOT NULL)"
     " STRICT"},
    {2, "receipts",
     "CREATE VIEW receipts AS SELECT r.number AS receipt, " MOMENT("e.time") " AS recorded, p.name AS plan,"
     " 'blake2b:' || lower(hex(v.content)) AS version, r.engine, json_extract(r.body, '$.place') AS place,"
     " json_extract(r.body, '$.law_date') AS law_date, json_extract(r.body, '$.as_of') AS as_of,"
     " json_extract(r.body, '$.verdict') AS verdict, lower(hex(e.hash)) AS hash FROM receipt r"
     " JOIN entry e ON e.number = r.number JOIN plan p ON p.id = r.plan JOIN version v ON v.id = r.version"},
    {4, "requirements", NULL},
    {2, "rules",
     "CREATE VIEW rules AS SELECT d.receipt, d.plan, d.subject, d.question, d.outcome, n.value AS norm FROM decisions d"
     " JOIN json_each(d.detail, '$.norms') n"},
    {1, "signature",
     "CREATE TABLE signature(number INTEGER PRIMARY KEY, target INTEGER NOT NULL, key BLOB NOT NULL,"
     " text TEXT NOT NULL) STRICT"},
};

/* What leads from a schema to the next one; the first from 1 to 2. Objects that are new or change are made by their own
 * statements, put in by name. */
static const struct step {
  const char *before, *anew[8], *after;
  bool (*fill)(lt_store *store);
} steps[LT_STORE_SCHEMA - 1] = {
    {"CREATE TEMP TABLE kept AS SELECT number, target, key, text FROM signature; DROP TABLE signature",
     {"signature"},
     "INSERT INTO signature(number, kind, target, key, text) SELECT number, 1, target, key, text FROM temp.kept;"
     " DROP TABLE temp.kept",
     NULL},
    {"DROP VIEW bodies; DROP VIEW citations; DROP VIEW decisions; DROP VIEW receipts; DROP VIEW rules",
     {"answers", "bodies", "citations", "decisions", "receipts", "rules"},
     "",
     NULL},
    {"ALTER TABLE part ADD COLUMN chain BLOB", {NULL}, "", lt_parts_chain_all},
    {"DROP VIEW answers; DROP VIEW citations", {"answers", "citations", "requirements"}, "", NULL},
};

/* Tables first: an index or a view names them. */
bool lt_schema_create(lt_store *store) {
  static const char *const order[] = {"table", "index", "view"};
  if (!lt_sql_exec(store, "BEGIN")) return false;
  for (size_t k = 0; k < sizeof order / sizeof *order; k++)
    for (size_t i = 0; i < objects_len; i++)
      if (lt_str_equal(lt_str_of(objects[i].type), lt_str_of(order[k])) && !lt_sql_exec(store, objects[i].sql))
        return false;
  lt_str numbers = lt_str_format(&store->arena, "PRAGMA application_id=%d; PRAGMA user_version=%d",
                                 LT_STORE_APPLICATION, LT_STORE_SCHEMA);
  return lt_sql_exec(store, numbers.ptr) && lt_sql_exec(store, "COMMIT");
}

/* A number that a pragma says, or false with a diagnostic. */
static bool pragma(lt_store *store, const char *sql, int64_t *out) {
  sqlite3_stmt *stmt = lt_sql(store, sql);
  if (lt_sql_row(store, stmt) < 1) return false;
  *out = sqlite3_column_int64(stmt, 0);
  sqlite3_reset(stmt);
  return true;
}

static bool altered(lt_store *store, lt_str name) {
  lt_str path = lt_str_copy(store->diags->arena, store->path);
  lt_diag_put(store->diags, LT_L624, (lt_place){0}, path, lt_shown(store->diags->arena, name), (lt_str){0});
  return false;
}

/* SQLite's own indexes of UNIQUE and PRIMARY KEY have no text; their tables' texts say that they are there. */
static const char *sql_of(const struct object *object, int64_t schema) {
  for (size_t i = 0; i < sizeof older / sizeof *older; i++)
    if (schema <= older[i].upto && lt_str_equal(lt_str_of(older[i].name), lt_str_of(object->name))) return older[i].sql;
  return object->sql;
}

/* The next object that was there with that schema. */
static size_t next_of(size_t at, int64_t schema) {
  while (at < objects_len && sql_of(&objects[at], schema) == NULL) at++;
  return at;
}

static bool compare_objects(lt_store *store, int64_t schema) {
  sqlite3_stmt *stmt = lt_sql(store, "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
  size_t at = next_of(0, schema);
  int got;
  for (; (got = lt_sql_row(store, stmt)) == 1; at = next_of(at + 1, schema)) {
    lt_str name = lt_sql_lent(stmt, 1);
    bool same = at < objects_len && lt_str_equal(lt_sql_lent(stmt, 0), lt_str_of(objects[at].type)) &&
                lt_str_equal(name, lt_str_of(objects[at].name)) &&
                lt_str_equal(lt_sql_lent(stmt, 2), lt_str_of(sql_of(&objects[at], schema)));
    if (same) continue;
    bool lacking = at < objects_len && lt_str_compare(lt_str_of(objects[at].name), name) < 0;
    altered(store, lacking ? lt_str_of(objects[at].name) : name);
    sqlite3_reset(stmt);
    return false;
  }
  if (got < 0) return false;
  return at == objects_len || altered(store, lt_str_of(objects[at].name));
}

static bool other_schema(lt_store *store, lt_code code, int64_t schema) {
  lt_arena *arena = store->diags->arena;
  lt_diag_put(store->diags, code, (lt_place){0}, lt_str_copy(arena, store->path),
              lt_str_format(arena, "%lld", (long long)schema), lt_str_format(arena, "%d", LT_STORE_SCHEMA));
  return false;
}

static bool make(lt_store *store, const char *name) {
  for (size_t i = 0; i < objects_len; i++)
    if (lt_str_equal(lt_str_of(objects[i].name), lt_str_of(name))) return lt_sql_exec(store, objects[i].sql);
  return false;
}

static bool take_step(lt_store *store, const struct step *step) {
  bool fine = lt_sql_exec(store, step->before);
  for (size_t i = 0; fine && step->anew[i] != NULL; i++) fine = make(store, step->anew[i]);
  return fine && lt_sql_exec(store, step->after) && (step->fill == NULL || step->fill(store));
}

/* All steps in one transaction; somebody else may have taken them while this one waited. */
static bool migrate(lt_store *store) {
  int64_t schema;
  if (!lt_store_begin_write(store)) return false;
  bool fine = pragma(store, "PRAGMA user_version", &schema);
  for (int64_t at = schema; fine && at < LT_STORE_SCHEMA; at++) fine = take_step(store, &steps[at - 1]);
  lt_str number = lt_str_format(&store->arena, "PRAGMA user_version=%d", LT_STORE_SCHEMA);
  fine = fine && lt_sql_exec(store, number.ptr) && compare_objects(store, LT_STORE_SCHEMA) && lt_store_commit(store);
  if (!fine) lt_store_abandon(store);
  return fine;
}

bool lt_schema_holds(lt_store *store) {
  int64_t application = 0, schema = 0;
  if (!pragma(store, "PRAGMA application_id", &application) || !pragma(store, "PRAGMA user_version", &schema))
    return false;
  if (application != LT_STORE_APPLICATION || schema < 1) return lt_sql_fault(store, SQLITE_NOTADB);
  if (schema > LT_STORE_SCHEMA) return other_schema(store, LT_L623, schema);
  if (!compare_objects(store, schema)) return false;
  if (schema == LT_STORE_SCHEMA) return true;
  return store->writes ? migrate(store) : other_schema(store, LT_L635, schema);
}
