// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/pistache

#include <pistache/client.h>

#include <climits>

using Pistache::Http::Experimental::Client;

void bounded() {
  auto Options = Client::options().threads(1).maxConnectionsPerHost(8);
}

void unlimited() {
  auto Options = Client::options().threads(1).maxConnectionsPerHost(INT_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: maxConnectionsPerHost = 2147483647 means no limit on the active connections of the Pistache client{{.*}} [fanout-pool-missing-max-active]
}

void boundedNow() { auto Options = Pistache::Http::Client::options().maxConnectionsPerHost(8); }

void unlimitedNow() {
  auto Options = Pistache::Http::Client::options().maxConnectionsPerHost(INT_MAX);
  // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: maxConnectionsPerHost = 2147483647 means no limit on the active connections of the Pistache client{{.*}} [fanout-pool-missing-max-active]
}
