// RUN: %check_rule %s fanout-unbounded-spawn
// Tasks that say that they are done before they have begun.

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <future>
#include <mutex>
#include <queue>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);

std::counting_semaphore<> slots{8};

void slotBefore(const Uris &uris) {
  for (const auto &uri : uris) {
    slots.acquire();
    std::thread([uri] {
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      slots.release();
      lookup(uri);
    }).detach();
  }
}

// OK
void slotAfter(const Uris &uris) {
  for (const auto &uri : uris) {
    slots.acquire();
    std::thread([uri] {
      lookup(uri);
      slots.release();
    }).detach();
  }
}

void log(const std::string &uri);

// OK: the slot is for the first of two things.
void slotBetween(const Uris &uris) {
  for (const auto &uri : uris) {
    slots.acquire();
    std::thread([uri] {
      lookup(uri);
      slots.release();
      log(uri);
    }).detach();
  }
}

std::mutex mutex;
std::condition_variable changed;
int active = 0;

void countBefore(const Uris &uris) {
  for (const auto &uri : uris) {
    std::unique_lock<std::mutex> lock(mutex);
    changed.wait(lock, [] { return active < 8; });
    ++active;
    lock.unlock();
    std::thread([uri] {
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      {
        std::lock_guard<std::mutex> guard(mutex);
        --active;
      }
      changed.notify_one();
      lookup(uri);
    }).detach();
  }
}

// OK
void countAfter(const Uris &uris) {
  for (const auto &uri : uris) {
    std::unique_lock<std::mutex> lock(mutex);
    changed.wait(lock, [] { return active < 8; });
    ++active;
    lock.unlock();
    std::thread([uri] {
      lookup(uri);
      {
        std::lock_guard<std::mutex> guard(mutex);
        --active;
      }
      changed.notify_one();
    }).detach();
  }
}

struct Load {
  std::atomic<unsigned> running{0}, waiting{0};
};
static Load load;

static void counted(std::string uri) {
  ++load.waiting;
  --load.waiting;
  lookup(uri);
  --load.running;
}

void asksTheShortQueue(const Uris &uris) {
  for (const auto &uri : uris) {
    while (load.waiting >= 32)
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    ++load.running;
    std::thread(counted, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK
void asksWhatRuns(const Uris &uris) {
  for (const auto &uri : uris) {
    while (load.running >= 32)
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    ++load.running;
    std::thread(counted, uri).detach();
  }
}

static void keptAtOnce(std::string uri, std::promise<void> done) {
  done.set_value();
  lookup(uri);
}

void promiseBefore(const Uris &uris) {
  std::queue<std::future<void>> window;
  for (const auto &uri : uris) {
    if (window.size() == 8) {
      window.front().get();
      window.pop();
    }
    std::promise<void> promise;
    window.push(promise.get_future());
    std::thread(keptAtOnce, uri, std::move(promise)).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

static void keptAtEnd(std::string uri, std::promise<void> done) {
  lookup(uri);
  done.set_value();
}

// OK
void promiseAfter(const Uris &uris) {
  std::queue<std::future<void>> window;
  for (const auto &uri : uris) {
    if (window.size() == 8) {
      window.front().get();
      window.pop();
    }
    std::promise<void> promise;
    window.push(promise.get_future());
    std::thread(keptAtEnd, uri, std::move(promise)).detach();
  }
}

class Guard {
public:
  ~Guard() { slots.release(); }
};

// OK: the slot comes back when the guard ends.
void slotInGuard(const Uris &uris) {
  for (const auto &uri : uris) {
    slots.acquire();
    std::thread([uri] {
      Guard guard;
      lookup(uri);
    }).detach();
  }
}

static void lookupAndRelease(const std::string &uri) {
  lookup(uri);
  slots.release();
}

// OK: so does what the first function has taken.
void slotInFunction(const Uris &uris) {
  for (const auto &uri : uris) {
    slots.acquire();
    std::thread([uri] {
      lookupAndRelease(uri);
      log(uri);
    }).detach();
  }
}

static void leave() { slots.release(); }

void leavesBefore(const Uris &uris) {
  for (const auto &uri : uris) {
    slots.acquire();
    std::thread([uri] {
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      leave();
      lookup(uri);
    }).detach();
  }
}
