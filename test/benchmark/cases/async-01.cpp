// spawn: std::async
// loop: range-for
// origin: vector parameter
// limiter: none
// distance: same function
// differs: whether the future outlives the iteration
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <vector>

std::string get(const std::string &Url) {
  witness::task();
  return Url;
}

void mirror(const std::vector<std::string> &Urls) {
#ifndef TWIN
  std::vector<std::future<std::string>> Pages;
  for (const auto &Url : Urls)
    Pages.push_back(std::async(std::launch::async, get, Url));
  for (auto &P : Pages)
    P.get();
#else
  for (const auto &Url : Urls)
    auto Page = std::async(std::launch::async, get, Url);
#endif
}

int main(int argc, char **argv) {
  mirror(std::vector<std::string>(witness::size(argc, argv), "http://a/"));
  return witness::report();
}
