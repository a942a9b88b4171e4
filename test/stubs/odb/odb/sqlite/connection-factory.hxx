// What the tests need of libodb-sqlite.
#pragma once

#include <cstddef>

namespace odb::sqlite {

class connection;
class connection_factory {
public:
  virtual ~connection_factory();
};

class new_connection_factory : public connection_factory {
public:
  new_connection_factory();
};

class connection_pool_factory : public connection_factory {
public:
  connection_pool_factory(std::size_t max_connections = 0,
                          std::size_t min_connections = 0);
};

} // namespace odb::sqlite
