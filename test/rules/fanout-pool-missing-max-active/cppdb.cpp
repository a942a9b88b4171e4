// RUN: %check_rule %s fanout-pool-missing-max-active -- -std=c++14
// REQUIRES: cppdb-headers

#include <cppdb/backend.h>
#include <cppdb/conn_manager.h>
#include <cppdb/frontend.h>
#include <cppdb/pool.h>

#include <string>

void pooled() {
  cppdb::session Session("mysql:database=app;@pool_size=100");
  // CHECK-MESSAGES: :[[@LINE-1]]:26: warning: @pool_size bounds only the idle connections of the CppDB pool, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
}

void created(const std::string &Host) {
  cppdb::pool::create("mysql:host=" + Host + ";@pool_size=100;@pool_max_idle=60");
  // CHECK-MESSAGES: :[[@LINE-1]]:23: warning: @pool_size bounds only the idle connections of the CppDB pool, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
}

// Without the key, or with 0, a session has one connection of its own.
void unpooled() {
  cppdb::session Plain("mysql:database=app");
  cppdb::session Zero("mysql:database=app;@pool_size=0");
  cppdb::session Idle("mysql:database=app;@pool_max_idle=100");
}

void configured(const std::string &Text) { cppdb::session Session(Text); }

void opened(cppdb::session &Session) {
  Session.open("mysql:database=app;@pool_size=100");
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: @pool_size bounds only the idle connections of the CppDB pool, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
}

void managed() {
  cppdb::connections_manager::instance().open("mysql:database=app;@pool_size=100");
  // CHECK-MESSAGES: :[[@LINE-1]]:47: warning: @pool_size bounds only the idle connections of the CppDB pool, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
}

void parsed() {
  cppdb::connection_info Info("mysql:database=app;@pool_size=100");
  // CHECK-MESSAGES: :[[@LINE-1]]:31: warning: @pool_size bounds only the idle connections of the CppDB pool, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
}
