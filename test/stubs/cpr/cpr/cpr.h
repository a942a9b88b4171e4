// What the tests need of C++ Requests.
#pragma once

namespace cpr {
class ConnectionPool {
public:
  ConnectionPool();
};
} // namespace cpr
