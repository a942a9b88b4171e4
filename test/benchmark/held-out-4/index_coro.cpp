// spawn: coroutine that resumes on a thread
// loop: range-for
// origin: vector parameter
// waits: counter of open coroutines
// distance: awaiter
// differs: where the awaiter resumes
// A: unbounded Y1 | limiter: none: a new thread
// B: bounded N8 | limiter: a queue that three threads serve
// witness: runnable
#include "witness.h"
#include <atomic>
#include <condition_variable>
#include <coroutine>
#include <deque>
#include <exception>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct Detached {
  struct promise_type {
    Detached get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

class Background {
public:
  Background() {
    for (int i = 0; i < 3; ++i)
      std::thread([this] { serve(); }).detach();
  }
  void resume(std::coroutine_handle<> handle) {
    std::lock_guard<std::mutex> lock(mutex_);
    ready_.push_back(handle);
    wake_.notify_one();
  }

private:
  void serve() {
    std::unique_lock<std::mutex> lock(mutex_);
    for (;;) {
      wake_.wait(lock, [this] { return !ready_.empty(); });
      auto handle = ready_.front();
      ready_.pop_front();
      lock.unlock();
      handle.resume();
      lock.lock();
    }
  }
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::coroutine_handle<>> ready_;
};
static Background *background = new Background;

struct SwitchThread {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> handle) const {
#ifdef TWIN
    background->resume(handle);
#else
    std::thread([handle] { handle.resume(); }).detach();
#endif
  }
  void await_resume() const noexcept {}
};

static std::atomic<std::size_t> open{0};

static Detached indexDocument(std::string document) {
  open++;
  co_await SwitchThread();
  if (!document.empty())
    witness::task();
  open--;
}

void indexAll(const std::vector<std::string> &documents) {
  for (const std::string &document : documents)
    indexDocument(document);
  while (open > 0)
    std::this_thread::yield();
}

int main(int argc, char **argv) {
  indexAll(std::vector<std::string>(witness::size(argc, argv), "lorem ipsum"));
  return witness::report();
}
