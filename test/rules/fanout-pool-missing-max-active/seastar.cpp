// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/seastar

#include <seastar/http/client.hh>

#include <climits>

using Factory = std::unique_ptr<seastar::http::connection_factory>;

void bounded(Factory F, Factory G) {
  seastar::http::client Default(std::move(F));
  seastar::http::client Small(std::move(G), 10);
  Small.set_maximum_connections(20);
}

void unlimited(Factory F) {
  seastar::http::client Client(std::move(F), UINT_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:25: warning: max_connections = 4294967295 means no limit on the active connections of the seastar::http::client{{.*}} [fanout-pool-missing-max-active]
}

void raised(Factory F) {
  seastar::http::client Client(std::move(F));
  Client.set_maximum_connections(UINT_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: set_maximum_connections = 4294967295 means no limit on the active connections of the seastar::http::client{{.*}} [fanout-pool-missing-max-active]
}

void experimental(Factory F, Factory G) {
  seastar::http::experimental::client Small(std::move(F), 10);
  Small.set_maximum_connections(20);
  seastar::http::experimental::client Large(std::move(G), UINT_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:39: warning: max_connections = 4294967295 means no limit on the active connections of the seastar::http::client{{.*}} [fanout-pool-missing-max-active]
}

void experimentalRaised(Factory F) {
  seastar::http::experimental::client Client(std::move(F));
  Client.set_maximum_connections(UINT_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: set_maximum_connections = 4294967295 means no limit on the active connections of the seastar::http::client{{.*}} [fanout-pool-missing-max-active]
}
