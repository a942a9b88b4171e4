// RUN: %check_rule %s fanout-unbounded-spawn
// Windows: before one more starts, one has to end.

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <deque>
#include <future>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
void lookup(const std::string &uri);
constexpr size_t kWindow = 32;

// OK: waits for the oldest when the window is full.
void oldestFirst(const GetPostsRequest &req) {
  std::deque<std::future<void>> inflight;
  for (const auto &uri : req.uris) {
    if (inflight.size() >= kWindow) {
      inflight.front().get();
      inflight.pop_front();
    }
    inflight.push_back(std::async(std::launch::async, lookup, uri));
  }
}

void fullWindowOnlyLogged(const GetPostsRequest &req) {
  std::deque<std::future<void>> inflight;
  for (const auto &uri : req.uris) {
    if (inflight.size() >= kWindow)
      std::puts("busy");
    inflight.push_back(std::async(std::launch::async, lookup, uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void windowOfTheRequest(const GetPostsRequest &req) {
  std::deque<std::future<void>> inflight;
  for (const auto &uri : req.uris) {
    if (inflight.size() >= req.uris.size()) {
      inflight.front().get();
      inflight.pop_front();
    }
    inflight.push_back(std::async(std::launch::async, lookup, uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK: popping waits in the destructor of the future.
void poppedWithoutGet(const GetPostsRequest &req) {
  std::deque<std::future<void>> inflight;
  for (const auto &uri : req.uris) {
    inflight.push_back(std::async(std::launch::async, lookup, uri));
    while (inflight.size() > kWindow)
      inflight.pop_front();
  }
}

// Popping a future of a promise waits for nothing.
void promisesPopped(const GetPostsRequest &req) {
  std::deque<std::future<void>> inflight;
  for (const auto &uri : req.uris) {
    std::packaged_task<void()> task([uri] { lookup(uri); });
    inflight.push_back(task.get_future());
    std::thread(std::move(task)).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (inflight.size() > kWindow)
      inflight.pop_front();
  }
}

class Lookups {
public:
  // OK: waits until fewer than the limit are active.
  void predicate(const GetPostsRequest &req) {
    for (const auto &uri : req.uris) {
      std::unique_lock lock(mutex);
      free.wait(lock, [this] { return active < kWindow; });
      ++active;
      std::thread([this, uri] { run(uri); }).detach();
    }
  }

  // OK: the same, written as a loop.
  void whileFull(const GetPostsRequest &req) {
    for (const auto &uri : req.uris) {
      std::unique_lock lock(mutex);
      while (active >= kWindow)
        free.wait(lock);
      ++active;
      std::thread([this, uri] { run(uri); }).detach();
    }
  }

  void countedOnly(const GetPostsRequest &req) {
    for (const auto &uri : req.uris) {
      std::unique_lock lock(mutex);
      ++active;
      std::thread([this, uri] { run(uri); }).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
  }

  void waitsForSomethingElse(const GetPostsRequest &req) {
    for (const auto &uri : req.uris) {
      std::unique_lock lock(mutex);
      free.wait(lock, [this] { return ready; });
      ++active;
      std::thread([this, uri] { run(uri); }).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
  }

private:
  void run(const std::string &uri) {
    lookup(uri);
    std::lock_guard lock(mutex);
    --active;
    free.notify_one();
  }

  std::mutex mutex;
  std::condition_variable free;
  size_t active = 0;
  bool ready = false;
};

std::atomic<size_t> inflight;

// OK: sleeps until one has ended.
void sleepsWhileFull(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    while (inflight.load() >= kWindow)
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    ++inflight;
    std::thread([uri] {
      lookup(uri);
      --inflight;
    }).detach();
  }
}

void sleepsOnceWhenFull(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    if (inflight.load() >= kWindow)
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    ++inflight;
    std::thread([uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      lookup(uri);
      --inflight;
    }).detach();
  }
}

// OK: refuses when too many are in flight.
bool refusesWhenFull(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    if (inflight.fetch_add(1) >= kWindow) {
      --inflight;
      return false;
    }
    std::thread([uri] {
      lookup(uri);
      --inflight;
    }).detach();
  }
  return true;
}

// OK: a ring of kWindow threads, each joined before it is replaced.
void ring(const GetPostsRequest &req) {
  std::thread tasks[kWindow];
  size_t next = 0;
  for (const auto &uri : req.uris) {
    if (tasks[next].joinable())
      tasks[next].join();
    tasks[next] = std::thread(lookup, uri);
    next = (next + 1) % kWindow;
  }
  for (auto &task : tasks)
    if (task.joinable())
      task.join();
}

// A method waits for the window; only one of the two empties it.
class Pusher {
public:
  void once(const std::vector<std::string> &files) {
    for (const auto &file : files) {
      threads.emplace_back([file] { std::puts(file.c_str()); });
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      if (threads.size() == 10)
        joinOnce();
    }
  }
  // OK.
  void again(const std::vector<std::string> &files) {
    for (const auto &file : files) {
      others.emplace_back([file] { std::puts(file.c_str()); });
      if (others.size() == 10)
        joinAll();
    }
  }

private:
  void joinOnce() {
    for (auto &thread : threads)
      if (thread.joinable())
        thread.join();
  }
  void joinAll() {
    for (auto &thread : others)
      thread.join();
    others.clear();
  }
  std::vector<std::thread> threads, others;
};

// OK: waits for the last 8, which start behind a mark that moves on.
void batchBehindMark(const std::vector<std::string> &uris) {
  std::vector<std::future<void>> all;
  size_t settled = 0;
  for (const auto &uri : uris) {
    all.push_back(std::async(std::launch::async, [uri] { lookup(uri); }));
    if (all.size() - settled == 8)
      for (; settled < all.size(); ++settled)
        all[settled].wait();
  }
}

// OK: the size at which the next batch is full.
void nextFull(const std::vector<std::string> &uris) {
  std::vector<std::future<void>> all;
  size_t full = 8;
  for (const auto &uri : uris) {
    all.push_back(std::async(std::launch::async, [uri] { lookup(uri); }));
    if (all.size() == full) {
      for (auto &one : all)
        one.wait();
      full += 8;
    }
  }
}

// The mark stays where it is: only the first 8 are waited for.
void markStays(const std::vector<std::string> &uris) {
  std::vector<std::future<void>> all;
  size_t settled = 0;
  for (const auto &uri : uris) {
    all.push_back(std::async(std::launch::async, [uri] { lookup(uri); }));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (all.size() - settled == 8)
      for (auto &one : all)
        one.wait();
  }
  settled = all.size();
}

// Moves on only if the first one says so.
void markMovesSometimes(const std::vector<std::string> &uris, bool move) {
  std::vector<std::future<void>> all;
  size_t settled = 0;
  for (const auto &uri : uris) {
    all.push_back(std::async(std::launch::async, [uri] { lookup(uri); }));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (all.size() - settled == 8) {
      for (auto &one : all)
        one.wait();
      if (move)
        settled = all.size();
    }
  }
}
