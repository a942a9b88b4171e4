// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/proxygen

#include <proxygen/lib/http/connpool/SessionPool.h>

// One session by default: nobody chose it for a bound.
proxygen::SessionPool Default;

void pooled(proxygen::SessionPool::Stats *Stats) {
  proxygen::SessionPool Pool(Stats, 100);
  // CHECK-MESSAGES: :[[@LINE-1]]:25: warning: maxPooledSessions bounds only the idle connections of the proxygen::SessionPool, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
}

void resized() {
  proxygen::SessionPool Pool;
  Pool.setMaxIdleSessions(100);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: setMaxIdleSessions bounds only the idle connections of the proxygen::SessionPool, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
}

void bounded() {
  proxygen::coro::HTTPCoroSessionPool::PoolParams Params;
  Params.maxConnections = 1000;
}

void unlimited() {
  proxygen::coro::HTTPCoroSessionPool::PoolParams Params{.maxConnections = UINT32_MAX};
  // CHECK-MESSAGES: :[[@LINE-1]]:76: warning: maxConnections = 4294967295 means no limit on the active connections of the proxygen::HTTPCoroSessionPool{{.*}} [fanout-pool-missing-max-active]
}

// Those who wait are no connections.
void waiting() {
  proxygen::coro::HTTPCoroSessionPool::PoolParams Params{.maxWaiters = UINT32_MAX};
}

void unpooled(proxygen::SessionPool &Pool) { Pool.setMaxIdleSessions(0); }
