// trap: T12 T42
// spawn: std::thread in an awaiter
// loop: range-for
// origin: request field
// waits: detached
// distance: await_suspend
// differs: how the awaiter resumes
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: the awaiter waits for its thread
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <exception>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace co {

struct Detached {
  struct promise_type {
    Detached get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

template <class F> struct Blocking {
  F fn;
  bool await_ready() const noexcept { return false; }
#ifdef TWIN
  bool await_suspend(std::coroutine_handle<>) {
    std::thread(fn).join();
    return false;
  }
#else
  bool await_suspend(std::coroutine_handle<> h) {
    std::thread([f = fn, h] {
      f();
      h.resume();
    }).detach();
    return true;
  }
#endif
  void await_resume() const noexcept {}
};

template <class F> Blocking<F> blocking(F fn) { return {std::move(fn)}; }

} // namespace co

static co::Detached checksum(std::string path) {
  co_await co::blocking([] { witness::task(); });
  if (path.empty())
    std::puts("no path");
}

struct VerifyRequest {
  std::vector<std::string> paths;
};

void handle(const VerifyRequest &rq) {
  for (const auto &p : rq.paths)
    checksum(p);
}

int main(int argc, char **argv) {
  VerifyRequest rq;
  rq.paths.assign(witness::size(argc, argv), "/boot/vmlinuz");
  handle(rq);
  return witness::report();
}
