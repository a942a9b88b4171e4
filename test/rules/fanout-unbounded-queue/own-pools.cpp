// RUN: %check_rule %s fanout-unbounded-queue -- -std=c++20
// Queues of the program's own: a collection that grows, and workers that take from it.

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <list>
#include <memory>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);

template <class Jobs> class Pool {
public:
  explicit Pool(unsigned count) {
    for (unsigned i = 0; i < count; ++i)
      workers.emplace_back([this] { work(); });
  }

  void submit(std::function<void()> job) {
    std::lock_guard lock(mutex);
    jobs.push_back(std::move(job));
    filled.notify_one();
  }

  void submitWhenShort(std::function<void()> job) {
    std::unique_lock lock(mutex);
    drained.wait(lock, [this] { return jobs.size() < 100; });
    jobs.push_back(std::move(job));
    filled.notify_one();
  }

  bool submitIfShort(std::function<void()> job) {
    std::lock_guard lock(mutex);
    if (jobs.size() >= 100)
      return false;
    jobs.push_back(std::move(job));
    filled.notify_one();
    return true;
  }

  std::future<void> promise(std::function<void()> job) {
    auto task = std::make_shared<std::packaged_task<void()>>(std::move(job));
    std::future<void> done = task->get_future();
    std::lock_guard lock(mutex);
    jobs.push_back([task] { (*task)(); });
    filled.notify_one();
    return done;
  }

  void waitUntilIdle() {
    std::unique_lock lock(mutex);
    drained.wait(lock, [this] { return jobs.empty(); });
  }

  size_t pending() {
    std::lock_guard lock(mutex);
    return jobs.size();
  }

private:
  void work() {
    for (;;) {
      std::unique_lock lock(mutex);
      filled.wait(lock, [this] { return !jobs.empty(); });
      auto job = std::move(jobs.front());
      jobs.pop_front();
      drained.notify_all();
      lock.unlock();
      job();
    }
  }

  std::mutex mutex;
  std::condition_variable filled, drained;
  Jobs jobs;
  std::vector<std::thread> workers;
};

using DequePool = Pool<std::deque<std::function<void()>>>;
using ListPool = Pool<std::list<std::function<void()>>>;

void make() {
  DequePool deque(4);
  ListPool list(4);
}

void intoDeque(DequePool &pool, const Uris &uris) {
  for (const auto &uri : uris)
    pool.submit([uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-queue]
}

void intoList(ListPool &pool, const Uris &uris) {
  for (size_t i = 0; i < uris.size(); ++i)
    pool.submit([&uris, i] { lookup(uris[i]); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-queue]
}

// OK: it waits until the queue is short.
void whenShort(DequePool &pool, const Uris &uris) {
  for (const auto &uri : uris)
    pool.submitWhenShort([uri] { lookup(uri); });
}

// OK: it refuses what is too much.
void ifShort(DequePool &pool, const Uris &uris) {
  for (const auto &uri : uris)
    if (!pool.submitIfShort([uri] { lookup(uri); }))
      lookup(uri);
}

// OK: ten.
void ten(DequePool &pool) {
  for (int i = 0; i < 10; ++i)
    pool.submit([] { lookup("a"); });
}

// OK: a larger input is refused.
void guarded(DequePool &pool, const Uris &uris) {
  if (uris.size() > 100)
    return;
  for (const auto &uri : uris)
    pool.submit([uri] { lookup(uri); });
}

// OK: waits after each hundred.
void chunks(DequePool &pool, const Uris &uris) {
  size_t count = 0;
  for (const auto &uri : uris) {
    pool.submit([uri] { lookup(uri); });
    if (++count % 100 == 0)
      pool.waitUntilIdle();
  }
}

// OK: the caller looks at how many wait.
void polite(DequePool &pool, const Uris &uris) {
  for (const auto &uri : uris) {
    while (pool.pending() >= 100)
      std::this_thread::yield();
    pool.submit([uri] { lookup(uri); });
  }
}

// OK: one after the other.
void oneByOne(DequePool &pool, const Uris &uris) {
  for (const auto &uri : uris)
    pool.promise([uri] { lookup(uri); }).get();
}

// OK: sixteen at a time.
void window(DequePool &pool, const Uris &uris) {
  std::deque<std::future<void>> running;
  for (const auto &uri : uris) {
    if (running.size() >= 16) {
      running.front().get();
      running.pop_front();
    }
    running.push_back(pool.promise([uri] { lookup(uri); }));
  }
}

void promises(DequePool &pool, const Uris &uris) {
  std::vector<std::future<void>> running;
  for (const auto &uri : uris)
    running.push_back(pool.promise([uri] { lookup(uri); }));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-queue]
  for (auto &one : running)
    one.get();
}

void threadsOfTheFunction(const Uris &uris) {
  std::mutex mutex;
  std::condition_variable filled;
  std::queue<std::string> waiting;
  bool done = false;
  std::vector<std::jthread> workers;
  for (int i = 0; i < 4; ++i)
    workers.emplace_back([&] {
      for (;;) {
        std::unique_lock lock(mutex);
        filled.wait(lock, [&] { return done || !waiting.empty(); });
        if (waiting.empty())
          return;
        std::string uri = std::move(waiting.front());
        waiting.pop();
        lock.unlock();
        lookup(uri);
      }
    });
  for (const auto &uri : uris) {
    std::lock_guard lock(mutex);
    waiting.push(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-queue]
    filled.notify_one();
  }
  std::lock_guard lock(mutex);
  done = true;
  filled.notify_all();
}

// OK: nobody else takes from it, the function does all by itself.
void alone(const Uris &uris) {
  std::queue<std::string> waiting;
  for (const auto &uri : uris)
    waiting.push(uri);
  while (!waiting.empty()) {
    lookup(waiting.front());
    waiting.pop();
  }
}
