// RUN: %check_rule %s fanout-pool-missing-max-active
// REQUIRES: soci-headers

#include <soci/connection-pool.h>

#include <cstddef>
#include <cstdint>

void fixedSize(std::size_t Configured) {
  soci::connection_pool Constant(32);
  soci::connection_pool Variable(Configured);
}

void unlimited() {
  soci::connection_pool Pool(SIZE_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:25: warning: size = SIZE_MAX means no limit on the active connections of the soci::connection_pool{{.*}} [fanout-pool-missing-max-active]
}
