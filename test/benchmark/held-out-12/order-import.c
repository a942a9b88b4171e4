// spawn: pthread_create
// loop: while over sqlite3_step
// origin: database rows
// limiter: none
// waits: detached
// distance: same function
// differs: limiter
// A: unbounded Y1
// B: bounded N11 | limiter: stops after a constant number of rows
// packages: sqlite3
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <sqlite3.h>
#include <string.h>

#define CLAIM_MAX 32

struct order {
  sqlite3_int64 id;
  char sku[32];
  int quantity;
};

static const char *const PENDING = "SELECT id, sku, quantity FROM orders WHERE state = 'new' ORDER BY id";

static void *fulfil_main(void *arg) {
  struct order *o = arg;
  witnessTask();
  free(o);
  return NULL;
}

static struct order *order_from_row(sqlite3_stmt *st) {
  struct order *o = calloc(1, sizeof(*o));
  const unsigned char *sku = sqlite3_column_text(st, 1);
  o->id = sqlite3_column_int64(st, 0);
  if (sku)
    strncpy(o->sku, (const char *)sku, sizeof(o->sku) - 1);
  o->quantity = sqlite3_column_int(st, 2);
  return o;
}

int import_orders(sqlite3 *db) {
  sqlite3_stmt *st;
  pthread_t tid;
  int claimed = 0;
  if (sqlite3_prepare_v2(db, PENDING, -1, &st, NULL) != SQLITE_OK) {
    fprintf(stderr, "import: %s\n", sqlite3_errmsg(db));
    return -1;
  }
  while (sqlite3_step(st) == SQLITE_ROW) {
    struct order *o = order_from_row(st);
    if (pthread_create(&tid, NULL, fulfil_main, o) != 0) {
      free(o);
      break;
    }
    pthread_detach(tid);
    claimed++;
#ifdef TWIN
    if (claimed == CLAIM_MAX)
      break;
#endif
  }
  sqlite3_finalize(st);
  return claimed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  sqlite3 *db;
  char insert[160];
  sqlite3_open(":memory:", &db);
  sqlite3_exec(db, "CREATE TABLE orders(id INTEGER PRIMARY KEY, sku TEXT, quantity INT, state TEXT)", 0, 0, 0);
  snprintf(insert, sizeof(insert),
           "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < %zu) "
           "INSERT INTO orders SELECT x, 'SKU', 1, 'new' FROM c",
           n);
  sqlite3_exec(db, insert, 0, 0, 0);
  import_orders(db);
  return witnessReport();
}
