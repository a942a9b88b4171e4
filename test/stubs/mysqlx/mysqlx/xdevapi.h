// What the tests need of MySQL Connector/C++, X DevAPI.
#pragma once

#include <string>

namespace mysqlx {
inline namespace abi2 {

class ClientOption {
public:
  enum Value { POOLING, POOL_MAX_SIZE, POOL_QUEUE_TIMEOUT, POOL_MAX_IDLE_TIME };
};

class ClientSettings {
public:
  template <class... Rest>
  ClientSettings(const std::string &uri, Rest &&...rest);
  template <class... Rest> void set(ClientOption::Value option, Rest &&...rest);
};

class Client {
public:
  Client(ClientSettings settings);
  template <class... Rest> Client(const std::string &uri, Rest &&...rest);
};

template <class... Rest>
Client getClient(const std::string &uri, Rest &&...rest);

} // namespace abi2
} // namespace mysqlx
