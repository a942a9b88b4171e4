// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem /usr/include/zdb
// REQUIRES: zdb-headers

#include <limits.h>
#include <zdb.h>

void bounded(URL_T url) {
  ConnectionPool_T pool = ConnectionPool_new(url);
  ConnectionPool_setInitialConnections(pool, 50);
  ConnectionPool_setMaxConnections(pool, 100);
}

/* 20 connections by default */
void defaults(URL_T url) {
  ConnectionPool_T pool = ConnectionPool_new(url);
  ConnectionPool_setInitialConnections(pool, 5);
}

void unlimited(URL_T url) {
  ConnectionPool_T pool = ConnectionPool_new(url);
  ConnectionPool_setMaxConnections(pool, INT_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: ConnectionPool_setMaxConnections = 2147483647 means no limit on the active connections of the libzdb pool{{.*}} [fanout-pool-missing-max-active]
}

/* More to begin with than the default maximum: the library has its own check. */
void initial(URL_T url) {
  ConnectionPool_T pool = ConnectionPool_new(url);
  ConnectionPool_setInitialConnections(pool, INT_MAX);
}
