// spawn: pthread_create detached
// loop: sqlite3_step
// origin: rows of a table
// waits: detached
// distance: helper function
// limiter: none
// differs: how many rows the query gives
// A: bounded N11 | loop: rows of a query with LIMIT
// B: unbounded Y1 | loop: rows of the whole table
// witness: runnable
// packages: sqlite3
#include "witness.h"
#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

struct sms {
  sqlite3_int64 id;
  char number[24];
  char text[161];
};

struct outbox {
  sqlite3 *db;
  unsigned long sent;
};

static void *submit(void *arg) {
  witnessTask();
  free(arg);
  return NULL;
}

static int sms_dispatch(struct outbox *o, sqlite3_stmt *row) {
  struct sms *m = calloc(1, sizeof(*m));
  pthread_t t;
  if (!m)
    return -1;
  m->id = sqlite3_column_int64(row, 0);
  snprintf(m->number, sizeof(m->number), "%s", (const char *)sqlite3_column_text(row, 1));
  snprintf(m->text, sizeof(m->text), "%s", (const char *)sqlite3_column_text(row, 2));
  if (pthread_create(&t, NULL, submit, m) != 0) {
    free(m);
    return -1;
  }
  pthread_detach(t);
  o->sent++;
  return 0;
}

int outbox_flush(struct outbox *o) {
#ifndef TWIN
  static const char query[] = "SELECT id, number, text FROM outbox ORDER BY id LIMIT 25";
#else
  static const char query[] = "SELECT id, number, text FROM outbox ORDER BY id";
#endif
  sqlite3_stmt *st = NULL;
  int rc = sqlite3_prepare_v2(o->db, query, -1, &st, NULL);
  if (rc != SQLITE_OK) {
    fprintf(stderr, "outbox: %s\n", sqlite3_errmsg(o->db));
    return -1;
  }
  while ((rc = sqlite3_step(st)) == SQLITE_ROW)
    if (sms_dispatch(o, st) != 0)
      break;
  sqlite3_finalize(st);
  return rc == SQLITE_DONE ? 0 : -1;
}

int main(int argc, char **argv) {
  struct outbox o = {0};
  char sql[256];
  size_t n = witnessSize(argc, argv);
  sqlite3_open(":memory:", &o.db);
  sqlite3_exec(o.db, "CREATE TABLE outbox (id INTEGER PRIMARY KEY, number TEXT, text TEXT)", NULL, NULL, NULL);
  snprintf(sql, sizeof(sql),
           "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < %zu) "
           "INSERT INTO outbox SELECT i, '+46700' || i, 'your code' FROM c", n);
  sqlite3_exec(o.db, sql, NULL, NULL, NULL);
  outbox_flush(&o);
  return witnessReport();
}
