// spawn: std::thread
// loop: range-for over a generator
// origin: string parameter
// limiter: none
// waits: joined after the loop
// distance: generator coroutine
// differs: what ends the loop
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: break after twelve tokens
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <exception>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

template <class T> class Generator {
public:
  struct promise_type {
    T value;
    Generator get_return_object() {
      return Generator(std::coroutine_handle<promise_type>::from_promise(*this));
    }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T next) {
      value = next;
      return {};
    }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  ~Generator() { handle_.destroy(); }
  Generator(const Generator &) = delete;
  bool next() {
    handle_.resume();
    return !handle_.done();
  }
  const T &value() const { return handle_.promise().value; }

private:
  explicit Generator(std::coroutine_handle<promise_type> handle) : handle_(handle) {}
  std::coroutine_handle<promise_type> handle_;
};

Generator<std::string_view> split(std::string_view text, char separator) {
  while (!text.empty()) {
    const auto end = text.find(separator);
    co_yield text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
}

static void complete(std::string_view) { witness::task(); }

void suggest(std::string_view query) {
  std::vector<std::thread> lookups;
  auto tokens = split(query, '+');
  while (tokens.next()) {
#ifdef TWIN
    if (lookups.size() == 12)
      break;
#endif
    lookups.emplace_back(complete, tokens.value());
  }
  for (auto &lookup : lookups)
    lookup.join();
}

int main(int argc, char **argv) {
  std::string query;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    query += "word+";
  suggest(query);
  return witness::report();
}
