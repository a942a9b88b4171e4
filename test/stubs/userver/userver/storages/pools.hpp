// What the tests need of userver.
#pragma once

#include <cstddef>

namespace userver {
namespace storages::postgres {
struct PoolSettings {
  std::size_t min_size{4};
  std::size_t max_size{15};
  std::size_t max_queue_size{200};
  std::size_t connecting_limit{0};
};
} // namespace storages::postgres
namespace storages::mongo {
struct PoolSettings {
  std::size_t initial_size{16};
  std::size_t max_size{128};
  std::size_t idle_limit{64};
  std::size_t connecting_limit{8};
};
} // namespace storages::mongo
namespace clients::http {
class Client {
public:
  void SetMaxHostConnections(std::size_t max_host_connections);
};
namespace impl {
struct Config {
  std::size_t connection_pool_size{10000};
};
} // namespace impl
} // namespace clients::http
namespace curl {
class multi {
public:
  void SetConnectionCacheSize(long);
  void SetMaxHostConnections(long);
};
} // namespace curl
} // namespace userver
