// spawn: pthread_create
// loop: callback of sqlite3_exec
// origin: rows of a database
// waits: after the query
// distance: callback
// differs: the LIMIT of the query
// A: bounded N11 | limiter: LIMIT in the statement
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: sqlite3
#include "witness.h"
#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

struct dish {
  pthread_t cook;
  long order;
  char name[32];
  struct dish *next;
};

struct service {
  sqlite3 *db;
  struct dish *pass;
  int plated;
};

#define OPEN_ORDERS "SELECT id, dish FROM orders WHERE state = 'open' ORDER BY due"

static void *cook_dish(void *arg) {
  struct dish *d = arg;
  witnessTask();
  d->name[sizeof(d->name) - 1] = 0;
  return NULL;
}

static int on_order(void *arg, int columns, char **values, char **names) {
  struct service *s = arg;
  (void)names;
  if (columns != 2 || !values[0] || !values[1])
    return 0;
  struct dish *d = calloc(1, sizeof(*d));
  if (!d)
    return 1;
  d->order = strtol(values[0], NULL, 10);
  strncpy(d->name, values[1], sizeof(d->name) - 1);
  if (pthread_create(&d->cook, NULL, cook_dish, d) != 0) {
    free(d);
    return 1;
  }
  d->next = s->pass;
  s->pass = d;
  return 0;
}

int service_resume(struct service *s) {
  char *error = NULL;
#ifndef TWIN
  const char *sql = OPEN_ORDERS " LIMIT 24";
#else
  const char *sql = OPEN_ORDERS;
#endif
  int rc = sqlite3_exec(s->db, sql, on_order, s, &error);
  if (rc != SQLITE_OK) {
    fprintf(stderr, "orders: %s\n", error ? error : sqlite3_errstr(rc));
    sqlite3_free(error);
  }
  while (s->pass) {
    struct dish *d = s->pass;
    pthread_join(d->cook, NULL);
    s->pass = d->next;
    s->plated++;
    free(d);
  }
  return rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct service s = {NULL, NULL, 0};
  char insert[160];
  if (sqlite3_open(":memory:", &s.db) != SQLITE_OK)
    return 1;
  sqlite3_exec(s.db, "CREATE TABLE orders(id, dish, state, due)", NULL, NULL, NULL);
  snprintf(insert, sizeof(insert),
           "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c WHERE x<%zu) "
           "INSERT INTO orders SELECT x, 'ramen', 'open', x FROM c", n);
  sqlite3_exec(s.db, insert, NULL, NULL, NULL);
  service_resume(&s);
  sqlite3_close(s.db);
  return witnessReport();
}
