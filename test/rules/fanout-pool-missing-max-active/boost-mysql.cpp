// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/boost-mysql

#include <boost/mysql/pool_params.hpp>

#include <cstdint>

void bounded() {
  boost::mysql::pool_params Default;
  boost::mysql::pool_params Params{.username = "app", .initial_size = 10, .max_size = 100};
}

void unlimited() {
  boost::mysql::pool_params Params;
  Params.initial_size = 10;
  Params.max_size = SIZE_MAX;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: max_size = SIZE_MAX means no limit on the active connections of the boost::mysql::connection_pool{{.*}} [fanout-pool-missing-max-active]
}
