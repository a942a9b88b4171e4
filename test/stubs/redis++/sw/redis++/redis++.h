// What the tests need of redis-plus-plus.
#pragma once

#include <chrono>
#include <string>

namespace sw::redis {

struct ConnectionOptions {
  std::string host;
  int port = 6379;
};

struct ConnectionPoolOptions {
  std::size_t size = 1;
  std::chrono::milliseconds wait_timeout{0};
  std::chrono::milliseconds connection_lifetime{0};
  std::chrono::milliseconds connection_idle_time{0};
};

class Uri {
public:
  explicit Uri(const std::string &uri);
};

class Redis {
public:
  explicit Redis(const std::string &uri);
  explicit Redis(const ConnectionOptions &connection_opts,
                 const ConnectionPoolOptions &pool_opts = {});
};

class AsyncRedis {
public:
  explicit AsyncRedis(const std::string &uri);
  explicit AsyncRedis(const ConnectionOptions &opts,
                      const ConnectionPoolOptions &pool_opts = {});
};

class RedisCluster {
public:
  explicit RedisCluster(const std::string &uri);
  explicit RedisCluster(const ConnectionOptions &connection_opts,
                        const ConnectionPoolOptions &pool_opts = {});
};

class AsyncRedisCluster {
public:
  explicit AsyncRedisCluster(const std::string &uri);
};

} // namespace sw::redis
