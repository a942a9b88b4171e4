// spawn: std::jthread
// loop: range-for
// origin: parameter
// distance: same function
// differs: the kind of bound
// A: bounded N6 | limiter: chunks of 20 | waits: each chunk
// B: bounded N3 | limiter: local jthread | waits: each iteration
// witness: runnable
#include "witness.h"
#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace search {

class Indexer {
public:
  void index(const std::vector<std::string> &documents) {
#ifndef TWIN
    std::vector<std::jthread> batch;
    for (const auto &d : documents) {
      batch.emplace_back([this, &d] { tokenize(d); });
      if (batch.size() >= 20)
        batch.clear(); // joins
    }
#else
    for (const auto &d : documents) {
      [[maybe_unused]] std::jthread one([this, &d] { tokenize(d); });
    }
#endif
  }

private:
  void tokenize(const std::string &document) {
    witness::task();
    tokens_ += document.size() / 6;
  }

  std::atomic<std::size_t> tokens_{0};
};

} // namespace search

int main(int argc, char **argv) {
  search::Indexer().index(std::vector<std::string>(witness::size(argc, argv), "lorem ipsum dolor"));
  return witness::report();
}
