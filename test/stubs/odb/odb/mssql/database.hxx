// What the tests need of libodb-mssql.
#pragma once

#include "connection-factory.hxx"

#include <memory>
#include <string>

namespace odb::mssql {

class database {
public:
  database(const std::string &user, const std::string &password,
           const std::string &db, const std::string &server,
           const std::string &driver = "",
           const std::string &extra_connect_string = "", int isolation = 0,
           void *environment = nullptr,
           std::unique_ptr<connection_factory> = nullptr);
  database(const std::string &connect_string, int isolation = 0,
           void *environment = nullptr,
           std::unique_ptr<connection_factory> = nullptr);
};

} // namespace odb::mssql
