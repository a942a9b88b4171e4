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
  template <class R, class... A>
  std::future<R> command(const std::string &, A &&...);
};
} // namespace sw::redis
