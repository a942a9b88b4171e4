// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/ozo

#include <ozo/connection_pool.h>

#include <cstdint>

void bounded() { ozo::connection_pool_config Config{.capacity = 100, .queue_capacity = SIZE_MAX}; }

void unlimited() {
  ozo::connection_pool_config Config{.capacity = SIZE_MAX, .queue_capacity = 100};
  // CHECK-MESSAGES: :[[@LINE-1]]:50: warning: capacity = SIZE_MAX means no limit on the active connections of the ozo connection pool{{.*}} [fanout-pool-missing-max-active]
}
