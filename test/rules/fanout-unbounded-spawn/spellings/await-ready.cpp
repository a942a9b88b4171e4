// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20 -DOTHER
// One meaning, one verdict. await_ready() that takes in its condition, and behind a variable that keeps it.
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <vector>
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
  bool await_ready() noexcept {
#ifdef OTHER
    const bool Free = Count > 0;
    if (Free)
      --Count;
    return Free;
#else
    return Count > 0 && Count-- > 0;
#endif
  }
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
struct Fire {
  struct promise_type {
    Fire get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};
static Fire place(std::string &R, Permits &Slots) {
  for (int Pass = 0; Pass < 3; ++Pass)
    co_await Loop;
  R.clear();
  Slots.release();
}
Fire assemble(std::vector<std::string> &Reads, Permits &Slots) {
  for (auto &R : Reads) {
    co_await Slots;
    place(R, Slots);
  }
  co_return;
}
