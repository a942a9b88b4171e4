// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/oatpp

#include <oatpp/network/ConnectionPool.hpp>

#include <limits>

using namespace std::chrono_literals;
using Provider = std::shared_ptr<oatpp::network::ClientConnectionProvider>;

void bounded(const Provider &P) {
  auto Pool = oatpp::network::ClientConnectionPool::createShared(P, 10, 5s);
}

void unlimited(const Provider &P) {
  constexpr auto Any = std::numeric_limits<oatpp::v_int64>::max();
  auto Pool = oatpp::network::ClientConnectionPool::createShared(P, Any, 5s);
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: maxResources = 9223372036854775807 means no limit on the active connections of the oatpp connection pool{{.*}} [fanout-pool-missing-max-active]
}

using Template = oatpp::provider::PoolTemplate<int, int>;

void templateBounded(const std::shared_ptr<oatpp::provider::Provider<int>> &P) {
  auto Pool = Template::createShared(P, 10, 5s, 0s);
}

void templateUnlimited(const std::shared_ptr<oatpp::provider::Provider<int>> &P) {
  auto Pool = Template::createShared(P, std::numeric_limits<oatpp::v_int64>::max(), 5s, 0s);
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: maxResources = 9223372036854775807 means no limit on the active connections of the oatpp connection pool{{.*}} [fanout-pool-missing-max-active]
}
