// spawn: own coroutine
// loop: while over a queue
// origin: messages of a partition
// limiter: count of live coroutines
// waits: event loop
// distance: member functions
// differs: whether the consumer stops at the maximum
// A: bounded N9 | limiter: fetch stops while the count is at the maximum
// B: unbounded Y7 | limiter: the check concerns the retries of a message
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>

class Loop {
public:
  auto turn() {
    struct Awaiter {
      Loop &L;
      bool await_ready() const noexcept { return false; }
      void await_suspend(std::coroutine_handle<> H) { L.Ready.push_back(H); }
      void await_resume() const noexcept {}
    };
    return Awaiter{*this};
  }
  bool step() {
    if (Ready.empty())
      return false;
    auto H = Ready.front();
    Ready.pop_front();
    H.resume();
    return true;
  }

private:
  std::deque<std::coroutine_handle<>> Ready;
};

struct Handler {
  struct promise_type {
    Handler get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() noexcept {}
    void unhandled_exception() { std::terminate(); }
  };
};

struct Message {
  long Offset = 0;
  int Retries = 0;
  std::string Entry;
};

class Consumer {
public:
  Consumer(Loop &L, std::deque<Message> Partition) : L(L), Partition(std::move(Partition)) {}

  void poll() {
    while (!Partition.empty()) {
#ifdef TWIN
      if (Partition.front().Retries >= Maximum)
#else
      if (Handling >= Maximum)
#endif
        break;
      Message M = std::move(Partition.front());
      Partition.pop_front();
      handle(std::move(M));
    }
  }

  void run() {
    do
      poll();
    while (L.step());
  }

private:
  static constexpr int Maximum = 16;

  Handler handle(Message M) {
    witness::Task Alive;
    ++Handling;
    co_await L.turn();
    Committed = M.Offset;
    co_await L.turn();
    --Handling;
  }

  Loop &L;
  std::deque<Message> Partition;
  int Handling = 0;
  long Committed = -1;
};

int main(int argc, char **argv) {
  std::deque<Message> Partition;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Partition.push_back({long(I), 0, "debit"});
  Loop L;
  Consumer(L, std::move(Partition)).run();
  return witness::report();
}
