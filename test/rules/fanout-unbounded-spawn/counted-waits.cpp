// RUN: %check_rule %s fanout-unbounded-spawn
// Counters that are waited for: which one, how, and for how long.

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <string>
#include <thread>
#include <vector>
using namespace std::chrono_literals;
void work(const std::string &);
using Keys = std::vector<std::string>;
std::atomic<int> live{0};
std::atomic<int> done{0}, failed{0};
std::mutex m;
std::condition_variable cv;
int active = 0, errors = 0, problems = 0;
void task(std::string k) {
  work(k);
  --live;
}
// OK.
void boundedWait(const Keys &keys) {
  for (auto &k : keys) {
    for (int n = live.load(); n >= 8; n = live.load())
      live.wait(n);
    ++live;
    std::thread([k] {
      work(k);
      --live;
      live.notify_one();
    }).detach();
  }
}
// OK.
void boundedWait2(const Keys &keys) {
  for (auto &k : keys) {
    int n = live.load();
    while (n >= 8) {
      live.wait(n);
      n = live.load();
    }
    ++live;
    std::thread([k] {
      work(k);
      --live;
      live.notify_one();
    }).detach();
  }
}
// OK.
void boundedWait3(const Keys &keys) {
  for (auto &k : keys) {
    int n;
    while ((n = live.load()) >= 8)
      live.wait(n);
    ++live;
    std::thread([k] {
      work(k);
      --live;
      live.notify_one();
    }).detach();
  }
}
// OK.
void boundedCas(const Keys &keys) {
  for (auto &k : keys) {
    int n = live.load();
    do {
      while (n >= 8) {
        live.wait(n);
        n = live.load();
      }
    } while (!live.compare_exchange_weak(n, n + 1));
    std::thread([k] {
      work(k);
      live.fetch_sub(1);
      live.notify_one();
    }).detach();
  }
}
// OK.
void boundedDowhile(const Keys &keys) {
  for (auto &k : keys) {
    {
      std::unique_lock l(m);
      for (;;) {
        if (active < 8)
          break;
        cv.wait(l);
      }
      ++active;
    }
    std::thread([k] {
      work(k);
      std::lock_guard l(m);
      --active;
      cv.notify_one();
    }).detach();
  }
}
// OK.
void boundedSpin(const Keys &keys) {
  for (auto &k : keys) {
    while (live.load() >= 8)
      std::this_thread::sleep_for(1ms);
    ++live;
    std::thread(task, k).detach();
  }
}
// OK.
void boundedSpinEmpty(const Keys &keys) {
  for (auto &k : keys) {
    while (live >= 8)
      ;
    ++live;
    std::thread(task, k).detach();
  }
}
// counter that only errors raise
void unboundedErrors(const Keys &keys) {
  for (auto &k : keys) {
    {
      std::unique_lock l(m);
      while (errors >= 8)
        cv.wait(l);
      ++active;
    }
    std::thread([k] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(k);
      std::lock_guard l(m);
      if (k.empty())
        ++errors;
      --active;
      cv.notify_one();
    }).detach();
  }
}
void unboundedErrorsPred(const Keys &keys) {
  for (auto &k : keys) {
    {
      std::unique_lock l(m);
      cv.wait(l, [] { return errors < 8; });
      ++active;
    }
    std::thread([k] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(k);
      std::lock_guard l(m);
      errors += k.empty();
      --active;
      cv.notify_one();
    }).detach();
  }
}
// never counted up
int quiet = 0;
void unboundedNeverUp(const Keys &keys) {
  for (auto &k : keys) {
    {
      std::unique_lock l(m);
      cv.wait(l, [] { return quiet < 8; });
    }
    std::thread([k] { work(k); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
// counted down by the loop itself at once
void unboundedDownAtOnce(const Keys &keys) {
  for (auto &k : keys) {
    while (live >= 8)
      std::this_thread::yield();
    ++live;
    std::thread([k] { work(k); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    --live;
  }
}
// timed wait, result ignored
void unboundedTimed(const Keys &keys) {
  for (auto &k : keys) {
    {
      std::unique_lock l(m);
      cv.wait_for(l, 10ms, [] { return active < 8; });
      ++active;
    }
    std::thread([k] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(k);
      std::lock_guard l(m);
      --active;
      cv.notify_one();
    }).detach();
  }
}
void unboundedTimedLogged(const Keys &keys, int &late) {
  for (auto &k : keys) {
    {
      std::unique_lock l(m);
      if (!cv.wait_for(l, 10ms, [] { return active < 8; }))
        ++late;
      ++active;
    }
    std::thread([k] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(k);
      std::lock_guard l(m);
      --active;
      cv.notify_one();
    }).detach();
  }
}
// OK.
void boundedTimedSkipped(const Keys &keys) {
  for (auto &k : keys) {
    {
      std::unique_lock l(m);
      if (!cv.wait_for(l, 10ms, [] { return active < 8; }))
        continue;
      ++active;
    }
    std::thread([k] {
      work(k);
      std::lock_guard l(m);
      --active;
      cv.notify_one();
    }).detach();
  }
}
// OK.
void boundedTimedRetried(const Keys &keys, int &late) {
  for (auto &k : keys) {
    {
      std::unique_lock l(m);
      while (!cv.wait_for(l, 10ms, [] { return active < 8; }))
        ++late;
      ++active;
    }
    std::thread([k] {
      work(k);
      std::lock_guard l(m);
      --active;
      cv.notify_one();
    }).detach();
  }
}
// OK.
void boundedTimedReturn(const Keys &keys) {
  for (auto &k : keys) {
    {
      std::unique_lock l(m);
      bool room = cv.wait_until(l, std::chrono::steady_clock::now() + 1s,
                                [] { return active < 8; });
      if (!room)
        return;
      ++active;
    }
    std::thread([k] {
      work(k);
      std::lock_guard l(m);
      --active;
      cv.notify_one();
    }).detach();
  }
}
// if instead of while: spurious; a reviewer would accept as limiter? counts as
// a wait once
void unboundedOneWait(const Keys &keys) {
  for (auto &k : keys) {
    {
      std::unique_lock l(m);
      if (active >= 8)
        cv.wait_for(l, 1ms);
      ++active;
    }
    std::thread([k] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(k);
      std::lock_guard l(m);
      --active;
      cv.notify_one();
    }).detach();
  }
}
// rate limit only: tokens refilled by time
struct Bucket {
  double tokens = 10;
  std::chrono::steady_clock::time_point last;
  void take() {
    for (;;) {
      auto now = std::chrono::steady_clock::now();
      tokens += std::chrono::duration<double>(now - last).count() * 100;
      last = now;
      if (tokens >= 1) {
        tokens -= 1;
        return;
      }
      std::this_thread::sleep_for(1ms);
    }
  }
};
void unboundedRate(const Keys &keys) {
  Bucket b;
  for (auto &k : keys) {
    b.take();
    std::thread([k] { work(k); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
// quota by value / reference
struct Quota {
  int used = 0;
  int max = 0;
  bool take() {
    if (used >= max)
      return false;
    ++used;
    return true;
  }
};
bool sendCopy(Quota q, const std::string &k) {
  if (!q.take())
    return false;
  std::thread(task, k).detach();
  return true;
}
bool sendRef(Quota &q, const std::string &k) {
  if (!q.take())
    return false;
  std::thread(task, k).detach();
  return true;
}
bool sendPtr(Quota *q, const std::string &k) {
  if (!q->take())
    return false;
  std::thread(task, k).detach();
  return true;
}
void unboundedQuotaCopy(const Keys &keys) {
  Quota q;
  q.max = 25;
  for (auto &k : keys)
    sendCopy(q, k);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
// OK.
void boundedQuotaRef(const Keys &keys) {
  Quota q;
  q.max = 25;
  for (auto &k : keys)
    sendRef(q, k);
}
// OK.
void boundedQuotaPtr(const Keys &keys) {
  Quota q;
  q.max = 25;
  for (auto &k : keys)
    sendPtr(&q, k);
}
void unboundedQuotaCopy2(const Keys &keys, const Quota &quota) {
  for (auto &k : keys) {
    Quota q = quota;
    if (!q.take())
      continue;
    std::thread(task, k).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
bool startInt(int running, const std::string &k) {
  if (running >= 10)
    return false;
  ++running;
  std::thread(task, k).detach();
  return true;
}
void unboundedIntCopy(const Keys &keys) {
  int running = 0;
  for (auto &k : keys)
    startInt(running, k);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// A limit past all numbers is none.
template <size_t Most> class Tokens {
public:
  void take() {
    std::unique_lock<std::mutex> lk(m);
    cv.wait(lk, [this] { return taken < Most; });
    ++taken;
  }
  void give() {
    std::lock_guard<std::mutex> lk(m);
    --taken;
    cv.notify_one();
  }

private:
  std::mutex m;
  std::condition_variable cv;
  size_t taken = 0;
};
Tokens<10> tenTokens;
Tokens<std::numeric_limits<size_t>::max()> allTokens;
// OK.
void boundedTenTokens(const Keys &keys) {
  for (auto &k : keys) {
    tenTokens.take();
    std::thread([k] {
      task(k);
      tenTokens.give();
    }).detach();
  }
}
void unboundedAllTokens(const Keys &keys) {
  for (auto &k : keys) {
    allTokens.take();
    std::thread([k] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      task(k);
      allTokens.give();
    }).detach();
  }
}
