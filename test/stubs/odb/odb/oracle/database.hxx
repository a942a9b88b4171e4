// What the tests need of libodb-oracle.
#pragma once

#include "connection-factory.hxx"

#include <memory>
#include <string>

namespace odb::oracle {

class database {
public:
  database(const std::string &user, const std::string &password,
           const std::string &db, unsigned short charset = 0,
           unsigned short ncharset = 0, void *environment = nullptr,
           std::unique_ptr<connection_factory> = nullptr);
  database(const std::string &user, const std::string &password,
           const std::string &service, const std::string &host,
           unsigned int port = 0, unsigned short charset = 0,
           unsigned short ncharset = 0, void *environment = nullptr,
           std::unique_ptr<connection_factory> = nullptr);
};

} // namespace odb::oracle
