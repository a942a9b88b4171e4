// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/userver

#include <userver/storages/pools.hpp>

// The client may be the one that the configuration is for.
void configured() {
  userver::clients::http::impl::Config Config;
  Config.connection_pool_size = 1000;
}

void bounded(userver::clients::http::Client &Client) { Client.SetMaxHostConnections(8); }
