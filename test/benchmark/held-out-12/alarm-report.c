// spawn: pthread_create
// loop: while over sqlite3_step
// origin: database rows
// limiter: the query
// waits: after the loop
// distance: same function
// differs: LIMIT in the text of the query
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: the query gives at most twenty rows
// packages: sqlite3
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>

struct alarm {
  pthread_t thread;
  sqlite3_int64 id;
  int severity;
  struct alarm *next;
};

#ifndef TWIN
static const char open_alarms[] = "SELECT id, severity FROM alarm WHERE closed = 0 ORDER BY severity DESC";
#else
static const char open_alarms[] = "SELECT id, severity FROM alarm WHERE closed = 0 ORDER BY severity DESC LIMIT 20";
#endif

static void *escalate(void *arg) {
  struct alarm *a = arg;
  witnessTask();
  if (a->severity < 5)
    a->severity++;
  return NULL;
}

static void join_all(struct alarm *list) {
  while (list) {
    struct alarm *next = list->next;
    pthread_join(list->thread, NULL);
    free(list);
    list = next;
  }
}

int escalate_alarms(sqlite3 *db) {
  sqlite3_stmt *rows;
  struct alarm *started = NULL;
  int rc = sqlite3_prepare_v2(db, open_alarms, -1, &rows, NULL);
  if (rc != SQLITE_OK) {
    fprintf(stderr, "alarms: %s\n", sqlite3_errmsg(db));
    return rc;
  }
  while ((rc = sqlite3_step(rows)) == SQLITE_ROW) {
    struct alarm *a = calloc(1, sizeof(*a));
    if (!a)
      break;
    a->id = sqlite3_column_int64(rows, 0);
    a->severity = sqlite3_column_int(rows, 1);
    if (pthread_create(&a->thread, NULL, escalate, a) != 0) {
      fprintf(stderr, "alarm %lld: no thread\n", (long long)a->id);
      free(a);
      continue;
    }
    a->next = started;
    started = a;
  }
  sqlite3_finalize(rows);
  join_all(started);
  return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  sqlite3 *db;
  char fill[256];
  sqlite3_open(":memory:", &db);
  sqlite3_exec(db, "CREATE TABLE alarm(id INTEGER PRIMARY KEY, severity INT, closed INT)", NULL, NULL, NULL);
  snprintf(fill, sizeof(fill),
           "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < %zu) "
           "INSERT INTO alarm SELECT x, x %% 5, 0 FROM c", n);
  sqlite3_exec(db, fill, NULL, NULL, NULL);
  escalate_alarms(db);
  sqlite3_close(db);
  return witnessReport();
}
