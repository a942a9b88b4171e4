// What the tests need of libodb-pgsql.
#pragma once

#include "connection-factory.hxx"

#include <memory>
#include <string>

namespace odb::pgsql {

class database {
public:
  database(const std::string &user, const std::string &password,
           const std::string &db, const std::string &host = "",
           unsigned int port = 0, const std::string &extra_conninfo = "",
           std::unique_ptr<connection_factory> = nullptr);
  explicit database(const std::string &conninfo,
                    std::unique_ptr<connection_factory> = nullptr);
};

} // namespace odb::pgsql
