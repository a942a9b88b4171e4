// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/yalantinglibs

#include <ylt/coro_io/client_pool.hpp>

using Pool = coro_io::client_pool<coro_rpc::coro_rpc_client>;

auto pooled() {
  Pool::pool_config Config;
  Config.max_connection = 1000;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: max_connection bounds only the idle connections of the coro_io::client_pool, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
  return Pool::create("backend:9000", Config);
}

auto aggregate() {
  return Pool::create("backend:9000", {.max_connection = 1000});
  // CHECK-MESSAGES: :[[@LINE-1]]:58: warning: max_connection bounds only the idle connections of the coro_io::client_pool, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
}

auto defaults() {
  Pool::pool_config Config{.connect_retry_count = 1000};
  return Pool::create("backend:9000", Config);
}

auto unpooled() { return Pool::create("backend:9000", {.max_connection = 0}); }
