// spawn: std::async
// loop: structured binding range-for
// origin: request field
// waits: after the loop
// distance: method
// differs: the key under which the semaphore is found
// A: unbounded Y6 | limiter: a semaphore for each document
// B: bounded N4 | limiter: a semaphore for each of two schemes
// witness: runnable
#include "witness.h"
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <semaphore>
#include <string>
#include <vector>

struct Link {
  bool secure;
  std::string document;
};

class Fetcher {
  using Gate = std::counting_semaphore<>;

public:
  void fetchAll(const std::vector<Link> &links) {
    std::vector<std::future<void>> fetches;
    for (const auto &[secure, document] : links) {
#ifdef TWIN
      Gate &gate = secure ? tls_ : plain_;
      gate.acquire();
#else
      Gate &gate = gateOf(document);
      gate.acquire();
#endif
      fetches.push_back(std::async(std::launch::async, [&gate, document] {
        witness::task();
        if (document.empty())
          std::puts("no document");
        gate.release();
      }));
    }
  }

private:
#ifndef TWIN
  Gate &gateOf(const std::string &document) {
    std::lock_guard lk(mu_);
    auto &slot = gates_[document];
    if (!slot)
      slot = std::make_unique<Gate>(3);
    return *slot;
  }
  std::mutex mu_;
  std::map<std::string, std::unique_ptr<Gate>> gates_;
#else
  Gate tls_{3}, plain_{3};
#endif
};

int main(int argc, char **argv) {
  std::vector<Link> links;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    links.push_back({n % 2 == 0, "/doc/" + std::to_string(n)});
  Fetcher().fetchAll(links);
  return witness::report();
}
