// spawn: std::async
// loop: nested while
// origin: links found
// waits: get
// distance: member function
// differs: how much of the frontier a round takes
// A: unbounded Y1 | limiter: joins each round, a round takes all
// B: bounded N6 | limiter: joins each round, a round takes ten
// witness: runnable
#include "witness.h"
#include <deque>
#include <future>
#include <set>
#include <string>
#include <vector>

class Crawler {
public:
  using Links = std::vector<std::string>;

  void run(Links seeds) {
    for (auto &seed : seeds)
      visit(std::move(seed));
    while (!frontier_.empty()) {
      std::vector<std::future<Links>> round;
#ifndef TWIN
      while (!frontier_.empty()) {
#else
      while (!frontier_.empty() && round.size() < 10) {
#endif
        round.push_back(std::async(std::launch::async, fetch, frontier_.front()));
        frontier_.pop_front();
      }
      for (auto &page : round)
        for (auto &link : page.get())
          visit(std::move(link));
    }
  }

private:
  static Links fetch(std::string url) {
    witness::task();
    return url.size() < 9 ? Links{url + "/a"} : Links{};
  }
  void visit(std::string url) {
    if (seen_.insert(url).second)
      frontier_.push_back(std::move(url));
  }

  std::set<std::string> seen_;
  std::deque<std::string> frontier_;
};

int main(int argc, char **argv) {
  Crawler::Links seeds;
  for (size_t n = witness::size(argc, argv); n > 0; --n)
    seeds.push_back(std::to_string(100000000 + n));
  Crawler().run(std::move(seeds));
  return witness::report();
}
