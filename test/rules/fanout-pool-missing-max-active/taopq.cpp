// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/taopq

#include <tao/pq/connection_pool.hpp>

void pooled() {
  auto Pool = tao::pq::connection_pool::create("dbname=app");
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: this tao::pq::connection_pool has no bound on its active connections{{.*}} [fanout-pool-missing-max-active]
}

// One connection is one connection.
void single() { auto Connection = tao::pq::connection::create("dbname=app"); }
