// Declarations of redis-plus-plus (2c47000).
#pragma once
#include <future>
#include <string>

namespace sw::redis {
struct Redis {
  explicit Redis(const std::string &uri);
  std::string get(const std::string &key);
};
struct AsyncRedis {
  std::future<int> get(const std::string &key);
  std::future<int> set(const std::string &key, const std::string &value);
  std::future<int> hget(const std::string &);
  std::future<int> hset(const std::string &);
  std::future<int> hgetall(const std::string &);
  std::future<int> del(const std::string &);
  std::future<int> mget(const std::string &);
  std::future<int> mset(const std::string &);
  std::future<int> incr(const std::string &);
  std::future<int> exists(const std::string &);
  std::future<int> expire(const std::string &);
  std::future<int> publish(const std::string &);
  std::future<int> lpush(const std::string &);
  std::future<int> rpush(const std::string &);
  std::future<int> sadd(const std::string &);
  std::future<int> smembers(const std::string &);
  std::future<int> zadd(const std::string &);
  std::future<int> eval(const std::string &);
  int subscriber();
  template <class R, class... A>
  std::future<R> command(const std::string &, A &&...);
};
} // namespace sw::redis
