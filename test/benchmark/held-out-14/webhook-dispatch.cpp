// spawn: own executor behind an interface
// loop: range-for
// origin: subscriptions in an event
// waits: destructor of the executor
// distance: virtual function
// differs: what the executor does
// A: unbounded Y1 | limiter: none, a thread for each task
// B: bounded N8 | limiter: three workers and a queue
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <vector>

class Executor {
public:
  virtual ~Executor() = default;
  virtual void execute(std::function<void()> task) = 0;
};

#ifndef TWIN
class HookExecutor : public Executor {
public:
  ~HookExecutor() override {
    for (auto &thread : threads_)
      thread.join();
  }
  void execute(std::function<void()> task) override { threads_.emplace_back(std::move(task)); }

private:
  std::vector<std::thread> threads_;
};
#else
class HookExecutor : public Executor {
public:
  HookExecutor() {
    for (auto &thread : threads_)
      thread = std::thread(&HookExecutor::serve, this);
  }
  ~HookExecutor() override {
    for (std::size_t i = 0; i < std::size(threads_); ++i)
      execute(nullptr);
    for (auto &thread : threads_)
      thread.join();
  }
  void execute(std::function<void()> task) override {
    std::lock_guard lock(mutex_);
    tasks_.push(std::move(task));
    ready_.notify_one();
  }

private:
  void serve() {
    for (;;) {
      std::unique_lock lock(mutex_);
      ready_.wait(lock, [this] { return !tasks_.empty(); });
      auto task = std::move(tasks_.front());
      tasks_.pop();
      lock.unlock();
      if (!task)
        return;
      task();
    }
  }

  std::mutex mutex_;
  std::condition_variable ready_;
  std::queue<std::function<void()>> tasks_;
  std::thread threads_[3];
};
#endif

struct PushEvent {
  std::string repository, commit;
  std::vector<std::string> hooks;
};

class WebhookDispatcher {
public:
  explicit WebhookDispatcher(std::unique_ptr<Executor> executor) : executor_(std::move(executor)) {}

  void dispatch(const PushEvent &event) {
    for (const auto &url : event.hooks)
      executor_->execute([url, body = event.repository + "@" + event.commit] { witness::task(); });
  }

private:
  std::unique_ptr<Executor> executor_;
};

int main(int argc, char **argv) {
  PushEvent event{"core", "3fa1", {}};
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    event.hooks.push_back("https://hooks.example.com/" + std::to_string(i));
  WebhookDispatcher(std::make_unique<HookExecutor>()).dispatch(event);
  return witness::report();
}
