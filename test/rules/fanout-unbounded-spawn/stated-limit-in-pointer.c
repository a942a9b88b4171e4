// REQUIRES: sqlite-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// A query whose text a pointer holds says how many rows there are at most; one that may hold another does not.

#include <pthread.h>
#include <sqlite3.h>

void *cook(void *);

static int on_order(void *arg, int columns, char **values, char **names) {
  pthread_t t;
  return pthread_create(&t, 0, cook, arg);
}

void few(sqlite3 *db) {
  const char *sql = "SELECT id FROM orders ORDER BY due LIMIT 24";
  sqlite3_exec(db, sql, on_order, db, 0);
}

void all(sqlite3 *db) {
  const char *sql = "SELECT id FROM orders ORDER BY due";
  sqlite3_exec(db, sql, on_order, db, 0);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void some(sqlite3 *db, int whole) {
  const char *sql = "SELECT id FROM orders ORDER BY due LIMIT 24";
  if (whole)
    sql = "SELECT id FROM orders ORDER BY due";
  sqlite3_exec(db, sql, on_order, db, 0);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
