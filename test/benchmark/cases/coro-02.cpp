// spawn: own coroutine
// loop: counted
// origin: vector parameter
// distance: helper function
// limiter: none
// differs: awaited in the iteration or started and kept
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <exception>
#include <utility>
#include <vector>

static std::vector<std::coroutine_handle<>> Timers;

struct Tick {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> H) const { Timers.push_back(H); }
  void await_resume() const noexcept {}
};

class Task {
public:
  struct promise_type {
    std::coroutine_handle<> Waiter;
    Task get_return_object() {
      return Task(std::coroutine_handle<promise_type>::from_promise(*this));
    }
    std::suspend_never initial_suspend() noexcept { return {}; }
    struct Final {
      bool await_ready() noexcept { return false; }
      std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> H) noexcept {
        return H.promise().Waiter ? H.promise().Waiter : std::noop_coroutine();
      }
      void await_resume() noexcept {}
    };
    Final final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };

  explicit Task(std::coroutine_handle<promise_type> H) : Handle(H) {}
  Task(Task &&Other) noexcept : Handle(std::exchange(Other.Handle, nullptr)) {}
  ~Task() {
    if (Handle)
      Handle.destroy();
  }
  bool await_ready() const { return Handle.done(); }
  void await_suspend(std::coroutine_handle<> W) { Handle.promise().Waiter = W; }
  void await_resume() {}

private:
  std::coroutine_handle<promise_type> Handle;
};

Task load(int Key) {
  {
    witness::Task Alive;
    co_await Tick{};
  }
  (void)Key;
}

Task loadAll(const std::vector<int> &Keys) {
#ifndef TWIN
  std::vector<Task> Loads;
  for (std::size_t I = 0; I < Keys.size(); ++I)
    Loads.push_back(load(Keys[I]));
  for (Task &L : Loads)
    co_await L;
#else
  for (std::size_t I = 0; I < Keys.size(); ++I)
    co_await load(Keys[I]);
#endif
}

int main(int argc, char **argv) {
  std::vector<int> Keys(witness::size(argc, argv));
  Task All = loadAll(Keys);
  while (!Timers.empty())
    for (auto H : std::exchange(Timers, {}))
      H.resume();
  return witness::report();
}
