// What the tests need of Drogon.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

namespace trantor {
struct InetAddress {
  InetAddress(const std::string &ip, unsigned short port);
};
} // namespace trantor

namespace drogon {

class HttpAppFramework {
public:
  HttpAppFramework &createDbClient(const std::string &dbType, const std::string &host,
                                   unsigned short port, const std::string &databaseName,
                                   const std::string &userName, const std::string &password,
                                   size_t connectionNum = 1);
  HttpAppFramework &createRedisClient(const std::string &ip, unsigned short port,
                                      const std::string &name = "default",
                                      const std::string &password = "", size_t connectionNum = 1,
                                      bool isFast = false, double timeout = -1.0);
};
HttpAppFramework &app();

namespace nosql {
class RedisClient {
public:
  static std::shared_ptr<RedisClient> newRedisClient(const trantor::InetAddress &serverAddress,
                                                     size_t numberOfConnections = 1,
                                                     const std::string &password = "");
};
} // namespace nosql

namespace orm {
class DbClient {
public:
  static std::shared_ptr<DbClient> newPgClient(const std::string &connInfo, size_t connNum,
                                               bool autoBatch = false);
  static std::shared_ptr<DbClient> newMysqlClient(const std::string &connInfo, size_t connNum);
  static std::shared_ptr<DbClient> newSqlite3Client(const std::string &connInfo, size_t connNum);
};
struct PostgresConfig {
  std::string host;
  unsigned short port;
  size_t connectionNumber;
};
struct MysqlConfig {
  std::string host;
  unsigned short port;
  size_t connectionNumber;
};
struct Sqlite3Config {
  size_t connectionNumber;
  std::string filename;
};
} // namespace orm
} // namespace drogon
