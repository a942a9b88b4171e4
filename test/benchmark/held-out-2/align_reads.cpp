// spawn: std::async or thread_pool::ThreadPool
// loop: range-for
// origin: container parameter
// waits: get after the loop
// distance: same function
// differs: what runs the tasks
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: pool of fixed size
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <future>
#include <memory>
#include <string>
#include <thread_pool/thread_pool.hpp>
#include <vector>

namespace align {

struct Sequence {
  std::string name;
  std::string data;
};

struct Overlap {
  std::uint32_t score = 0;
};

Overlap Map(const std::unique_ptr<Sequence>& sequence) {
  witness::task();
  return Overlap{static_cast<std::uint32_t>(sequence->data.size())};
}

std::vector<Overlap> MapAll(
    const std::vector<std::unique_ptr<Sequence>>& sequences,
    std::uint32_t num_threads) {
  std::vector<std::future<Overlap>> futures;
#ifdef TWIN
  auto thread_pool = std::make_shared<thread_pool::ThreadPool>(num_threads);
#endif
  for (const auto& it : sequences) {
    if (it->data.size() < num_threads) {
      continue;  // too short
    }
#ifdef TWIN
    futures.emplace_back(thread_pool->Submit(Map, std::ref(it)));
#else
    futures.emplace_back(std::async(std::launch::async, Map, std::ref(it)));
#endif
  }
  std::vector<Overlap> dst;
  for (auto& it : futures) {
    dst.emplace_back(it.get());
  }
  return dst;
}

}  // namespace align

int main(int argc, char** argv) {
  std::vector<std::unique_ptr<align::Sequence>> sequences;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n) {
    sequences.emplace_back(new align::Sequence{"read", "GATTACAGATTACA"});
  }
  align::MapAll(sequences, 3);
  return witness::report();
}
