// spawn: std::thread detached
// limiter: none
// waits: detached
// distance: callback
// differs: when the library calls back
// A: unbounded Y1 | loop: range-for in a callback | origin: batch of a message
// B: abstain-ok U4 | loop: a callback of a library | origin: a callback for an assigned topic | witness: not-runnable (needs the library)
// witness: runnable
#include "witness.h"
#include <functional>
#include <string>
#include <thread>
#include <vector>

struct Record {
  std::string topic;
  std::string payload;
};

struct RecordBatch {
  long offset = 0;
  std::vector<Record> records;
};

// The client library of the broker.
class Subscription {
public:
  void onAssigned(std::function<void(const Record &first)> callback);
  void onBatch(std::function<void(const RecordBatch &)> callback) { batchCallback_ = std::move(callback); }
  void deliver(const RecordBatch &batch) { batchCallback_(batch); }

private:
  std::function<void(const RecordBatch &)> batchCallback_;
};

class InventoryListener {
public:
  void attach(Subscription &subscription) {
#ifdef TWIN
    subscription.onAssigned([this](const Record &first) { start(first); });
#else
    subscription.onBatch([this](const RecordBatch &batch) {
      for (const Record &record : batch.records)
        start(record);
    });
#endif
  }

private:
  void start(const Record &record) {
    std::thread([this, record] { apply(record); }).detach();
  }

  void apply(const Record &record) {
    if (record.topic == "stock")
      witness::task();
  }
};

#ifndef TWIN
int main(int argc, char **argv) {
  static InventoryListener listener;
  Subscription subscription;
  listener.attach(subscription);
  subscription.deliver({17, std::vector<Record>(witness::size(argc, argv), Record{"stock", "-1"})});
  return witness::report();
}
#endif
