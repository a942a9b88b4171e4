// What the tests need of the NebulaGraph client.
#pragma once

#include <cstdint>

namespace nebula {
struct Config {
  uint32_t timeout_{0};
  uint32_t idleTime_{0};
  uint32_t maxConnectionPoolSize_{10};
  uint32_t minConnectionPoolSize_{0};
};
struct SessionPoolConfig {
  uint32_t timeout_{0};
  uint32_t maxSize_{10};
  uint32_t minSize_{1};
};
} // namespace nebula
