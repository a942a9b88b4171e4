// What the tests need of Drogon.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

namespace drogon {

class HttpAppFramework {
public:
  HttpAppFramework &createDbClient(const std::string &dbType, const std::string &host,
                                   unsigned short port, const std::string &databaseName,
                                   const std::string &userName, const std::string &password,
                                   size_t connectionNum = 1);
};
HttpAppFramework &app();

namespace orm {
class DbClient {
public:
  static std::shared_ptr<DbClient> newPgClient(const std::string &connInfo, size_t connNum,
                                               bool autoBatch = false);
};
struct PostgresConfig {
  std::string host;
  unsigned short port;
  size_t connectionNumber;
};
} // namespace orm
} // namespace drogon
