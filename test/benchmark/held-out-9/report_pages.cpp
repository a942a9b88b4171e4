// spawn: std::async
// loop: range-for
// origin: vector parameter
// distance: same function
// differs: limiter
// A: bounded N5 | limiter: window of 8, oldest first | waits: oldest first
// B: unbounded Y1 | limiter: none | waits: after the loop
// witness: runnable
#include "witness.h"
#include <deque>
#include <future>
#include <string>
#include <vector>

struct Page {
  int number;
  std::string text;
};

std::string render_page(const Page &page) {
  witness::task();
  return "<p>" + page.text + "</p>";
}

std::string render_report(const std::vector<Page> &pages) {
  std::deque<std::future<std::string>> pending;
  std::string out;
  auto flush_one = [&] {
    out += pending.front().get();
    pending.pop_front();
  };
  for (const Page &page : pages) {
#ifndef TWIN
    if (pending.size() >= 8)
      flush_one();
#endif
    pending.push_back(std::async(std::launch::async, render_page, std::cref(page)));
  }
  while (!pending.empty())
    flush_one();
  return out;
}

int main(int argc, char **argv) {
  std::vector<Page> pages(witness::size(argc, argv), Page{1, "x"});
  render_report(pages);
  return witness::report();
}
