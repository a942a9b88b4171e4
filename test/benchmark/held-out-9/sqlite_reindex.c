// spawn: pthread_create
// loop: sqlite3_step
// origin: rows of a database
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N6 | limiter: chunks of 12 | waits: per chunk
// witness: runnable
// packages: sqlite3
#include "witness.h"
#include <pthread.h>
#include <sqlite3.h>

static void *reindex_doc(void *arg) {
  (void)arg;
  witnessTask();
  return NULL;
}

static void join_all(pthread_t *t, int *n) {
  while (*n > 0)
    pthread_join(t[--*n], NULL);
}

/* Every document of the folder that the user has chosen. */
int reindex_folder(sqlite3 *db, const char *folder) {
  sqlite3_stmt *st = NULL;
  pthread_t *t = NULL;
  int n = 0, cap = 0, rc;

  rc = sqlite3_prepare_v2(db, "SELECT id FROM doc WHERE folder = ?1", -1, &st, NULL);
  if (rc != SQLITE_OK)
    return rc;
  sqlite3_bind_text(st, 1, folder, -1, SQLITE_STATIC);
  while ((rc = sqlite3_step(st)) == SQLITE_ROW) {
    sqlite3_int64 id = sqlite3_column_int64(st, 0);
#ifdef TWIN
    if (n == 12)
      join_all(t, &n);
#endif
    if (n == cap)
      t = realloc(t, (size_t)(cap += 12) * sizeof(*t));
    if (pthread_create(&t[n], NULL, reindex_doc, (void *)(intptr_t)id) == 0)
      n++;
  }
  join_all(t, &n);
  free(t);
  sqlite3_finalize(st);
  return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  sqlite3 *db;
  char sql[128];
  sqlite3_open(":memory:", &db);
  sqlite3_exec(db, "CREATE TABLE doc(id INTEGER PRIMARY KEY, folder TEXT)", 0, 0, 0);
  for (size_t i = 0; i < n; i++) {
    snprintf(sql, sizeof sql, "INSERT INTO doc(folder) VALUES('in')");
    sqlite3_exec(db, sql, 0, 0, 0);
  }
  reindex_folder(db, "in");
  return witnessReport();
}
