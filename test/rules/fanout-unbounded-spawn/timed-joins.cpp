// RUN: %check_rule %s fanout-unbounded-spawn
// Windows that wait, look or drop; waits that may give up; limits that come
// with the size.

#include <algorithm>
#include <atomic>
#include <chrono>
#include <deque>
#include <future>
#include <latch>
#include <list>
#include <map>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>
using namespace std::chrono_literals;
void work(const std::string &);
int val(const std::string &);
using Keys = std::vector<std::string>;
template <class F> auto async(F f) { return std::async(std::launch::async, f); }
// OK.
void boundedDeque(const Keys &ks) {
  std::deque<std::future<int>> w;
  for (auto &k : ks) {
    if (w.size() >= 8) {
      w.front().get();
      w.pop_front();
    }
    w.push_back(std::async(std::launch::async, val, k));
  }
}
void unboundedDetach(const Keys &ks) {
  std::vector<std::thread> w;
  for (auto &k : ks) {
    if (w.size() >= 8) {
      w.front().detach();
      w.erase(w.begin());
    }
    w.emplace_back(work, k);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  for (auto &t : w)
    t.join();
}
void unboundedDetachWhile(const Keys &ks) {
  std::vector<std::thread> w;
  for (auto &k : ks) {
    while (w.size() >= 8) {
      w.front().detach();
      w.erase(w.begin());
    }
    w.emplace_back(work, k);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  for (auto &t : w)
    t.join();
}
// OK.
void boundedReapWhile(const Keys &ks) {
  std::list<std::future<int>> w;
  for (auto &k : ks) {
    while (w.size() >= 8)
      w.remove_if(
          [](auto &f) { return f.wait_for(1ms) == std::future_status::ready; });
    w.push_back(std::async(std::launch::async, val, k));
  }
}
void unboundedReapIf(const Keys &ks) {
  std::list<std::future<int>> w;
  for (auto &k : ks) {
    if (w.size() >= 8)
      w.remove_if(
          [](auto &f) { return f.wait_for(0s) == std::future_status::ready; });
    w.push_back(std::async(std::launch::async, val, k));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
void unboundedReapAlways(const Keys &ks) {
  std::vector<std::future<int>> w;
  for (auto &k : ks) {
    std::erase_if(
        w, [](auto &f) { return f.wait_for(0s) == std::future_status::ready; });
    w.push_back(std::async(std::launch::async, val, k));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
void unboundedTimed(const Keys &ks) {
  std::vector<std::future<int>> w;
  for (auto &k : ks) {
    w.push_back(std::async(std::launch::async, val, k));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (w.back().wait_for(50us) == std::future_status::ready)
      w.pop_back();
  }
}
int unboundedHedge(const Keys &ks) {
  std::vector<std::future<int>> w;
  for (auto &k : ks) {
    w.push_back(std::async(std::launch::async, val, k));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (w.back().wait_for(50us) == std::future_status::ready)
      return w.back().get();
  }
  return 0;
}
void unboundedTimedIgnored(const Keys &ks) {
  std::vector<std::shared_future<int>> w;
  for (auto &k : ks) {
    std::promise<int> p;
    auto f = p.get_future().share();
    std::thread([k, p = std::move(p)]() mutable {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      p.set_value(val(k));
    }).detach();
    f.wait_for(10ms);
    w.push_back(f);
  }
}
// OK.
void boundedTimedLoop(const Keys &ks) {
  for (auto &k : ks) {
    auto p = std::make_shared<std::promise<int>>();
    auto f = p->get_future();
    std::thread([k, p] { p->set_value(val(k)); }).detach();
    while (f.wait_for(10ms) != std::future_status::ready)
      ;
  }
}
// OK.
void boundedTimedThrow(const Keys &ks) {
  for (auto &k : ks) {
    auto p = std::make_shared<std::promise<int>>();
    auto f = p->get_future();
    std::thread([k, p] { p->set_value(val(k)); }).detach();
    if (f.wait_for(10s) != std::future_status::ready)
      throw 1;
  }
}
void unboundedMoved(const Keys &ks) {
  std::vector<std::thread> b, done;
  for (auto &k : ks) {
    b.emplace_back(work, k);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (b.size() == 10) {
      for (auto &t : b)
        done.push_back(std::move(t));
      b.clear();
    }
  }
  for (auto &t : done)
    t.join();
  for (auto &t : b)
    t.join();
}
// OK.
void boundedBatch(const Keys &ks) {
  std::vector<std::thread> b;
  for (auto &k : ks) {
    b.emplace_back(work, k);
    if (b.size() == 10) {
      for (auto &t : b)
        t.join();
      b.clear();
    }
  }
  for (auto &t : b)
    t.join();
}
void unboundedBatchNoclear(const Keys &ks) {
  std::vector<std::future<int>> b;
  for (auto &k : ks) {
    b.push_back(std::async(std::launch::async, val, k));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (b.size() == 10)
      for (auto &t : b)
        t.wait();
  }
}
// OK.
void boundedLatchBatch(const Keys &ks) {
  for (size_t i = 0; i < ks.size(); i += 8) {
    size_t n = std::min<size_t>(8, ks.size() - i);
    std::latch l(n);
    for (size_t j = 0; j < n; ++j)
      std::thread([&, j] {
        work(ks[i + j]);
        l.count_down();
      }).detach();
    l.wait();
  }
}
void unboundedLatch(const Keys &ks) {
  std::latch l(ks.size());
  for (auto &k : ks)
    std::thread([&] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(k);
      l.count_down();
    }).detach();
  l.wait();
}
// OK.
void boundedShed(const Keys &ks) {
  std::vector<std::future<int>> w;
  for (auto &k : ks) {
    if (w.size() >= 8)
      break;
    w.push_back(std::async(std::launch::async, val, k));
  }
}
// OK.
void boundedMap(const Keys &ks) {
  std::map<std::string, std::future<int>> w;
  for (auto &k : ks) {
    while (w.size() >= 8) {
      w.begin()->second.get();
      w.erase(w.begin());
    }
    w[k] = std::async(std::launch::async, val, k);
  }
}
// OK.
void boundedUnique(const Keys &ks) {
  std::vector<std::unique_ptr<std::thread>> w;
  for (auto &k : ks) {
    if (w.size() == 4) {
      for (auto &t : w)
        t->join();
      w.clear();
    }
    w.push_back(std::make_unique<std::thread>(work, k));
  }
  for (auto &t : w)
    t->join();
}
// slots of the request
struct Hints {
  int parallel;
};
struct Req {
  Hints hints;
  std::vector<std::string> parts;
};
struct Opts {
  int jobs;
};
// Unknown.
void unsureSlots(const Req &r) {
  std::counting_semaphore<> s(std::max(r.hints.parallel, 1));
  for (auto &k : r.parts) {
    s.acquire();
    std::thread([&] {
      work(k);
      s.release();
    }).detach();
  }
}
// OK.
void boundedSlotsClamp(const Req &r) {
  const int n = std::clamp(r.hints.parallel, 1, 10);
  std::counting_semaphore<> s(n);
  for (auto &k : r.parts) {
    s.acquire();
    std::thread([&] {
      work(k);
      s.release();
    }).detach();
  }
}
// OK.
void boundedSlotsOpts(const Req &r, const Opts &o) {
  std::counting_semaphore<> s(o.jobs);
  for (auto &k : r.parts) {
    s.acquire();
    std::thread([&] {
      work(k);
      s.release();
    }).detach();
  }
}
void unboundedSlotsSize(const Req &r) {
  std::counting_semaphore<> s(r.parts.size());
  for (auto &k : r.parts) {
    s.acquire();
    std::thread([&] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(k);
      s.release();
    }).detach();
  }
}
// wrong object
class W {
  std::counting_semaphore<> a_{8}, b_{8};
  std::counting_semaphore<> huge_{1 << 24};

public:
  void boundedSame(const Keys &ks) {
    for (auto &k : ks) {
      a_.acquire();
      std::thread([this, k] {
        work(k);
        a_.release();
      }).detach();
    }
  }
  void unboundedHuge(const Keys &ks) {
    for (auto &k : ks) {
      huge_.acquire();
      std::thread([this, k] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        work(k);
        huge_.release();
      }).detach();
    }
  }
  void unboundedReleased(const Keys &ks) {
    for (auto &k : ks) {
      a_.acquire();
      std::thread([this, k] { work(k); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      a_.release();
    }
  }
};
// hand-made channel/semaphore class
class Sem {
  std::atomic<int> n_;

public:
  explicit Sem(int n) : n_(n) {}
  void p() {
    int n = n_.load();
    while (n == 0 || !n_.compare_exchange_weak(n, n - 1)) {
      n_.wait(0);
      n = n_.load();
    }
  }
  void v() {
    n_.fetch_add(1);
    n_.notify_one();
  }
};
void unboundedHandsemInside(const Keys &ks) {
  Sem s(8);
  std::vector<std::jthread> ts;
  for (auto &k : ks) {
    ts.emplace_back([&, k] {
      s.p();
      work(k);
      s.v();
    });
  }
}
class WaitGroup {
  std::mutex m_;
  std::condition_variable c_;
  int n_ = 0;

public:
  void add() {
    std::lock_guard l(m_);
    ++n_;
  }
  void done() {
    std::lock_guard l(m_);
    --n_;
    c_.notify_all();
  }
  void wait() {
    std::unique_lock l(m_);
    c_.wait(l, [this] { return n_ == 0; });
  }
};
void unboundedWg(const Keys &ks) {
  WaitGroup wg;
  for (auto &k : ks) {
    wg.add();
    std::thread([&, k] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(k);
      wg.done();
    }).detach();
  }
  wg.wait();
}
// OK.
void boundedWgEach(const Keys &ks) {
  WaitGroup wg;
  for (auto &k : ks) {
    wg.add();
    std::thread([&, k] {
      work(k);
      wg.done();
    }).detach();
    wg.wait();
  }
}
// OK.
void boundedWgBatch(const Keys &ks) {
  WaitGroup wg;
  int n = 0;
  for (auto &k : ks) {
    wg.add();
    std::thread([&, k] {
      work(k);
      wg.done();
    }).detach();
    if (++n % 8 == 0)
      wg.wait();
  }
  wg.wait();
}
