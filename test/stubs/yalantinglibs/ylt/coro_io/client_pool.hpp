// What the tests need of yalantinglibs.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

namespace coro_io {
template <class Client> class client_pool {
public:
  struct pool_config {
    unsigned max_connection = 100;
    unsigned connect_retry_count = 3;
    std::chrono::milliseconds idle_timeout{30000};
  };
  static std::shared_ptr<client_pool> create(const std::string &host,
                                             const pool_config &config = {});
};
} // namespace coro_io

namespace coro_rpc {
class coro_rpc_client {};
} // namespace coro_rpc
