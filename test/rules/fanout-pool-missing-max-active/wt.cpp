// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/wt

#include <Wt/Dbo/FixedSqlConnectionPool.h>

#include <climits>

using Connection = std::unique_ptr<Wt::Dbo::SqlConnection>;

void bounded(Connection C) { Wt::Dbo::FixedSqlConnectionPool Pool(std::move(C), 10); }

void unlimited(Connection C) {
  Wt::Dbo::FixedSqlConnectionPool Pool(std::move(C), INT_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:35: warning: size = 2147483647 means no limit on the active connections of the Wt::Dbo::FixedSqlConnectionPool{{.*}} [fanout-pool-missing-max-active]
}
