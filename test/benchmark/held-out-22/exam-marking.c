// spawn: g_thread_new
// loop: while sqlite3_step
// origin: database rows
// waits: after the loop
// distance: helper function
// differs: the query
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: LIMIT of the query
// witness: runnable
// packages: glib-2.0 sqlite3
#include "witness.h"
#include <glib.h>
#include <sqlite3.h>

typedef struct {
  sqlite3_int64 candidate;
  gchar *answers;
  gint mark;
} Script;

static const char pending_sql[] = "SELECT candidate, answers FROM script WHERE mark IS NULL ORDER BY candidate"
#ifdef TWIN
                                  " LIMIT 20"
#endif
    ;

static const char key[] = "ABDCCABD";

static gpointer mark_script(gpointer data) {
  Script *script = data;
  witnessTask();
  for (gsize i = 0; i < sizeof(key) - 1 && script->answers[i]; i++)
    if (script->answers[i] == key[i])
      script->mark++;
  return script;
}

static Script *script_from_row(sqlite3_stmt *row) {
  Script *script = g_new0(Script, 1);
  script->candidate = sqlite3_column_int64(row, 0);
  script->answers = g_strdup((const gchar *)sqlite3_column_text(row, 1));
  return script;
}

static void store_mark(sqlite3_stmt *update, const Script *script) {
  sqlite3_bind_int(update, 1, script->mark);
  sqlite3_bind_int64(update, 2, script->candidate);
  sqlite3_step(update);
  sqlite3_reset(update);
}

static void finish_scripts(sqlite3 *db, GSList *markers) {
  sqlite3_stmt *update;
  if (sqlite3_prepare_v2(db, "UPDATE script SET mark = ? WHERE candidate = ?", -1, &update, NULL) != SQLITE_OK)
    return;
  for (GSList *m = markers; m; m = m->next) {
    Script *script = g_thread_join(m->data);
    store_mark(update, script);
    g_free(script->answers);
    g_free(script);
  }
  sqlite3_finalize(update);
}

gboolean mark_pending(sqlite3 *db) {
  sqlite3_stmt *rows;
  GSList *markers = NULL;
  int rc;
  if (sqlite3_prepare_v2(db, pending_sql, -1, &rows, NULL) != SQLITE_OK) {
    g_warning("%s", sqlite3_errmsg(db));
    return FALSE;
  }
  while ((rc = sqlite3_step(rows)) == SQLITE_ROW)
    markers = g_slist_prepend(markers, g_thread_new("marker", mark_script, script_from_row(rows)));
  sqlite3_finalize(rows);
  finish_scripts(db, markers);
  g_slist_free(markers);
  return rc == SQLITE_DONE;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  sqlite3 *db;
  char *sql;
  sqlite3_open(":memory:", &db);
  sqlite3_exec(db, "CREATE TABLE script (candidate INTEGER PRIMARY KEY, answers TEXT, mark INTEGER)", NULL, NULL, NULL);
  sql = sqlite3_mprintf("WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < %d) "
                        "INSERT INTO script SELECT i, 'ABCDABCD', NULL FROM c",
                        (int)n);
  sqlite3_exec(db, sql, NULL, NULL, NULL);
  mark_pending(db);
  return witnessReport();
}
