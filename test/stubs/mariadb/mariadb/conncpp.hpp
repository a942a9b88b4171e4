// What the tests need of MariaDB Connector/C++.
#pragma once

#include <string>

namespace sql {
using SQLString = std::string;
class Connection;
class DriverManager {
public:
  static Connection *getConnection(const SQLString &url);
  static Connection *getConnection(const SQLString &url, const SQLString &user,
                                   const SQLString &pwd);
};
namespace mariadb {
class MariaDbDataSource {
public:
  MariaDbDataSource();
  MariaDbDataSource(const SQLString &url);
  void setUrl(const SQLString &url);
};
} // namespace mariadb
} // namespace sql
