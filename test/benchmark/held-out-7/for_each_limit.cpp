// spawn: std::async
// loop: iterator
// origin: request parameter
// waits: after the loop
// distance: function template with a limit
// differs: whether the caller passes a limit
// A: unbounded Y3 | limiter: window whose default width is the largest number
// B: bounded N5 | limiter: window of 10
// witness: runnable
#include "witness.h"
#include <deque>
#include <future>
#include <limits>
#include <set>
#include <string>

namespace par {

inline constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();

template <class It, class Fn> void forEach(It first, It last, Fn fn, std::size_t width = kAll) {
  std::deque<std::future<void>> open;
  for (; first != last; ++first) {
    if (open.size() >= width) {
      open.front().get();
      open.pop_front();
    }
    open.push_back(std::async(std::launch::async, fn, *first));
  }
  while (!open.empty()) {
    open.front().get();
    open.pop_front();
  }
}

} // namespace par

class SessionStore {
public:
  void revoke(const std::set<std::string> &tokens) {
    auto revokeOne = [this](const std::string &token) {
      witness::task();
      revoked_ += !token.empty();
    };
#ifdef TWIN
    par::forEach(tokens.begin(), tokens.end(), revokeOne, 10);
#else
    par::forEach(tokens.begin(), tokens.end(), revokeOne);
#endif
  }

private:
  std::atomic<int> revoked_{0};
};

int main(int argc, char **argv) {
  std::set<std::string> tokens;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    tokens.insert("tok" + std::to_string(n));
  SessionStore().revoke(tokens);
  return witness::report();
}
