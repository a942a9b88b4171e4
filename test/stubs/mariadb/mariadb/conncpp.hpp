// What the tests need of MariaDB Connector/C++.
#pragma once

#include <string>

namespace sql {
using SQLString = std::string;
namespace mariadb {
class MariaDbDataSource {
public:
  MariaDbDataSource(const SQLString &url);
  void setUrl(const SQLString &url);
};
} // namespace mariadb
} // namespace sql
