// spawn: own coroutine
// loop: range-for
// origin: vector parameter
// waits: own scheduler
// distance: helper functions
// limiter: awaitable gate
// differs: where the gate is awaited
// A: unbounded Y2 | limiter: awaited in the started coroutine
// B: bounded N4 | limiter: awaited before the coroutine is started
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <vector>

std::deque<std::coroutine_handle<>> Turns;

struct Turn {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> H) const { Turns.push_back(H); }
  void await_resume() const noexcept {}
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

class Gate {
public:
  explicit Gate(int Free) : Free(Free) {}
  bool await_ready() noexcept { return Free > 0 && Free--; }
  void await_suspend(std::coroutine_handle<> H) { Queue.push_back(H); }
  void await_resume() const noexcept {}
  void leave() {
    if (Queue.empty()) {
      ++Free;
      return;
    }
    Turns.push_back(Queue.front());
    Queue.pop_front();
  }

private:
  int Free;
  std::deque<std::coroutine_handle<>> Queue;
};

struct Player {
  std::string Nick;
  int Answer = -1;
  int Points = 0;
};

Gate Judges(9);

Fire judge(Player &P, int Right) {
  witness::Task Alive;
#ifndef TWIN
  co_await Judges;
#endif
  witnessState()->Working++;
  witnessRaise(&witnessState()->PeakWorking, witnessState()->Working);
  co_await Turn{};
  co_await Turn{};
  P.Points += P.Answer == Right ? 10 : 0;
  witnessState()->Working--;
  Judges.leave();
}

Fire judgeRound(std::vector<Player> &Players, int Right) {
  co_await Turn{}; // the host reads the question
  for (Player &P : Players) {
    if (P.Answer < 0)
      continue;
#ifdef TWIN
    co_await Judges;
#endif
    judge(P, Right);
  }
}

int main(int argc, char **argv) {
  std::vector<Player> Players(witness::size(argc, argv), Player{"owl", 2});
  judgeRound(Players, 2);
  while (!Turns.empty()) {
    auto H = Turns.front();
    Turns.pop_front();
    H.resume();
  }
  return witness::report();
}
