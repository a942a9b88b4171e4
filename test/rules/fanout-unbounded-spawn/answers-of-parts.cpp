// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Predicates that ask for room and for something else.

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

void post(const std::string &text);

class Growing {
public:
  ~Growing() {
    for (auto &worker : workers_)
      worker.join();
  }

  void run(std::function<void()> job) {
    std::lock_guard guard(lock_);
    jobs_.push_back(std::move(job));
    if (grows())
      workers_.emplace_back([this] { serve(); });
    ready_.notify_one();
  }

private:
  bool grows() const { return !stopping_ && workers_.size() < 8; }

  void serve() {
    std::unique_lock guard(lock_);
    for (;;) {
      ready_.wait(guard, [this] { return stopping_ || !jobs_.empty(); });
      if (jobs_.empty())
        return;
      auto job = std::move(jobs_.front());
      jobs_.pop_front();
      guard.unlock();
      job();
      guard.lock();
    }
  }

  std::mutex lock_;
  std::condition_variable ready_;
  std::deque<std::function<void()>> jobs_;
  std::vector<std::thread> workers_;
  bool stopping_ = false;
};

// OK: it grows only where both parts say so.
void withGrowing(Growing &pool, const std::vector<std::string> &texts) {
  for (const std::string &text : texts)
    pool.run([&text] { post(text); });
}


class Full {
public:
  ~Full() {
    for (auto &worker : workers_)
      worker.join();
  }

  void run(std::function<void()> job) {
    std::lock_guard guard(lock_);
    jobs_.push_back(std::move(job));
    if (!full())
      workers_.emplace_back([this] { serve(); });
    ready_.notify_one();
  }

private:
  bool full() const { return stopping_ || workers_.size() >= 8; }

  void serve() {
    std::unique_lock guard(lock_);
    for (;;) {
      ready_.wait(guard, [this] { return stopping_ || !jobs_.empty(); });
      if (jobs_.empty())
        return;
      auto job = std::move(jobs_.front());
      jobs_.pop_front();
      guard.unlock();
      job();
      guard.lock();
    }
  }

  std::mutex lock_;
  std::condition_variable ready_;
  std::deque<std::function<void()>> jobs_;
  std::vector<std::thread> workers_;
  bool stopping_ = false;
};

// OK: it does not grow where one of them says so.
void withFull(Full &pool, const std::vector<std::string> &texts) {
  for (const std::string &text : texts)
    pool.run([&text] { post(text); });
}


class Either {
public:
  ~Either() {
    for (auto &worker : workers_)
      worker.join();
  }

  void run(std::function<void()> job) {
    std::lock_guard guard(lock_);
    jobs_.push_back(std::move(job));
    if (grows())
      workers_.emplace_back([this] { serve(); });
    ready_.notify_one();
  }

private:
  bool grows() const { return !stopping_ || workers_.size() < 8; }

  void serve() {
    std::unique_lock guard(lock_);
    for (;;) {
      ready_.wait(guard, [this] { return stopping_ || !jobs_.empty(); });
      if (jobs_.empty())
        return;
      auto job = std::move(jobs_.front());
      jobs_.pop_front();
      guard.unlock();
      job();
      guard.lock();
    }
  }

  std::mutex lock_;
  std::condition_variable ready_;
  std::deque<std::function<void()>> jobs_;
  std::vector<std::thread> workers_;
  bool stopping_ = false;
};

// It grows, full or not, until it stops.
void withEither(Either &pool, const std::vector<std::string> &texts) {
  for (const std::string &text : texts)
    pool.run([&text] { post(text); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}


class Both {
public:
  ~Both() {
    for (auto &worker : workers_)
      worker.join();
  }

  void run(std::function<void()> job) {
    std::lock_guard guard(lock_);
    jobs_.push_back(std::move(job));
    if (!full())
      workers_.emplace_back([this] { serve(); });
    ready_.notify_one();
  }

private:
  bool full() const { return stopping_ && workers_.size() >= 8; }

  void serve() {
    std::unique_lock guard(lock_);
    for (;;) {
      ready_.wait(guard, [this] { return stopping_ || !jobs_.empty(); });
      if (jobs_.empty())
        return;
      auto job = std::move(jobs_.front());
      jobs_.pop_front();
      guard.unlock();
      job();
      guard.lock();
    }
  }

  std::mutex lock_;
  std::condition_variable ready_;
  std::deque<std::function<void()>> jobs_;
  std::vector<std::thread> workers_;
  bool stopping_ = false;
};

// What is full grows until it stops.
void withBoth(Both &pool, const std::vector<std::string> &texts) {
  for (const std::string &text : texts)
    pool.run([&text] { post(text); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

