// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/mysqlx

#include <mysqlx/xdevapi.h>

#include <climits>

using mysqlx::ClientOption;

void bounded(int Configured) {
  auto Default = mysqlx::getClient("mysqlx://db");
  auto Constant = mysqlx::getClient("mysqlx://db", ClientOption::POOLING, true,
                                    ClientOption::POOL_MAX_SIZE, 25);
  auto Variable = mysqlx::getClient("mysqlx://db", ClientOption::POOL_MAX_SIZE, Configured);
  auto Json = mysqlx::getClient("mysqlx://db", R"({"pooling": {"maxSize": 25}})");
}

void idleTime() {
  auto Client = mysqlx::getClient("mysqlx://db", ClientOption::POOL_MAX_IDLE_TIME, INT_MAX);
}

void unlimited() {
  auto Client = mysqlx::getClient("mysqlx://db", ClientOption::POOL_MAX_SIZE, INT_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: POOL_MAX_SIZE = 2147483647 means no limit on the active connections of the X DevAPI client{{.*}} [fanout-pool-missing-max-active]
}

void unlimitedJson() {
  auto Client = mysqlx::getClient("mysqlx://db", R"({"pooling": {"maxSize": 2147483647}})");
  // CHECK-MESSAGES: :[[@LINE-1]]:50: warning: maxSize = 2147483647 means no limit on the active connections of the X DevAPI client{{.*}} [fanout-pool-missing-max-active]
}

void settings() {
  mysqlx::ClientSettings Settings("mysqlx://db", R"({"pooling": {"maxSize": 25}})");
  Settings.set(ClientOption::POOL_MAX_SIZE, 40);
  mysqlx::Client Client(Settings);
}

void settingsUnlimited() {
  mysqlx::ClientSettings Settings("mysqlx://db");
  Settings.set(ClientOption::POOL_MAX_SIZE, INT_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: POOL_MAX_SIZE = 2147483647 means no limit on the active connections of the X DevAPI client{{.*}} [fanout-pool-missing-max-active]
}

void settingsJson() {
  mysqlx::ClientSettings Settings("mysqlx://db", R"({"pooling": {"maxSize": 2147483647}})");
  // CHECK-MESSAGES: :[[@LINE-1]]:50: warning: maxSize = 2147483647 means no limit on the active connections of the X DevAPI client{{.*}} [fanout-pool-missing-max-active]
}

void unpooled() {
  auto Client = mysqlx::getClient("mysqlx://db", ClientOption::POOLING, false);
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: POOLING = 0 means no limit on the active connections of the X DevAPI client{{.*}} [fanout-pool-missing-max-active]
}

void unpooledJson() {
  auto Client = mysqlx::getClient("mysqlx://db", R"({"pooling": {"enabled": false}})");
  // CHECK-MESSAGES: :[[@LINE-1]]:50: warning: pooling.enabled = 0 means no limit on the active connections of the X DevAPI client{{.*}} [fanout-pool-missing-max-active]
}

void pooledJson() {
  auto Client = mysqlx::getClient("mysqlx://db", R"({"pooling": {"enabled": true}})");
}

void queueTime() {
  auto Client = mysqlx::getClient("mysqlx://db", ClientOption::POOL_QUEUE_TIMEOUT, INT_MAX);
}

void constructed() {
  mysqlx::ClientSettings Settings("mysqlx://db", ClientOption::POOL_MAX_SIZE, 25);
  mysqlx::Client Client("mysqlx://db", ClientOption::POOL_MAX_SIZE, 25);
  mysqlx::Client Json("mysqlx://db", R"({"pooling": {"maxSize": 25}})");
}

void constructedUnlimited() {
  mysqlx::ClientSettings Settings("mysqlx://db", ClientOption::POOL_MAX_SIZE, INT_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:26: warning: POOL_MAX_SIZE = 2147483647 means no limit on the active connections of the X DevAPI client{{.*}} [fanout-pool-missing-max-active]
  mysqlx::Client Client("mysqlx://db", ClientOption::POOL_MAX_SIZE, INT_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: POOL_MAX_SIZE = 2147483647 means no limit on the active connections of the X DevAPI client{{.*}} [fanout-pool-missing-max-active]
  mysqlx::Client Json("mysqlx://db", R"({"pooling": {"maxSize": 2147483647}})");
  // CHECK-MESSAGES: :[[@LINE-1]]:38: warning: maxSize = 2147483647 means no limit on the active connections of the X DevAPI client{{.*}} [fanout-pool-missing-max-active]
}

void settingsUnpooled() {
  mysqlx::ClientSettings Settings("mysqlx://db");
  Settings.set(ClientOption::POOLING, false);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: POOLING = 0 means no limit on the active connections of the X DevAPI client{{.*}} [fanout-pool-missing-max-active]
}

void settingsPooled() {
  mysqlx::ClientSettings Settings("mysqlx://db");
  Settings.set(ClientOption::POOLING, true);
}
