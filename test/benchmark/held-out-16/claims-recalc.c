// spawn: pthread_create
// loop: while over sqlite3_step
// origin: database rows
// waits: after the loop
// distance: helper function
// differs: LIMIT in the statement
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: the statement yields 20 rows at most
// witness: runnable
// packages: sqlite3
#include "witness.h"
#include <pthread.h>
#include <sqlite3.h>

#ifndef TWIN
static const char OPEN_CLAIMS[] = "SELECT id, reserve FROM claim WHERE state = 'open' ORDER BY filed";
#else
static const char OPEN_CLAIMS[] = "SELECT id, reserve FROM claim WHERE state = 'open' ORDER BY filed LIMIT 20";
#endif

struct recalc {
  pthread_t thread;
  sqlite3_int64 claim;
  double reserve;
  struct recalc *next;
};

static void *recalculate(void *arg) {
  struct recalc *r = arg;
  witnessTask();
  r->reserve *= 1.04;
  return NULL;
}

static struct recalc *start_recalc(sqlite3_stmt *row, struct recalc *next) {
  struct recalc *r = malloc(sizeof(*r));
  if (!r)
    return next;
  r->claim = sqlite3_column_int64(row, 0);
  r->reserve = sqlite3_column_double(row, 1);
  r->next = next;
  if (pthread_create(&r->thread, NULL, recalculate, r) != 0) {
    free(r);
    return next;
  }
  return r;
}

double recalc_open_claims(sqlite3 *db) {
  struct recalc *started = NULL;
  sqlite3_stmt *st;
  double total = 0;

  if (sqlite3_prepare_v2(db, OPEN_CLAIMS, -1, &st, NULL) != SQLITE_OK)
    return -1;
  while (sqlite3_step(st) == SQLITE_ROW)
    started = start_recalc(st, started);
  sqlite3_finalize(st);

  while (started) {
    struct recalc *next = started->next;
    pthread_join(started->thread, NULL);
    total += started->reserve;
    free(started);
    started = next;
  }
  return total;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char fill[300];
  sqlite3 *db;
  sqlite3_open(":memory:", &db);
  sqlite3_exec(db, "CREATE TABLE claim(id INTEGER PRIMARY KEY, state TEXT, filed INT, reserve REAL)", 0, 0, 0);
  snprintf(fill, sizeof(fill),
           "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < %zu) "
           "INSERT INTO claim SELECT i, 'open', i, 100.0 FROM c",
           n);
  sqlite3_exec(db, fill, 0, 0, 0);
  recalc_open_claims(db);
  return witnessReport();
}
