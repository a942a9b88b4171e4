// spawn: pthread_create
// loop: sqlite3_step
// origin: rows of a query
// waits: sem_wait after the loop
// distance: same function
// differs: where the semaphore is acquired
// A: unbounded Y2 | limiter: semaphore taken inside the thread
// B: bounded N4 | limiter: semaphore taken before the thread
// witness: runnable
// packages: sqlite3
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <sqlite3.h>

#define PRINTERS 5

struct statement {
  sqlite3_int64 account;
  double balance;
};

static sem_t printers;
static sem_t printed;

static void *print_statement(void *arg) {
  struct statement *s = arg;
  witnessEnter();
#ifndef TWIN
  sem_wait(&printers);
#endif
  witnessWork();
  free(s);
  witnessLeave();
  sem_post(&printers);
  sem_post(&printed);
  return NULL;
}

int export_period(sqlite3 *db, int year) {
  sqlite3_stmt *query;
  unsigned long started = 0;
  pthread_attr_t detached;
  int rc = sqlite3_prepare_v2(db, "SELECT account, sum(amount) FROM ledger WHERE year = ? GROUP BY account",
                              -1, &query, NULL);
  if (rc != SQLITE_OK)
    return rc;
  sqlite3_bind_int(query, 1, year);
  pthread_attr_init(&detached);
  pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);
  while ((rc = sqlite3_step(query)) == SQLITE_ROW) {
    pthread_t thread;
    struct statement *s = malloc(sizeof(*s));
    s->account = sqlite3_column_int64(query, 0);
    s->balance = sqlite3_column_double(query, 1);
#ifdef TWIN
    sem_wait(&printers);
#endif
    if (pthread_create(&thread, &detached, print_statement, s) != 0) {
      free(s);
      rc = SQLITE_NOMEM;
      break;
    }
    started++;
  }
  sqlite3_finalize(query);
  while (started-- > 0)
    sem_wait(&printed);
  pthread_attr_destroy(&detached);
  return rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), i;
  char insert[96];
  sqlite3 *db;
  sem_init(&printers, 0, PRINTERS);
  sem_init(&printed, 0, 0);
  sqlite3_open(":memory:", &db);
  sqlite3_exec(db, "CREATE TABLE ledger(account INTEGER, amount REAL, year INTEGER)", NULL, NULL, NULL);
  for (i = 0; i < n; i++) {
    snprintf(insert, sizeof(insert), "INSERT INTO ledger VALUES(%zu, 12.5, 2025)", i);
    sqlite3_exec(db, insert, NULL, NULL, NULL);
  }
  export_period(db, 2025);
  return witnessReport();
}
