// spawn: hand-written coroutine that continues on a new thread
// loop: range-for
// origin: field of a request
// waits: latch
// distance: awaitable's await_suspend
// differs: where the coroutine continues
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: none | spawn: nothing, it continues on the same thread
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <latch>
#include <string>
#include <thread>
#include <vector>

struct Job {
  struct promise_type {
    Job get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

struct Hop {
  bool await_ready() const noexcept { return false; }
#ifdef TWIN
  bool await_suspend(std::coroutine_handle<>) const { return false; }
#else
  void await_suspend(std::coroutine_handle<> h) const { std::thread(h).detach(); }
#endif
  void await_resume() const noexcept {}
};

struct TranslateRequest {
  std::string language;
  std::vector<std::string> phrases;
};

Job translate(const std::string &phrase, std::size_t &length, std::latch &done) {
  co_await Hop{};
  witness::task();
  length = phrase.size();
  done.count_down();
}

std::vector<std::size_t> onTranslate(const TranslateRequest &r) {
  std::vector<std::size_t> lengths(r.phrases.size());
  std::latch done(static_cast<std::ptrdiff_t>(r.phrases.size()));
  std::size_t i = 0;
  for (const auto &p : r.phrases)
    translate(p, lengths[i++], done);
  done.wait();
  return lengths;
}

int main(int argc, char **argv) {
  TranslateRequest r{"de", {}};
  r.phrases.resize(witness::size(argc, argv), "good morning");
  onTranslate(r);
  return witness::report();
}
