// trap: T46 T10
// spawn: std::jthread
// loop: range adaptor
// origin: request field
// waits: scope exit
// distance: lambda of a view
// differs: whether the view is walked into a container
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: each thread dies before the next is made
// witness: runnable
#include "witness.h"
#include <ranges>
#include <string>
#include <thread>
#include <vector>

struct Thumb {
  std::string url;
  int width;
};

static void resize(const Thumb &t) {
  witness::task();
  if (t.width <= 0)
    std::puts("zero width");
}

struct ResizeBatch {
  std::vector<Thumb> thumbs;
};

unsigned apply(const ResizeBatch &batch) {
  unsigned started = 0;
  auto threads = batch.thumbs | std::views::filter([](const Thumb &t) { return t.width > 0; }) |
                 std::views::transform([](const Thumb &t) { return std::jthread(resize, std::cref(t)); });
#ifndef TWIN
  std::vector<std::jthread> alive;
#endif
  for (std::jthread &&t : threads) {
    started += t.joinable();
#ifdef TWIN
    std::jthread current(std::move(t));
#else
    alive.push_back(std::move(t));
#endif
  }
  return started;
}

int main(int argc, char **argv) {
  ResizeBatch b{std::vector<Thumb>(witness::size(argc, argv), Thumb{"u", 64})};
  return apply(b) ? witness::report() : 1;
}
