// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/userver

#include <userver/storages/pools.hpp>

#include <cstdint>

void postgres() {
  userver::storages::postgres::PoolSettings Settings;
  Settings.min_size = 4;
  Settings.max_size = 64;
}

void postgresUnlimited() {
  userver::storages::postgres::PoolSettings Settings{.min_size = 4, .max_size = SIZE_MAX};
  // CHECK-MESSAGES: :[[@LINE-1]]:81: warning: max_size = SIZE_MAX means no limit on the active connections of the userver PostgreSQL pool{{.*}} [fanout-pool-missing-max-active]
}

// An idle limit of a pool that is bounded by default.
void mongo() {
  userver::storages::mongo::PoolSettings Settings;
  Settings.idle_limit = 64;
}

void mongoUnlimited() {
  userver::storages::mongo::PoolSettings Settings;
  Settings.idle_limit = 64;
  Settings.max_size = SIZE_MAX;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: max_size = SIZE_MAX means no limit on the active connections of the userver MongoDB pool{{.*}} [fanout-pool-missing-max-active]
}

void http() {
  userver::curl::multi Multi;
  Multi.SetConnectionCacheSize(1000);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: SetConnectionCacheSize bounds only the idle connections of the userver HTTP client, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
}

void httpBounded() {
  userver::curl::multi Multi;
  Multi.SetConnectionCacheSize(1000);
  Multi.SetMaxHostConnections(100);
}

void clientUnlimited() {
  userver::clients::http::Client Client;
  Client.SetMaxHostConnections(0);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: SetMaxHostConnections = 0 means no limit on the active connections of the userver HTTP client{{.*}} [fanout-pool-missing-max-active]
}

void configured() {
  userver::clients::http::impl::Config Config;
  Config.connection_pool_size = 1000;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: connection_pool_size bounds only the idle connections of the userver HTTP client, nothing bounds the active ones{{.*}} [fanout-pool-missing-max-active]
}

// The limit on dials under way is no limit on connections.
void dials() {
  userver::storages::mongo::PoolSettings Settings;
  Settings.connecting_limit = SIZE_MAX;
}

void mongoBounded() {
  userver::storages::mongo::PoolSettings Settings{.max_size = 256, .idle_limit = 64};
}

// Those who wait are no connections.
void waiting() {
  userver::storages::postgres::PoolSettings Settings;
  Settings.max_queue_size = SIZE_MAX;
}

void multiUnlimited() {
  userver::curl::multi Multi;
  Multi.SetMaxHostConnections(0);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: SetMaxHostConnections = 0 means no limit on the active connections of the userver HTTP client{{.*}} [fanout-pool-missing-max-active]
}
