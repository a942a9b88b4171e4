// spawn: std::thread
// loop: range-for
// origin: vector parameter
// waits: join after the loop
// distance: member function
// differs: what a semaphore belongs to
// A: unbounded Y6 | limiter: a semaphore per host
// B: bounded N4 | limiter: a semaphore per scheme of the address, of which there are two
// witness: runnable
#include "witness.h"
#include <map>
#include <memory>
#include <mutex>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Url {
  bool secure = true;
  std::string host, path;
};

class Crawler {
public:
  void crawl(const std::vector<Url> &frontier) {
    std::vector<std::thread> fetches;
    for (const Url &url : frontier) {
      std::counting_semaphore<> &gate = gateOf(url);
      gate.acquire();
      fetches.emplace_back([this, &url, &gate] {
        fetch(url);
        gate.release();
      });
    }
    for (std::thread &fetch : fetches)
      fetch.join();
  }

private:
  std::counting_semaphore<> &gateOf(const Url &url) {
#ifdef TWIN
    return gates_[url.secure ? 1 : 0];
#else
    auto &gate = gates_[url.host];
    if (!gate)
      gate = std::make_unique<std::counting_semaphore<>>(4);
    return *gate;
#endif
  }

  void fetch(const Url &url) {
    if (!url.host.empty())
      witness::task();
  }

#ifdef TWIN
  std::counting_semaphore<> gates_[2] = {std::counting_semaphore<>(4), std::counting_semaphore<>(4)};
#else
  std::map<std::string, std::unique_ptr<std::counting_semaphore<>>> gates_;
#endif
};

int main(int argc, char **argv) {
  std::vector<Url> frontier;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    frontier.push_back({n % 2 == 0, "host" + std::to_string(n) + ".example", "/"});
  Crawler().crawl(frontier);
  return witness::report();
}
