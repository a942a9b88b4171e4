// Where the records are: the cache, then the database. Counts who asks.

#ifndef POST_SERVICE_STORE_H
#define POST_SERVICE_STORE_H

#include "Cache.h"

#include <atomic>
#include <string>

class Store {
public:
  explicit Store(Cache &Front) : Front(Front) {}

  /// The record of a key. Blocks: about 5 ms if the cache does not have it.
  std::string lookup(const std::string &Key);

  /// The most lookups that were ever under way at once since the last call.
  unsigned takePeak();

private:
  Cache &Front;
  std::atomic<unsigned> UnderWay = 0, Peak = 0;
};

#endif
