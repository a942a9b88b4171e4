// spawn: pthread_create
// loop: while sqlite3_step
// origin: rows of a database
// waits: joins after the loop
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: LIMIT in the query
// packages: sqlite3
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <sqlite3.h>
#include <string.h>

struct statement_job {
  pthread_t thread;
  sqlite3_int64 account;
  double balance;
  char iban[35];
  struct statement_job *next;
};

static const char due_accounts[] = "SELECT id, iban, balance FROM account "
                                   "WHERE statement_due <= :today "
                                   "ORDER BY statement_due"
#ifdef TWIN
                                   " LIMIT 25"
#endif
    ;

static void *print_statement(void *arg) {
  struct statement_job *job = arg;
  witnessTask();
  if (job->balance < 0)
    job->balance -= 4.90;
  return NULL;
}

static void await_statements(struct statement_job *job) {
  while (job) {
    struct statement_job *next = job->next;
    pthread_join(job->thread, NULL);
    free(job);
    job = next;
  }
}

int run_statements(sqlite3 *db, int today) {
  struct statement_job *started = NULL, *job;
  sqlite3_stmt *query = NULL;
  int rc, printed = 0;

  if (sqlite3_prepare_v2(db, due_accounts, -1, &query, NULL) != SQLITE_OK) {
    fprintf(stderr, "statements: %s\n", sqlite3_errmsg(db));
    return -1;
  }
  sqlite3_bind_int(query, 1, today);
  while ((rc = sqlite3_step(query)) == SQLITE_ROW) {
    if (!(job = calloc(1, sizeof(*job))))
      break;
    job->account = sqlite3_column_int64(query, 0);
    strncpy(job->iban, (const char *)sqlite3_column_text(query, 1), sizeof(job->iban) - 1);
    job->balance = sqlite3_column_double(query, 2);
    if (pthread_create(&job->thread, NULL, print_statement, job) != 0) {
      free(job);
      break;
    }
    job->next = started;
    started = job;
    printed++;
  }
  sqlite3_finalize(query);
  await_statements(started);
  return rc == SQLITE_DONE ? printed : -1;
}

int main(int argc, char **argv) {
  sqlite3 *db;
  char *fill;
  size_t n = witnessSize(argc, argv);
  sqlite3_open(":memory:", &db);
  sqlite3_exec(db, "CREATE TABLE account(id INTEGER PRIMARY KEY, iban TEXT, balance REAL, "
                   "statement_due INTEGER)", NULL, NULL, NULL);
  fill = sqlite3_mprintf("WITH RECURSIVE k(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM k WHERE i<%d)"
                         " INSERT INTO account SELECT i, 'DE' || (1000000+i), i*3.5-40, 20260101+i%%28"
                         " FROM k", (int)n);
  sqlite3_exec(db, fill, NULL, NULL, NULL);
  run_statements(db, 20260131);
  return witnessReport();
}
