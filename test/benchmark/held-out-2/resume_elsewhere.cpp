// spawn: eager coroutine resumed on a new thread
// loop: range-for
// origin: request field
// waits: nothing, or a latch
// distance: coroutine and awaiter
// differs: where the end is awaited
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: waits in the iteration
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <exception>
#include <latch>
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct fire_and_forget {
  struct promise_type {
    fire_and_forget get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() noexcept {}
    void unhandled_exception() noexcept { std::terminate(); }
  };
};

struct new_thread {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> h) const {
    std::thread([h] { h.resume(); }).detach();
  }
  void await_resume() const noexcept {}
};

struct download_request {
  std::string session;
  std::vector<std::string> urls;
};

fire_and_forget download(std::string url, std::shared_ptr<std::latch> finished) {
  co_await new_thread{};
  witness::task();
  finished->count_down();
}

void on_download(const download_request &req) {
  for (const auto &url : req.urls) {
    auto finished = std::make_shared<std::latch>(1);
    download(url, finished);
#ifdef TWIN
    finished->wait();
#endif
  }
}

int main(int argc, char **argv) {
  download_request req{"s1", std::vector<std::string>(witness::size(argc, argv), "http://x/")};
  on_download(req);
  return witness::report();
}
