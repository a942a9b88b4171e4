// spawn: std::thread joined
// loop: range-for over a generator
// origin: text of a request
// waits: after the loop
// distance: hand-written coroutine generator
// differs: when the generator ends
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: the generator ends after 16 ids
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

class Ids {
public:
  struct promise_type {
    std::string_view current;
    Ids get_return_object() { return Ids(Handle::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(std::string_view v) {
      current = v;
      return {};
    }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  using Handle = std::coroutine_handle<promise_type>;

  struct Cursor {
    Handle h;
    bool operator!=(std::default_sentinel_t) const { return !h.done(); }
    void operator++() { h.resume(); }
    std::string_view operator*() const { return h.promise().current; }
  };
  Cursor begin() {
    h_.resume();
    return {h_};
  }
  std::default_sentinel_t end() { return {}; }
  ~Ids() { h_.destroy(); }

private:
  explicit Ids(Handle h) : h_(h) {}
  Handle h_;
};

Ids split(std::string_view text) {
  for (int found = 0; !text.empty(); ++found) {
#ifdef TWIN
    if (found == 16)
      co_return;
#endif
    auto comma = text.find(',');
    co_yield text.substr(0, comma);
    text = comma == text.npos ? std::string_view() : text.substr(comma + 1);
  }
}

void onLookup(const std::string &query) {
  std::vector<std::thread> lookups;
  for (std::string_view id : split(query))
    lookups.emplace_back([id] {
      witness::task();
      if (id.empty())
        std::puts("empty id");
    });
  for (auto &l : lookups)
    l.join();
}

int main(int argc, char **argv) {
  std::string query = "1";
  for (std::size_t n = witness::size(argc, argv); n > 1; --n)
    query += "," + std::to_string(n);
  onLookup(query);
  return witness::report();
}
