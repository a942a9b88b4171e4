// RUN: %check_rule %s fanout-unbounded-spawn
// What is taken from a pool before the spawn and given back by the task is a
// slot; what is taken from a queue of work is none.

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <queue>
#include <semaphore>
#include <stack>
#include <string>
#include <thread>
#include <vector>
struct Conn {
  void query(const std::string &);
};
void work(const std::string &);
class ConnPool {
public:
  explicit ConnPool(int n) {
    for (int i = 0; i < n; ++i)
      free_.push_back(std::make_unique<Conn>());
  }
  std::unique_ptr<Conn> take() {
    std::unique_lock<std::mutex> l(m_);
    cv_.wait(l, [this] { return !free_.empty(); });
    auto c = std::move(free_.back());
    free_.pop_back();
    return c;
  }
  void give(std::unique_ptr<Conn> c) {
    {
      std::lock_guard<std::mutex> l(m_);
      free_.push_back(std::move(c));
    }
    cv_.notify_one();
  }

private:
  std::mutex m_;
  std::condition_variable cv_;
  std::vector<std::unique_ptr<Conn>> free_;
};
ConnPool pool(8);
// OK.
void boundedPool(const std::vector<std::string> &keys) {
  for (const auto &k : keys) {
    auto c = pool.take();
    std::thread([k, c = std::move(c)]() mutable {
      c->query(k);
      pool.give(std::move(c));
    }).detach();
  }
}
// OK.
void boundedPoolref(ConnPool &p, const std::vector<std::string> &keys) {
  for (const auto &k : keys) {
    std::thread([&p, k, c = p.take()]() mutable {
      c->query(k);
      p.give(std::move(c));
    }).detach();
  }
}
void unboundedPoolInTask(const std::vector<std::string> &keys) {
  for (const auto &k : keys)
    std::thread([k] {
      auto c = pool.take();
      c->query(k);
      pool.give(std::move(c));
    }).detach();
}
void unboundedPoolReturned(const std::vector<std::string> &keys) {
  for (const auto &k : keys) {
    auto c = pool.take();
    std::thread([k] { work(k); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pool.give(std::move(c));
  }
}
class Slots {
  std::mutex m_;
  std::condition_variable cv_;
  std::queue<int> free_;

public:
  explicit Slots(int n) {
    for (int i = 0; i < n; ++i)
      free_.push(i);
  }
  void run(const std::vector<std::string> &keys) { // ok
    for (const auto &k : keys) {
      int slot;
      {
        std::unique_lock l(m_);
        while (free_.empty())
          cv_.wait(l);
        slot = free_.front();
        free_.pop();
      }
      std::thread([this, k, slot] {
        work(k);
        std::lock_guard l(m_);
        free_.push(slot);
        cv_.notify_one();
      }).detach();
    }
  }
};
class Dispatcher {
  std::mutex m_;
  std::condition_variable cv_;
  std::deque<std::string> jobs_;

public:
  void post(std::string j) {
    {
      std::lock_guard l(m_);
      jobs_.push_back(std::move(j));
    }
    cv_.notify_one();
  }
  void unboundedLoop() {
    for (;;) {
      std::unique_lock l(m_);
      cv_.wait(l, [this] { return !jobs_.empty(); });
      auto j = std::move(jobs_.front());
      jobs_.pop_front();
      l.unlock();
      std::thread([j] { work(j); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
  }
  void unboundedLoop2() {
    while (true) {
      std::string j;
      {
        std::unique_lock l(m_);
        while (jobs_.empty())
          cv_.wait(l);
        j = std::move(jobs_.front());
        jobs_.pop_front();
      }
      std::thread(work, j).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
  }
};
template <class T> class BlockingQueue {
  std::mutex m_;
  std::condition_variable cv_;
  std::deque<T> q_;

public:
  void push(T t) {
    {
      std::lock_guard l(m_);
      q_.push_back(std::move(t));
    }
    cv_.notify_one();
  }
  T pop() {
    std::unique_lock l(m_);
    cv_.wait(l, [&] { return !q_.empty(); });
    T t = std::move(q_.front());
    q_.pop_front();
    return t;
  }
};
// OK.
void boundedTokens(const std::vector<std::string> &keys) {
  BlockingQueue<int> tokens;
  for (int i = 0; i < 8; ++i)
    tokens.push(i);
  std::vector<std::thread> ts;
  for (const auto &k : keys) {
    int t = tokens.pop();
    ts.emplace_back([&, t, k] {
      work(k);
      tokens.push(t);
    });
  }
  for (auto &t : ts)
    t.join();
}
void unboundedResults(const std::vector<std::string>
                          &keys) { // results queue: pushed by tasks, read after
  BlockingQueue<int> results;
  std::vector<std::thread> ts;
  for (const auto &k : keys)
    ts.emplace_back([&, k] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      work(k);
      results.push(1);
    });
  for (size_t i = 0; i < keys.size(); ++i)
    results.pop();
  for (auto &t : ts)
    t.join();
}
void unboundedJobs(BlockingQueue<std::string> &jobs) {
  for (;;) {
    auto j = jobs.pop();
    std::thread([j] { work(j); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
// retry: pops a job, task pushes the job back on failure: not a limiter
bool tryWork(const std::string &);
void unboundedRetry(BlockingQueue<std::string> &jobs) {
  for (;;) {
    auto j = jobs.pop();
    std::thread([j, &jobs] {
      if (!tryWork(j))
        jobs.push(j);
    }).detach();
  }
}
