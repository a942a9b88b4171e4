#include "Store.h"

#include <chrono>
#include <thread>

/// Stands for a database on another machine: what matters here is that the
/// answer takes a network round trip and a read.
static std::string readFromDatabase(const std::string &Key) {
  std::this_thread::sleep_for(std::chrono::milliseconds(5));
  return "record of " + Key;
}

std::string Store::lookup(const std::string &Key) {
  unsigned Now = ++UnderWay;
  for (unsigned Seen = Peak; Seen < Now;)
    Peak.compare_exchange_weak(Seen, Now);

  std::optional<std::string> Record = Front.get(Key);
  if (!Record) {
    Record = readFromDatabase(Key);
    Front.put(Key, *Record);
  }
  --UnderWay;
  return *Record;
}

unsigned Store::takePeak() { return Peak.exchange(0); }
