// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/drogon

#include <drogon/drogon.h>

#include <cstdint>

void bounded(size_t Configured) {
  auto Client = drogon::orm::DbClient::newPgClient("host=db", 10);
  auto Variable = drogon::orm::DbClient::newPgClient("host=db", Configured);
  drogon::orm::PostgresConfig Config{"db", 5432, 10};
  drogon::app().createDbClient("postgresql", "db", 5432, "app", "user", "");
}

void unlimited() {
  auto Client = drogon::orm::DbClient::newPgClient("host=db", SIZE_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: connNum = SIZE_MAX means no limit on the active connections of the Drogon client{{.*}} [fanout-pool-missing-max-active]
}

void unlimitedAggregate() {
  drogon::orm::PostgresConfig Config{"db", 5432, SIZE_MAX};
  // CHECK-MESSAGES: :[[@LINE-1]]:50: warning: connectionNumber = SIZE_MAX means no limit on the active connections of the Drogon client{{.*}} [fanout-pool-missing-max-active]
}

void others(const trantor::InetAddress &Address) {
  auto Mysql = drogon::orm::DbClient::newMysqlClient("host=db", 10);
  auto Sqlite = drogon::orm::DbClient::newSqlite3Client("filename=db", 1);
  auto Redis = drogon::nosql::RedisClient::newRedisClient(Address);
  drogon::orm::MysqlConfig Config{.host = "db", .connectionNumber = 10};
  drogon::app().createRedisClient("cache", 6379, "default", "", 10);
}

void othersUnlimited(const trantor::InetAddress &Address) {
  auto Mysql = drogon::orm::DbClient::newMysqlClient("host=db", SIZE_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: connNum = SIZE_MAX means no limit on the active connections of the Drogon client{{.*}} [fanout-pool-missing-max-active]
  auto Sqlite = drogon::orm::DbClient::newSqlite3Client("filename=db", SIZE_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: connNum = SIZE_MAX means no limit on the active connections of the Drogon client{{.*}} [fanout-pool-missing-max-active]
  auto Redis = drogon::nosql::RedisClient::newRedisClient(Address, SIZE_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: numberOfConnections = SIZE_MAX means no limit on the active connections of the Drogon client{{.*}} [fanout-pool-missing-max-active]
  drogon::orm::MysqlConfig Config{.host = "db", .connectionNumber = SIZE_MAX};
  // CHECK-MESSAGES: :[[@LINE-1]]:69: warning: connectionNumber = SIZE_MAX means no limit on the active connections of the Drogon client{{.*}} [fanout-pool-missing-max-active]
  drogon::orm::Sqlite3Config File{SIZE_MAX, "db"};
  // CHECK-MESSAGES: :[[@LINE-1]]:35: warning: connectionNumber = SIZE_MAX means no limit on the active connections of the Drogon client{{.*}} [fanout-pool-missing-max-active]
  drogon::app().createRedisClient("cache", 6379, "default", "", SIZE_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: connectionNum = SIZE_MAX means no limit on the active connections of the Drogon client{{.*}} [fanout-pool-missing-max-active]
}

void databaseUnlimited() {
  drogon::app().createDbClient("postgresql", "db", 5432, "app", "user", "", SIZE_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: connectionNum = SIZE_MAX means no limit on the active connections of the Drogon client{{.*}} [fanout-pool-missing-max-active]
}

void file() { drogon::orm::Sqlite3Config File{4, "db"}; }
