// spawn: std::thread stored
// loop: range-for
// origin: request field
// waits: after the loop
// distance: same function
// differs: when the guard looks
// A: unbounded Y7 | limiter: size guard before the collection grows
// B: bounded N7 | limiter: size guard throws
// witness: runnable
#include "witness.h"
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

struct Subscribe {
  std::vector<std::string> Topics;
};

void attach(const std::string &Topic) {
  witness::task();
  (void)Topic;
}

void subscribe(const Subscribe &Request) {
  std::vector<std::string> Topics{"system"};
#ifndef TWIN
  if (Topics.size() > 30)
    throw std::out_of_range("topics");
  Topics.insert(Topics.end(), Request.Topics.begin(), Request.Topics.end());
#else
  Topics.insert(Topics.end(), Request.Topics.begin(), Request.Topics.end());
  if (Topics.size() > 30)
    throw std::out_of_range("topics");
#endif
  std::vector<std::thread> Sessions;
  for (const auto &T : Topics)
    Sessions.emplace_back(attach, T);
  for (auto &S : Sessions)
    S.join();
}

int main(int argc, char **argv) {
  Subscribe Request{std::vector<std::string>(witness::size(argc, argv), "news")};
  try {
    subscribe(Request);
  } catch (const std::exception &) {
  }
  return witness::report();
}
