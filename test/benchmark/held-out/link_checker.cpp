// spawn: std::async
// loop: range-for
// origin: vector parameter
// waits: get
// distance: same function
// differs: window
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: deque of futures
// witness: runnable
#include "witness.h"
#include <deque>
#include <future>
#include <iostream>
#include <string>
#include <vector>

struct LinkStatus {
  std::string url;
  int code = 0;
};

LinkStatus head(const std::string &url) {
  witness::task();
  return {url, url.empty() ? 404 : 200};
}

std::vector<LinkStatus> check_links(const std::vector<std::string> &links) {
  std::vector<LinkStatus> broken;
  std::deque<std::future<LinkStatus>> pending;

  auto collect = [&] {
    LinkStatus s = pending.front().get();
    pending.pop_front();
    if (s.code >= 400)
      broken.push_back(std::move(s));
  };

  for (const auto &link : links) {
#ifdef TWIN
    if (pending.size() == 16)
      collect();
#endif
    pending.push_back(std::async(std::launch::async, head, link));
  }
  while (!pending.empty())
    collect();
  return broken;
}

int main(int argc, char **argv) {
  check_links(std::vector<std::string>(witness::size(argc, argv), "http://example/"));
  return witness::report();
}
