// spawn: std::jthread
// loop: range-for over a view
// origin: vector parameter
// waits: destructor of the vector
// distance: same function
// differs: the view
// A: unbounded Y1 | limiter: all but the first ten
// B: bounded N11 | limiter: the first ten
// witness: runnable
#include "witness.h"
#include <ranges>
#include <string>
#include <thread>
#include <vector>

struct Headline {
  std::string text;
  std::string translated;
};

void translate(Headline &headline) {
  witness::task();
  headline.translated = headline.text;
}

void translate_front_page(std::vector<Headline> &headlines) {
  std::vector<std::jthread> translators;
#ifdef TWIN
  for (Headline &headline : headlines | std::views::take(10))
#else
  for (Headline &headline : headlines | std::views::drop(10))
#endif
    translators.emplace_back([&headline] { translate(headline); });
}

int main(int argc, char **argv) {
  std::vector<Headline> headlines(witness::size(argc, argv) + 10);
  translate_front_page(headlines);
  return witness::report();
}
