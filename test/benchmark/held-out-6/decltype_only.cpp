// trap: D17 D13
// spawn: std::async
// loop: range-for
// origin: parameter
// waits: after the loop
// distance: lambda
// differs: whether the lambda is called or only asked for its type
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: unevaluated operand
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <type_traits>
#include <vector>

struct Translation {
  std::string text;
  int quality = 0;
};

static Translation translate(std::string source) {
  witness::task();
  return {std::move(source), 3};
}

static auto launch(const std::string &s) { return std::async(std::launch::async, translate, s); }

int best(const std::vector<std::string> &sentences) {
  std::vector<decltype(launch(sentences[0]))> running;
  int q = 0;
  for (const auto &s : sentences) {
#ifdef TWIN
    using Pending = decltype(launch(s));
    if constexpr (std::is_default_constructible_v<Pending>) {
      Pending none;
      q += none.valid() + static_cast<int>(sizeof(launch(s).get()));
    }
#else
    running.push_back(launch(s));
#endif
  }
  for (auto &r : running)
    q = std::max(q, r.get().quality);
  return q;
}

int main(int argc, char **argv) {
  std::vector<std::string> sentences(witness::size(argc, argv), "bonjour");
  return best(sentences) ? witness::report() : 1;
}
