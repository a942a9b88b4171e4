// The cache in front of the database: memcached, through a pool of connections.

#ifndef POST_SERVICE_CACHE_H
#define POST_SERVICE_CACHE_H

#include <libmemcachedutil-1.0/util.h>

#include <memory>
#include <optional>
#include <string>

/// All calls may be made from many threads at once.
class Cache {
public:
  /// At most `MaxConnections` connections, however many callers there are.
  /// Opens none yet; a server that is not there turns every get() into a miss.
  Cache(const std::string &Host, unsigned Port, unsigned MaxConnections);

  /// The value, or nothing: not stored, no server, or no connection free. Who
  /// finds all connections taken does not wait: the database is there to
  /// answer.
  std::optional<std::string> get(const std::string &Key);

  /// Stores for ten minutes, if a connection is free.
  void put(const std::string &Key, const std::string &Value);

  /// True if a server answers.
  bool reachable();

private:
  struct Destroy {
    void operator()(memcached_pool_st *Pool) const;
  };
  std::unique_ptr<memcached_pool_st, Destroy> Pool;
};

#endif
