// spawn: own coroutine
// loop: for over iterators of a map
// origin: devices that asked for an update
// waits: detached, own event loop
// distance: coroutine, own awaitable
// differs: where the slot is awaited
// A: bounded N4 | limiter: slot awaited before the update is started
// B: unbounded Y2 | limiter: slot awaited in the update
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <map>
#include <string>

namespace fota {

std::deque<std::coroutine_handle<>> Ready;

struct Yield {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> H) const { Ready.push_back(H); }
  void await_resume() const noexcept {}
};

struct Async {
  struct promise_type {
    Async get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

class Slots {
public:
  explicit Slots(int Count) : Free(Count) {}
  bool await_ready() { return Free > 0 && Free-- > 0; }
  void await_suspend(std::coroutine_handle<> H) { Waiting.push_back(H); }
  void await_resume() const noexcept {}
  void put() {
    if (Waiting.empty()) {
      ++Free;
      return;
    }
    Ready.push_back(Waiting.front());
    Waiting.pop_front();
  }

private:
  int Free;
  std::deque<std::coroutine_handle<>> Waiting;
};

class Rollout {
public:
  Async run(const std::map<std::string, int> &Devices) {
    for (auto It = Devices.begin(); It != Devices.end(); ++It) {
#ifndef TWIN
      co_await Downloads;
#endif
      update(It->second);
    }
    co_return;
  }

private:
  Async update(int Version) {
    witness::Task Alive;
#ifdef TWIN
    co_await Downloads;
#endif
    for (int Block = 0; Block < 4; ++Block)
      co_await Yield{};
    Updated += Version < 7;
    Downloads.put();
  }

  Slots Downloads{3};
  int Updated = 0;
};

} // namespace fota

int main(int argc, char **argv) {
  std::map<std::string, int> Devices;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Devices["meter-" + std::to_string(I)] = static_cast<int>(I % 9);
  fota::Rollout R;
  R.run(Devices);
  while (!fota::Ready.empty()) {
    auto H = fota::Ready.front();
    fota::Ready.pop_front();
    H.resume();
  }
  return witness::report();
}
