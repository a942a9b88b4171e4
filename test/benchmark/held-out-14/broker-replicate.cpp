// spawn: own coroutine
// loop: range-for
// origin: messages of a replication frame
// waits: event loop
// distance: coroutine
// differs: where the slot is acquired
// A: bounded N4 | limiter: own asynchronous semaphore, awaited before the spawn
// B: unbounded Y2 | limiter: own asynchronous semaphore, awaited in the task
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <cstdint>
#include <deque>
#include <exception>
#include <string>
#include <utility>
#include <vector>

class EventLoop {
public:
  void schedule(std::coroutine_handle<> h) { ready_.push_back(h); }
  void run() {
    while (!ready_.empty()) {
      auto h = ready_.front();
      ready_.pop_front();
      h.resume();
    }
  }
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> h) { schedule(h); }
  void await_resume() const noexcept {}

private:
  std::deque<std::coroutine_handle<>> ready_;
};

struct Fire {
  struct promise_type {
    Fire get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

class Slots {
public:
  Slots(EventLoop &loop, int free) : loop_(loop), free_(free) {}
  bool await_ready() noexcept { return free_ > 0 ? (--free_, true) : false; }
  void await_suspend(std::coroutine_handle<> h) { waiting_.push_back(h); }
  void await_resume() const noexcept {}
  void release() {
    if (waiting_.empty()) {
      ++free_;
      return;
    }
    loop_.schedule(waiting_.front());
    waiting_.pop_front();
  }

private:
  EventLoop &loop_;
  int free_;
  std::deque<std::coroutine_handle<>> waiting_;
};

struct Message {
  std::uint64_t offset;
  std::string payload;
};

class Replicator {
public:
  explicit Replicator(EventLoop &loop) : loop_(loop), window_(loop, 8) {}

  Fire replicate(std::vector<Message> frame) {
    for (auto &message : frame) {
#ifndef TWIN
      co_await window_;
#endif
      send(std::move(message));
    }
    co_return;
  }

private:
  Fire send(Message message) {
    witness::Task alive;
#ifdef TWIN
    co_await window_;
#endif
    co_await loop_;
    acknowledged_ = message.offset;
    window_.release();
  }

  EventLoop &loop_;
  Slots window_;
  std::uint64_t acknowledged_ = 0;
};

int main(int argc, char **argv) {
  EventLoop loop;
  Replicator replicator(loop);
  replicator.replicate(std::vector<Message>(witness::size(argc, argv)));
  loop.run();
  return witness::report();
}
