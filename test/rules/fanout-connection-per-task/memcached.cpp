// REQUIRES: memcached-headers
// RUN: %check_rule %s fanout-connection-per-task
// The service of the outage: a client of its own for every lookup.

#include <libmemcached/memcached.h>
#include <libmemcachedutil-1.0/pool.h>

#include <string>
#include <thread>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
void answer(const char *value);

void clientEach(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] {
      memcached_st *client = memcached_create(nullptr);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-connection-per-task]
      memcached_server_add(client, "cache", 11211);
      size_t length;
      uint32_t flags;
      memcached_return_t error;
      answer(memcached_get(client, uri.data(), uri.size(), &length, &flags, &error));
      memcached_free(client);
    }).detach();
}

// OK: borrowed from a pool, which makes the task wait.
void pooled(memcached_pool_st *pool, const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri, pool] {
      memcached_return_t error;
      memcached_st *client = memcached_pool_pop(pool, true, &error);
      size_t length;
      uint32_t flags;
      answer(memcached_get(client, uri.data(), uri.size(), &length, &flags, &error));
      memcached_pool_push(pool, client);
    }).detach();
}
