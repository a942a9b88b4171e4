// spawn: pthread_create
// loop: callback of sqlite3_exec
// origin: database rows
// waits: detached
// distance: callback
// differs: size of the input
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: LIMIT in the query
// packages: sqlite3
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <sqlite3.h>

struct receipt {
  long id;
  long cents;
};

struct run {
  pthread_attr_t attr;
  unsigned sent, failed;
};

static void *settle(void *arg) {
  struct receipt *r = arg;
  witnessTask();
  r->cents -= r->cents % 5;
  free(r);
  return NULL;
}

static int on_row(void *user, int columns, char **values, char **names) {
  struct run *run = user;
  struct receipt *r = malloc(sizeof(*r));
  pthread_t tid;
  if (!r || columns < 2)
    return 1;
  r->id = atol(values[0]);
  r->cents = values[1] ? atol(values[1]) : 0;
  if (pthread_create(&tid, &run->attr, settle, r) != 0) {
    free(r);
    run->failed++;
    return 0;
  }
  run->sent++;
  return 0;
}

int settle_pending(sqlite3 *db) {
  struct run run = {.sent = 0};
  char *message = NULL;
  pthread_attr_init(&run.attr);
  pthread_attr_setdetachstate(&run.attr, PTHREAD_CREATE_DETACHED);
  int rc = sqlite3_exec(db,
                        "SELECT id, cents FROM receipt WHERE settled = 0 ORDER BY id"
#ifdef TWIN
                        " LIMIT 20"
#endif
                        ,
                        on_row, &run, &message);
  if (rc != SQLITE_OK) {
    fprintf(stderr, "settlement: %s\n", message);
    sqlite3_free(message);
  }
  pthread_attr_destroy(&run.attr);
  return run.failed ? -1 : (int)run.sent;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  sqlite3 *db;
  char sql[256];
  if (sqlite3_open(":memory:", &db) != SQLITE_OK)
    return 1;
  sqlite3_exec(db, "CREATE TABLE receipt(id INTEGER, cents INTEGER, settled INTEGER)", 0, 0, 0);
  snprintf(sql, sizeof(sql),
           "WITH RECURSIVE c(x) AS (VALUES(1) UNION ALL SELECT x+1 FROM c WHERE x<%zu) "
           "INSERT INTO receipt SELECT x, x*13, 0 FROM c",
           n);
  sqlite3_exec(db, sql, 0, 0, 0);
  settle_pending(db);
  return witnessReport();
}
