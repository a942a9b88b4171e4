// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A template that is made for a lambda is called here alone: a check before the call holds.

#include <cassert>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>
template <typename Range, typename Fn> void parallelEach(Range &items, Fn body) {
  std::vector<std::thread> threads;
  for (auto &item : items)
    threads.emplace_back([&item, body] { body(item); });
  for (auto &t : threads)
    t.join();
}
void fetch(const std::string &url);

class Few {
public:
  explicit Few(std::vector<std::string> urls) : urls_(std::move(urls)) {}
  void run() {
    if (urls_.size() > 60)
      throw std::length_error("too many");
    parallelEach(urls_, [](std::string &url) { fetch(url); });
  }

private:
  std::vector<std::string> urls_;
};
