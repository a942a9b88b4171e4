// REQUIRES: boost-headers
// RUN: %check_rule %s fanout-unbounded-queue
// What the page of the rule lists as its limits, each beside a twin that is seen.

#include <boost/asio.hpp>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

void lookup(const std::string &uri);

class OwnPool {
  std::mutex mutex;
  std::condition_variable filled;
  std::deque<std::function<void()>> waiting;

public:
  void submit(std::function<void()> task) {
    std::lock_guard lock(mutex);
    waiting.push_back(std::move(task));
    filled.notify_one();
  }

  std::function<void()> next();
};

// known miss: who takes from the queue is in another file.
void ownPool(OwnPool &pool, const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    pool.submit([uri] { lookup(uri); });
}

class SeenPool {
  std::mutex mutex;
  std::condition_variable filled;
  std::deque<std::function<void()>> waiting;

public:
  void submit(std::function<void()> task) {
    std::lock_guard lock(mutex);
    waiting.push_back(std::move(task));
    filled.notify_one();
  }

  void work() {
    for (;;) {
      std::unique_lock lock(mutex);
      filled.wait(lock, [this] { return !waiting.empty(); });
      auto task = std::move(waiting.front());
      waiting.pop_front();
      lock.unlock();
      task();
    }
  }
};

void seenPool(SeenPool &pool, const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    pool.submit([uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-queue]
}

void knownPool(boost::asio::thread_pool &pool, const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    boost::asio::post(pool, [uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-queue]
}

// known miss: a collection is no executor.
void onlyACollection(std::deque<std::string> &waiting, const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    waiting.push_back(uri);
}
