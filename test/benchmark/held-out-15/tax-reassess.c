// spawn: apr_thread_create
// loop: while over sqlite3_step
// origin: database rows
// limiter: none
// waits: after the loop
// distance: same function
// differs: clause of the statement
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: LIMIT of the query
// witness: runnable
// packages: apr-1 sqlite3
#include "witness.h"
#include <apr_general.h>
#include <apr_tables.h>
#include <apr_thread_proc.h>
#include <sqlite3.h>

#ifndef TWIN
#define PENDING_SQL "SELECT taxpayer, income FROM assessment WHERE state = 'open' ORDER BY taxpayer"
#else
#define PENDING_SQL "SELECT taxpayer, income FROM assessment WHERE state = 'open' ORDER BY taxpayer LIMIT 12"
#endif

typedef struct {
  sqlite3_int64 taxpayer;
  double income, due;
} assessment_t;

static void *APR_THREAD_FUNC assess(apr_thread_t *thread, void *data) {
  assessment_t *a = data;
  witnessTask();
  a->due = a->income > 11000 ? (a->income - 11000) * 0.24 : 0;
  apr_thread_exit(thread, APR_SUCCESS);
  return NULL;
}

apr_status_t reassess_open(sqlite3 *db, apr_pool_t *pool) {
  sqlite3_stmt *stmt;
  apr_array_header_t *running = apr_array_make(pool, 16, sizeof(apr_thread_t *));
  apr_status_t rv = APR_SUCCESS;
  if (sqlite3_prepare_v2(db, PENDING_SQL, -1, &stmt, NULL) != SQLITE_OK)
    return APR_EGENERAL;
  while (sqlite3_step(stmt) == SQLITE_ROW) {
    assessment_t *a = apr_pcalloc(pool, sizeof(*a));
    apr_thread_t *thread;
    a->taxpayer = sqlite3_column_int64(stmt, 0);
    a->income = sqlite3_column_double(stmt, 1);
    rv = apr_thread_create(&thread, NULL, assess, a, pool);
    if (rv != APR_SUCCESS)
      break;
    APR_ARRAY_PUSH(running, apr_thread_t *) = thread;
  }
  sqlite3_finalize(stmt);
  for (int i = 0; i < running->nelts; i++) {
    apr_status_t result;
    apr_thread_join(&result, APR_ARRAY_IDX(running, i, apr_thread_t *));
  }
  return rv;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  apr_pool_t *pool;
  sqlite3 *db;
  apr_initialize();
  apr_pool_create(&pool, NULL);
  sqlite3_open(":memory:", &db);
  sqlite3_exec(db, "CREATE TABLE assessment(taxpayer INTEGER, income REAL, state TEXT)", 0, 0, 0);
  char *fill = sqlite3_mprintf("WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < %d) "
                               "INSERT INTO assessment SELECT i, i * 90.0, 'open' FROM c", (int)n);
  sqlite3_exec(db, fill, 0, 0, 0);
  reassess_open(db, pool);
  return witnessReport();
}
