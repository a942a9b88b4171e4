// RUN: %check_rule %s fanout-blocking-log-in-task -- -std=c++20
// Lines that few of those that fail write. All tasks are started in the same way.

#include <atomic>
#include <chrono>
#include <ctime>
#include <iostream>
#include <mutex>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

bool lookup(const std::string &uri);
std::chrono::steady_clock::duration timed(const std::string &uri);

static std::atomic<long long> last;
static std::atomic<bool> told;
static std::atomic<unsigned> failures;
static std::atomic_flag first = ATOMIC_FLAG_INIT;
static std::mutex mutex;
static std::counting_semaphore<> writers(4);
static bool toldOnce;
static std::chrono::steady_clock::time_point lastTold;

// OK: one a second.
void everySecond(const std::string &uri) {
  if (lookup(uri))
    return;
  long long now = std::time(nullptr);
  if (last.exchange(now) == now)
    return;
  std::cerr << "lost " << uri << '\n';
}

void withTime(const std::string &uri) {
  if (lookup(uri))
    return;
  long long now = std::time(nullptr);
  std::cerr << now << ": lost " << uri << '\n';
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
}

// OK: the same with a lock.
void everyMinute(const std::string &uri) {
  if (!lookup(uri)) {
    std::lock_guard lock(mutex);
    auto now = std::chrono::steady_clock::now();
    if (now - lastTold > std::chrono::minutes(1)) {
      lastTold = now;
      std::cerr << "lost " << uri << '\n';
    }
  }
}

void slow(const std::string &uri) {
  auto start = std::chrono::steady_clock::now();
  bool found = lookup(uri);
  if (!found && std::chrono::steady_clock::now() - start > std::chrono::seconds(1))
    std::cerr << "slow " << uri << '\n';
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
}

// OK: only the first.
void once(const std::string &uri) {
  if (!lookup(uri) && !told.exchange(true))
    std::cerr << "lost " << uri << " and maybe more\n";
}

// OK: only the first.
void onceByFlag(const std::string &uri) {
  if (lookup(uri) || first.test_and_set())
    return;
  std::cerr << "lost " << uri << " and maybe more\n";
}

// OK: only the first.
void onceByLock(const std::string &uri) {
  if (lookup(uri))
    return;
  std::lock_guard lock(mutex);
  if (!toldOnce) {
    toldOnce = true;
    std::cerr << "lost " << uri << " and maybe more\n";
  }
}

// OK: the first ten.
void firstTen(const std::string &uri) {
  if (lookup(uri))
    return;
  const unsigned before = failures.fetch_add(1);
  if (before < 10)
    std::cerr << "lost " << uri << '\n';
}

void numbered(const std::string &uri) {
  if (lookup(uri))
    return;
  const unsigned before = failures.fetch_add(1);
  std::cerr << before << ": lost " << uri << '\n';
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
}

class Limiter {
public:
  bool allow() {
    long long now = std::time(nullptr);
    return last.exchange(now) != now;
  }
  bool open() const { return level > 1; }

private:
  std::atomic<long long> last;
  int level = 2;
};
static Limiter limiter;

// OK: the limiter decides by the time.
void limited(const std::string &uri) {
  if (!lookup(uri) && limiter.allow())
    std::cerr << "lost " << uri << '\n';
}

void byLevel(const std::string &uri) {
  if (!lookup(uri) && limiter.open())
    std::cerr << "lost " << uri << '\n';
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
}

// OK: four at a time, and the others wait.
void inTurn(const std::string &uri) {
  if (lookup(uri))
    return;
  writers.acquire();
  std::cerr << "lost " << uri << '\n';
  writers.release();
}

void outOfTurn(const std::string &uri) {
  writers.acquire();
  bool found = lookup(uri);
  writers.release();
  if (!found)
    std::cerr << "lost " << uri << '\n';
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
}

void startAll(const std::vector<std::string> &uris) {
  for (const auto &uri : uris) {
    std::thread(everySecond, uri).detach();
    std::thread(withTime, uri).detach();
    std::thread(everyMinute, uri).detach();
    std::thread(slow, uri).detach();
    std::thread(once, uri).detach();
    std::thread(onceByFlag, uri).detach();
    std::thread(onceByLock, uri).detach();
    std::thread(firstTen, uri).detach();
    std::thread(numbered, uri).detach();
    std::thread(limited, uri).detach();
    std::thread(byLevel, uri).detach();
    std::thread(inTurn, uri).detach();
    std::thread(outOfTurn, uri).detach();
  }
}
