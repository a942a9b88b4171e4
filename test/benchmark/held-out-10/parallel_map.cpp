// spawn: std::async
// loop: for in a function template
// origin: parameter vector
// waits: get
// distance: function template
// differs: argument for the width
// A: bounded N6 | limiter: batches of 6
// B: unbounded Y3 | limiter: batches as large as the input
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <string>
#include <type_traits>
#include <vector>

template <typename In, typename F> auto parallelMap(const std::vector<In> &in, std::size_t width, F f) {
  using Out = std::invoke_result_t<F, const In &>;
  std::vector<Out> out;
  out.reserve(in.size());
  for (std::size_t from = 0; from < in.size(); from += width) {
    std::size_t to = std::min(in.size(), from + width);
    std::vector<std::future<Out>> batch;
    for (std::size_t i = from; i < to; ++i)
      batch.push_back(std::async(std::launch::async, f, std::cref(in[i])));
    for (auto &b : batch)
      out.push_back(b.get());
  }
  return out;
}

struct Translation {
  std::string text;
};

std::vector<Translation> translate(const std::vector<std::string> &phrases) {
  auto one = [](const std::string &phrase) {
    witness::task();
    return Translation{phrase + "!"};
  };
#ifdef TWIN
  return parallelMap(phrases, phrases.size(), one);
#else
  return parallelMap(phrases, 6, one);
#endif
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  translate(std::vector<std::string>(n, "bonjour"));
  return witness::report();
}
