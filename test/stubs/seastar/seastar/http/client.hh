// What the tests need of Seastar's HTTP client.
#pragma once

#include <memory>

namespace seastar {
template <class T> class future {};
namespace http {
class connection_factory {};
class client {
public:
  explicit client(std::unique_ptr<connection_factory> f,
                  unsigned max_connections = 100, bool retry = false);
  future<void> set_maximum_connections(unsigned nr);
};
namespace experimental { // where it was until 2025
class client {
public:
  explicit client(std::unique_ptr<connection_factory> f,
                  unsigned max_connections = 100);
  future<void> set_maximum_connections(unsigned nr);
};
} // namespace experimental
} // namespace http
} // namespace seastar
