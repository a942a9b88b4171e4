#include "Cache.h"

#include <libmemcached-1.0/memcached.h>

#include <cstdlib>

namespace {

constexpr bool DontWait = false;

/// A connection on loan from the pool, or none when all are taken.
class Loan {
public:
  explicit Loan(memcached_pool_st *Pool)
      : Pool(Pool), Connection(memcached_pool_pop(Pool, DontWait, nullptr)) {}
  ~Loan() {
    if (Connection)
      memcached_pool_push(Pool, Connection);
  }
  Loan(const Loan &) = delete;
  Loan &operator=(const Loan &) = delete;

  explicit operator bool() const { return Connection; }
  memcached_st *get() const { return Connection; }

private:
  memcached_pool_st *Pool;
  memcached_st *Connection;
};

constexpr time_t TenMinutes = 600;

} // namespace

Cache::Cache(const std::string &Host, unsigned Port, unsigned MaxConnections) {
  std::string Options =
      "--SERVER=" + Host + ":" + std::to_string(Port) +
      " --POOL-MIN=1 --POOL-MAX=" + std::to_string(MaxConnections);
  Pool.reset(memcached_pool(Options.c_str(), Options.size()));
}

std::optional<std::string> Cache::get(const std::string &Key) {
  Loan Connection(Pool.get());
  if (!Connection)
    return std::nullopt;
  size_t Length = 0;
  char *Value = memcached_get(Connection.get(), Key.data(), Key.size(), &Length,
                              nullptr, nullptr);
  if (!Value)
    return std::nullopt;
  std::string Found(Value, Length);
  std::free(Value);
  return Found;
}

void Cache::put(const std::string &Key, const std::string &Value) {
  Loan Connection(Pool.get());
  if (Connection)
    memcached_set(Connection.get(), Key.data(), Key.size(), Value.data(),
                  Value.size(), TenMinutes, 0);
}

bool Cache::reachable() {
  Loan Connection(Pool.get());
  return Connection && memcached_success(memcached_version(Connection.get()));
}

void Cache::Destroy::operator()(memcached_pool_st *Pool) const {
  memcached_free(memcached_pool_destroy(Pool));
}
