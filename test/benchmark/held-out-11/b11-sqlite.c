// spawn: pthread_create
// loop: while sqlite3_step
// origin: rows of a table
// limiter: LIMIT of the query
// waits: after the loop
// distance: same function
// differs: the query takes 16 rows or all
// A: bounded N11 | limiter: LIMIT 16
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: sqlite3
#include "witness.h"
#include <pthread.h>
#include <sqlite3.h>
#include <string.h>

/* outbox: delivers the queued messages of a local mail store. */

#ifndef TWIN
#define PENDING "SELECT id, recipient FROM outbox WHERE sent = 0 ORDER BY id LIMIT 16"
#else
#define PENDING "SELECT id, recipient FROM outbox WHERE sent = 0 ORDER BY id"
#endif

struct delivery {
  struct delivery *next;
  pthread_t tid;
  sqlite3_int64 id;
  char recipient[64];
  int sent;
};

static void *deliver(void *arg) {
  struct delivery *d = arg;
  witnessTask();
  d->sent = strchr(d->recipient, '@') != NULL;
  return NULL;
}

static void mark_sent(sqlite3 *db, sqlite3_int64 id) {
  char sql[80];
  snprintf(sql, sizeof(sql), "UPDATE outbox SET sent = 1 WHERE id = %lld", (long long)id);
  if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
    fprintf(stderr, "outbox: %s\n", sqlite3_errmsg(db));
}

int flush_outbox(sqlite3 *db) {
  struct delivery *all = NULL, *d;
  sqlite3_stmt *st;
  int rc;

  if (sqlite3_prepare_v2(db, PENDING, -1, &st, NULL) != SQLITE_OK)
    return -1;
  while ((rc = sqlite3_step(st)) == SQLITE_ROW) {
    d = calloc(1, sizeof(*d));
    d->id = sqlite3_column_int64(st, 0);
    snprintf(d->recipient, sizeof(d->recipient), "%s", (const char *)sqlite3_column_text(st, 1));
    if (pthread_create(&d->tid, NULL, deliver, d) != 0) {
      free(d);
      break;
    }
    d->next = all;
    all = d;
  }
  sqlite3_finalize(st);
  while ((d = all) != NULL) {
    all = d->next;
    pthread_join(d->tid, NULL);
    if (d->sent)
      mark_sent(db, d->id);
    free(d);
  }
  return rc == SQLITE_DONE ? 0 : -1;
}

int main(int argc, char **argv) {
  char fill[256];
  sqlite3 *db;
  sqlite3_open(":memory:", &db);
  snprintf(fill, sizeof(fill),
           "CREATE TABLE outbox(id INTEGER PRIMARY KEY, recipient TEXT, sent INTEGER DEFAULT 0);"
           "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c WHERE x < %zu)"
           "INSERT INTO outbox(recipient) SELECT 'u' || x || '@example.org' FROM c;",
           witnessSize(argc, argv));
  if (sqlite3_exec(db, fill, NULL, NULL, NULL) != SQLITE_OK)
    return 1;
  flush_outbox(db);
  return witnessReport();
}
