// spawn: own coroutine, eager
// loop: range-for
// origin: waypoints of a mission
// limiter: counter of active inspections
// waits: event loop
// distance: member coroutine
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: runs the loop while four inspections are active
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <vector>

class Scheduler {
public:
  struct Turn {
    Scheduler &Owner;
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> H) { Owner.Ready.push_back(H); }
    void await_resume() const noexcept {}
  };

  Turn nextTurn() { return {*this}; }

  bool runOne() {
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

struct Activity {
  struct promise_type {
    Activity get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() noexcept {}
    void unhandled_exception() { std::terminate(); }
  };
};

struct Waypoint {
  double X = 0, Y = 0;
  std::string Label;
};

class Patrol {
public:
  explicit Patrol(Scheduler &Loop) : Loop(Loop) {}

  void run(const std::vector<Waypoint> &Mission) {
    for (const Waypoint &W : Mission) {
#ifdef TWIN
      while (Active >= MaxActive)
        Loop.runOne();
#endif
      inspect(W);
    }
    while (Loop.runOne()) {
    }
  }

  double travelled() const { return Distance; }

private:
  static constexpr int MaxActive = 4;

  Activity inspect(Waypoint W) {
    witness::Task Alive;
    ++Active;
    for (int Image = 0; Image < 3; ++Image)
      co_await Loop.nextTurn();
    Distance += W.X * W.X + W.Y * W.Y;
    --Active;
  }

  Scheduler &Loop;
  int Active = 0;
  double Distance = 0;
};

int main(int argc, char **argv) {
  std::vector<Waypoint> Mission;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Mission.push_back({1.0, 0.5 * static_cast<double>(I % 4), "valve " + std::to_string(I)});
  Scheduler Loop;
  Patrol(Loop).run(Mission);
  return witness::report();
}
