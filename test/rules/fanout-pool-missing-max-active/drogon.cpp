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
