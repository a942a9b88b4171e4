// What the tests need of libodb-mysql.
#pragma once

#include "connection-factory.hxx"

#include <memory>
#include <string>

namespace odb::mysql {

class database {
public:
  database(const std::string &user, const std::string &passwd,
           const std::string &db, const std::string &host = "",
           unsigned int port = 0, const std::string *socket = nullptr,
           const std::string &charset = "", unsigned long client_flags = 0,
           std::unique_ptr<connection_factory> = nullptr);
};

} // namespace odb::mysql
