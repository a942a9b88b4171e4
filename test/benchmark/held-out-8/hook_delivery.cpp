// spawn: executor behind an interface
// loop: range-for
// origin: request field
// limiter: executor
// waits: destructor of the executor
// distance: virtual function
// differs: executor
// A: unbounded Y1 | limiter: none, a thread per job
// B: bounded N8 | limiter: fixed number of workers
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <vector>

struct Executor {
  virtual ~Executor() = default;
  virtual void submit(std::function<void()> job) = 0;
};

#ifdef TWIN
class WebhookExecutor final : public Executor {
public:
  WebhookExecutor() {
    for (int i = 0; i < 4; ++i)
      workers_.emplace_back([this](std::stop_token stop) { drain(stop); });
  }
  void submit(std::function<void()> job) override {
    std::lock_guard lock(mutex_);
    jobs_.push(std::move(job));
    ready_.notify_one();
  }

private:
  void drain(std::stop_token stop) {
    std::unique_lock lock(mutex_);
    while (ready_.wait(lock, stop, [this] { return !jobs_.empty(); })) {
      auto job = std::move(jobs_.front());
      jobs_.pop();
      lock.unlock();
      job();
      lock.lock();
    }
  }
  std::mutex mutex_;
  std::condition_variable_any ready_;
  std::queue<std::function<void()>> jobs_;
  std::vector<std::jthread> workers_;
};
#else
class WebhookExecutor final : public Executor {
public:
  void submit(std::function<void()> job) override { threads_.emplace_back(std::move(job)); }

private:
  std::vector<std::jthread> threads_;
};
#endif

struct Event {
  std::string payload;
  std::vector<std::string> subscribers;
};

void notify(Executor &executor, const Event &event) {
  for (const std::string &url : event.subscribers)
    executor.submit([&url, &event] { witness::task(); (void)url; (void)event; });
}

int main(int argc, char **argv) {
  Event event{"{}", std::vector<std::string>(witness::size(argc, argv), "https://hook/")};
  {
    WebhookExecutor executor;
    notify(executor, event);
    while (witnessState()->Started < witnessState()->Size)
      witnessSleep(1000000);
  }
  return witness::report();
}
