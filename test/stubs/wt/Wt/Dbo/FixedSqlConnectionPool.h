// What the tests need of Wt::Dbo.
#pragma once

#include <memory>

namespace Wt::Dbo {
class SqlConnection {};
class FixedSqlConnectionPool {
public:
  FixedSqlConnectionPool(std::unique_ptr<SqlConnection> connection, int size);
};
} // namespace Wt::Dbo
