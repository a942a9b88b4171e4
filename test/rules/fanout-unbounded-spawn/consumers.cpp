// RUN: %check_rule %s fanout-unbounded-spawn
// Endless loops that are handed work by others.

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <queue>
#include <string>
#include <sys/types.h>
#include <thread>
#include <unistd.h>
#include <vector>

void work(const std::string &text);

class Inbox {
public:
  void put(std::string text) {
    std::lock_guard lock(mutex_);
    texts_.push_back(std::move(text));
    ready_.notify_one();
  }
  std::optional<std::string> next() {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [this] { return closed_ || !texts_.empty(); });
    if (texts_.empty())
      return std::nullopt;
    std::string text = std::move(texts_.front());
    texts_.pop_front();
    return text;
  }
  // Waits, and hands over nothing.
  void settle() {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [this] { return texts_.empty(); });
  }

private:
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<std::string> texts_;
  bool closed_ = false;
};

void consume(Inbox &inbox) {
  for (;;) {
    auto text = inbox.next();
    if (!text)
      break;
    std::thread(work, *text).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void consumeWhile(Inbox &inbox) {
  while (auto text = inbox.next())
    std::thread(work, *text).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: each ends before the next is taken.
void consumeInTurn(Inbox &inbox) {
  while (auto text = inbox.next())
    std::thread(work, *text).join();
}

// OK: four consumers.
void consumers(Inbox &inbox) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&inbox] {
      while (auto text = inbox.next())
        work(*text);
    });
  for (auto &thread : threads)
    thread.join();
}

// OK: nothing says how often it turns.
void settleAndStart(Inbox &inbox, const bool &stopped) {
  while (!stopped) {
    inbox.settle();
    std::thread(work, "again").detach();
  }
}

class Dispatcher {
public:
  void post(std::string text) {
    std::lock_guard lock(mutex_);
    queue_.push(std::move(text));
    ready_.notify_one();
  }

  void run() {
    while (true) {
      std::unique_lock lock(mutex_);
      ready_.wait(lock, [this] { return stop_ || !queue_.empty(); });
      if (stop_)
        return;
      std::string text = std::move(queue_.front());
      queue_.pop();
      lock.unlock();
      std::thread([text] { work(text); }).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
  }

  void runBatches() {
    while (true) {
      std::queue<std::string> batch;
      {
        std::unique_lock lock(mutex_);
        ready_.wait(lock, [this] { return !queue_.empty(); });
        batch.swap(queue_);
      }
      for (; !batch.empty(); batch.pop())
        std::thread(work, batch.front()).detach();
        // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
  }

  // OK: at most eight.
  void runBounded() {
    while (true) {
      std::unique_lock lock(mutex_);
      ready_.wait(lock, [this] { return stop_ || (!queue_.empty() && active_ < 8); });
      if (stop_)
        return;
      std::string text = std::move(queue_.front());
      queue_.pop();
      ++active_;
      lock.unlock();
      std::thread([this, text] {
        work(text);
        std::lock_guard guard(mutex_);
        --active_;
        ready_.notify_one();
      }).detach();
    }
  }

private:
  std::mutex mutex_;
  std::condition_variable ready_;
  std::queue<std::string> queue_;
  int active_ = 0;
  bool stop_ = false;
};

struct Order {
  char name[24];
};

class Pipe {
public:
  explicit Pipe(int fd) : fd_(fd) {}
  void run() {
    Order order;
    while (take(order))
      std::thread([order] { work(order.name); }).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  bool take(Order &out) { return ::read(fd_, &out, sizeof out) == ssize_t(sizeof out); }
  int fd_;
};

// OK: a minute lies between two, and nothing says how long they last.
void everyMinute(const bool &stopped) {
  while (!stopped) {
    sleep(60);
    std::thread(work, "minute").detach();
  }
}
