// What the tests need of Boost.MySQL.
#pragma once

#include <cstddef>
#include <string>

namespace boost::mysql {

struct pool_params {
  std::string username;
  std::string password;
  std::string database;
  std::size_t initial_size{1};
  std::size_t max_size{151};
};

class connection_pool {
public:
  template <class Executor> connection_pool(Executor ex, pool_params params);
};

} // namespace boost::mysql
