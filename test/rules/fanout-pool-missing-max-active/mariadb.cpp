// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/mariadb

#include <mariadb/conncpp.hpp>

void bounded() {
  sql::mariadb::MariaDbDataSource Source("jdbc:mariadb://db/app?pool=true&maxPoolSize=8");
}

// 8 by default; idle connections close after a time.
void boundedByDefault() {
  sql::mariadb::MariaDbDataSource Source("jdbc:mariadb://db/app?pool=true&maxIdleTime=2147483647");
}

void unlimited() {
  sql::mariadb::MariaDbDataSource Source("jdbc:mariadb://db/app?pool=true&maxPoolSize=2147483647");
  // CHECK-MESSAGES: :[[@LINE-1]]:42: warning: maxPoolSize = 2147483647 means no limit on the active connections of the MariaDB connection pool{{.*}} [fanout-pool-missing-max-active]
}

void set() {
  sql::mariadb::MariaDbDataSource Source;
  Source.setUrl("jdbc:mariadb://db/app?maxPoolSize=16&minPoolSize=4");
}

void setSwapped() {
  sql::mariadb::MariaDbDataSource Source;
  Source.setUrl("jdbc:mariadb://db/app?maxPoolSize=4&minPoolSize=16");
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: minPoolSize (16) is larger than maxPoolSize (4){{.*}} [fanout-pool-missing-max-active]
}

void managed() {
  sql::DriverManager::getConnection("jdbc:mariadb://db/app?pool=true&maxPoolSize=16", "app", "");
}

void managedUnlimited() {
  sql::DriverManager::getConnection("jdbc:mariadb://db/app?pool=true&maxPoolSize=2147483647");
  // CHECK-MESSAGES: :[[@LINE-1]]:37: warning: maxPoolSize = 2147483647 means no limit on the active connections of the MariaDB connection pool{{.*}} [fanout-pool-missing-max-active]
}
