// spawn: own coroutine
// loop: range-for in a coroutine
// origin: vector parameter
// waits: detached
// distance: coroutine
// differs: where the permit is awaited
// A: unbounded Y2 | limiter: awaitable semaphore inside the started coroutine
// B: bounded N4 | limiter: awaitable semaphore before the start
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <utility>
#include <vector>

struct Fire {
  struct promise_type {
    Fire get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

class RunLoop {
public:
  void post(std::coroutine_handle<> H) { Queue.push_back(H); }
  void run() {
    while (!Queue.empty()) {
      auto H = Queue.front();
      Queue.pop_front();
      H.resume();
    }
  }
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> H) { post(H); }
  void await_resume() const noexcept {}

private:
  std::deque<std::coroutine_handle<>> Queue;
} Loop;

class Permits {
public:
  explicit Permits(int Count) : Count(Count) {}
  bool await_ready() noexcept { return Count > 0 && Count--; }
  void await_suspend(std::coroutine_handle<> H) { Waiting.push_back(H); }
  void await_resume() const noexcept {}
  void release() {
    if (Waiting.empty()) {
      ++Count;
      return;
    }
    Loop.post(Waiting.front());
    Waiting.pop_front();
  }

private:
  int Count;
  std::deque<std::coroutine_handle<>> Waiting;
};

struct Read {
  std::string Bases;
  int Contig = -1;
};

static Fire place(Read &R, Permits &Slots) {
  witness::Task Alive;
#ifndef TWIN
  co_await Slots;
#endif
  for (int Pass = 0; Pass < 3; ++Pass)
    co_await Loop;
  R.Contig = int(R.Bases.size() % 5);
  Slots.release();
}

Fire assemble(std::vector<Read> &Reads, Permits &Slots) {
  for (Read &R : Reads) {
#ifdef TWIN
    co_await Slots;
#endif
    place(R, Slots);
  }
  co_return;
}

int main(int argc, char **argv) {
  std::vector<Read> Reads(witness::size(argc, argv), {"GATTACA"});
  Permits Slots(12);
  assemble(Reads, Slots);
  Loop.run();
  return witness::report();
}
