// RUN: %check_rule %s fanout-unbounded-spawn
// A semaphore limits when the loop waits for a slot that the task gives back.

#include <chrono>
#include <memory>
#include <mutex>
#include <semaphore.h>
#include <semaphore>
#include <string>
#include <thread>
#include <utility>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
void lookup(const std::string &uri);
void log(const char *text);
constexpr int kMaxLookups = 64;

// OK: at most kMaxLookups slots.
void slotPerTask(const GetPostsRequest &req) {
  static std::counting_semaphore<> slots(kMaxLookups);
  for (const auto &uri : req.uris) {
    slots.acquire();
    std::thread([uri] {
      lookup(uri);
      slots.release();
    }).detach();
  }
}

void slotGivenBackAtOnce(const GetPostsRequest &req) {
  static std::counting_semaphore<> slots(kMaxLookups);
  for (const auto &uri : req.uris) {
    slots.acquire();
    std::thread([uri] { lookup(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    slots.release();
  }
}

void slotsForEverybody(const GetPostsRequest &req) {
  std::counting_semaphore<> slots(req.uris.size());
  std::vector<std::jthread> tasks;
  for (const auto &uri : req.uris) {
    slots.acquire();
    tasks.emplace_back([&slots, uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      lookup(uri);
      slots.release();
    });
  }
}

// OK: at most kMaxLookups however many there are.
void slotsForSome(const GetPostsRequest &req) {
  std::counting_semaphore<> slots(std::min<ptrdiff_t>(req.uris.size(), kMaxLookups));
  std::vector<std::jthread> tasks;
  for (const auto &uri : req.uris) {
    slots.acquire();
    tasks.emplace_back([&slots, uri] {
      lookup(uri);
      slots.release();
    });
  }
}

void semaphorePerIteration(const GetPostsRequest &req) {
  std::vector<std::jthread> tasks;
  for (const auto &uri : req.uris) {
    auto slots = std::make_shared<std::counting_semaphore<>>(kMaxLookups);
    slots->acquire();
    tasks.emplace_back([slots, uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      lookup(uri);
      slots->release();
    });
  }
}

void resultOfTryIgnored(const GetPostsRequest &req) {
  static std::counting_semaphore<> slots(kMaxLookups);
  for (const auto &uri : req.uris) {
    (void)slots.try_acquire();
    std::thread([uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      lookup(uri);
      slots.release();
    }).detach();
  }
}

void resultOfTryLogged(const GetPostsRequest &req) {
  static std::counting_semaphore<> slots(kMaxLookups);
  for (const auto &uri : req.uris) {
    if (!slots.try_acquire())
      log("no slot");
    std::thread([uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      lookup(uri);
      slots.release();
    }).detach();
  }
}

// OK: without a slot the caller does the work itself.
void inlineWithoutSlot(const GetPostsRequest &req) {
  static std::counting_semaphore<> slots(kMaxLookups);
  for (const auto &uri : req.uris) {
    if (!slots.try_acquire()) {
      lookup(uri);
      continue;
    }
    std::thread([uri] {
      lookup(uri);
      slots.release();
    }).detach();
  }
}

// OK: the result gates the spawn through a variable.
void gatedByVariable(const GetPostsRequest &req) {
  static std::counting_semaphore<> slots(kMaxLookups);
  for (const auto &uri : req.uris) {
    const bool free = slots.try_acquire();
    if (free)
      std::thread([uri] {
        lookup(uri);
        slots.release();
      }).detach();
    else
      lookup(uri);
  }
}

// OK: tries until there is a slot.
void triedUntilFree(const GetPostsRequest &req) {
  static std::counting_semaphore<> slots(kMaxLookups);
  for (const auto &uri : req.uris) {
    while (!slots.try_acquire_for(std::chrono::milliseconds(5)))
      log("waiting for a slot");
    std::thread([uri] {
      lookup(uri);
      slots.release();
    }).detach();
  }
}

struct Slot {
  std::counting_semaphore<> *from;
  explicit Slot(std::counting_semaphore<> &slots) : from(&slots) { slots.acquire(); }
  Slot(Slot &&other) : from(std::exchange(other.from, nullptr)) {}
  ~Slot() {
    if (from)
      from->release();
  }
};

// OK: the guard moves into the task and gives the slot back at its end.
void guardMovedIntoTask(const GetPostsRequest &req) {
  static std::counting_semaphore<> slots(kMaxLookups);
  for (const auto &uri : req.uris) {
    Slot slot(slots);
    std::thread([uri, slot = std::move(slot)] { lookup(uri); }).detach();
  }
}

void guardOfTheIteration(const GetPostsRequest &req) {
  static std::counting_semaphore<> slots(kMaxLookups);
  for (const auto &uri : req.uris) {
    Slot slot(slots);
    std::thread([uri] { lookup(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void mutexHeld(const GetPostsRequest &req) {
  static std::mutex mutex;
  std::vector<std::jthread> tasks;
  for (const auto &uri : req.uris) {
    std::lock_guard lock(mutex);
    tasks.emplace_back(lookup, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void slept(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

// OK: the slot is given back on every way out of the task.
void posixSemaphore(const GetPostsRequest &req, sem_t *slots) {
  for (const auto &uri : req.uris) {
    sem_wait(slots);
    std::thread([uri, slots] {
      lookup(uri);
      sem_post(slots);
    }).detach();
  }
}

void acquiredOnOnePath(const GetPostsRequest &req, bool limited) {
  static std::counting_semaphore<> slots(kMaxLookups);
  for (const auto &uri : req.uris) {
    if (uri.empty())
      slots.acquire();
    std::thread([uri] { lookup(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void acquiredOnceBeforeTheLoop(const GetPostsRequest &req) {
  static std::counting_semaphore<> slots(kMaxLookups);
  slots.acquire();
  for (const auto &uri : req.uris)
    std::thread([uri] { lookup(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  slots.release();
}

// OK: bounded as long as the tasks give back what the loop takes.
class Lookups {
public:
  void start(const GetPostsRequest &req) {
    for (const auto &uri : req.uris) {
      slots.acquire();
      std::thread([this, uri] { run(uri); }).detach();
    }
  }
  void startAll(const GetPostsRequest &req) {
    for (const auto &uri : req.uris)
      std::thread([this, uri] { run(uri); }).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  void run(const std::string &uri) {
    lookup(uri);
    slots.release();
  }
  std::counting_semaphore<> slots{kMaxLookups};
};

void otherSemaphoreReleased(const GetPostsRequest &req) {
  static std::counting_semaphore<> slots(kMaxLookups), results(0);
  for (const auto &uri : req.uris) {
    slots.acquire();
    std::thread([uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      lookup(uri);
      results.release();
    }).detach();
    slots.release();
  }
}

// Which semaphore a function hands out.
class Outbox {
public:
  // OK: always the same.
  void sharedByAll(const std::vector<std::string> &uris) {
    for (const auto &uri : uris) {
      std::counting_semaphore<> *slots = one(uri);
      slots->acquire();
      std::thread([uri, slots] {
        lookup(uri);
        slots->release();
      }).detach();
    }
  }

  void oneForEachKey(const std::vector<std::string> &uris) {
    for (const auto &uri : uris) {
      std::counting_semaphore<> *slots = ofKey(uri);
      slots->acquire();
      std::thread([uri, slots] {
        // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        lookup(uri);
        slots->release();
      }).detach();
    }
  }

private:
  std::counting_semaphore<> *one(const std::string &) { return &all_; }
  std::counting_semaphore<> *ofKey(const std::string &key) {
    return each_[key.size()].get();
  }
  std::counting_semaphore<> all_{4};
  std::vector<std::unique_ptr<std::counting_semaphore<>>> each_;
};
