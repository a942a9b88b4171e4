// spawn: pthread_create
// loop: while sqlite3_step
// origin: database rows
// limiter: number of rows taken in one run
// waits: after the loop
// distance: helper function
// differs: whether the loop stops at the page size
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: a page of rows
// witness: runnable
// packages: sqlite3
#include "witness.h"
#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>

#define PAGE_ROWS 20

struct cdr {
  sqlite3_int64 id;
  int seconds;
  pthread_t rater;
  struct cdr *next;
};

static void *rate_call(void *arg) {
  struct cdr *call = arg;
  witnessTask();
  call->seconds = (call->seconds + 59) / 60 * 60;
  return NULL;
}

static struct cdr *start_rating(sqlite3_stmt *row, struct cdr *list) {
  struct cdr *call = calloc(1, sizeof(*call));
  if (!call)
    return list;
  call->id = sqlite3_column_int64(row, 0);
  call->seconds = sqlite3_column_int(row, 1);
  if (pthread_create(&call->rater, NULL, rate_call, call) != 0) {
    free(call);
    return list;
  }
  call->next = list;
  return call;
}

int rate_new_calls(sqlite3 *db) {
  sqlite3_stmt *stmt;
  struct cdr *list = NULL;
  int rows = 0;
  if (sqlite3_prepare_v2(db, "SELECT id, seconds FROM cdr WHERE rated = 0", -1, &stmt, NULL) != SQLITE_OK) {
    fprintf(stderr, "cdr: %s\n", sqlite3_errmsg(db));
    return -1;
  }
#ifdef TWIN
  while (rows < PAGE_ROWS && sqlite3_step(stmt) == SQLITE_ROW) {
#else
  while (sqlite3_step(stmt) == SQLITE_ROW) {
#endif
    list = start_rating(stmt, list);
    rows++;
  }
  sqlite3_finalize(stmt);
  while (list) {
    struct cdr *call = list;
    pthread_join(call->rater, NULL);
    list = call->next;
    free(call);
  }
  return rows;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char sql[200];
  sqlite3 *db;
  sqlite3_open(":memory:", &db);
  sqlite3_exec(db, "CREATE TABLE cdr(id INTEGER PRIMARY KEY, seconds INT, rated INT)", NULL, NULL, NULL);
  snprintf(sql, sizeof(sql),
           "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < %zu) "
           "INSERT INTO cdr SELECT x, x * 7, 0 FROM c",
           n);
  sqlite3_exec(db, sql, NULL, NULL, NULL);
  rate_new_calls(db);
  return witnessReport();
}
