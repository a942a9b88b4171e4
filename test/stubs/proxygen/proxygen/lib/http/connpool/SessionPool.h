// What the tests need of Proxygen.
#pragma once

#include <chrono>
#include <cstdint>

namespace proxygen {

class SessionPool {
public:
  class Stats;
  explicit SessionPool(Stats *stats = nullptr, uint32_t maxPooledSessions = 1,
                       std::chrono::milliseconds timeout = std::chrono::milliseconds(0));
  void setMaxIdleSessions(uint32_t num);
};

namespace coro {
class HTTPCoroSessionPool {
public:
  struct PoolParams {
    uint32_t maxConnections{100};
    uint32_t maxWaiters{65535};
  };
};
} // namespace coro
} // namespace proxygen
