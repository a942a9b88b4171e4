// spawn: std::thread
// loop: iterators
// origin: container parameter of a template
// waits: join after the loop
// distance: template
// differs: trip count
// A: unbounded Y1 | limiter: none
// B: bounded N2 | limiter: a thread per core takes the next index
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <string>
#include <thread>
#include <vector>

template <class Container, class Fn> void parallel_apply(Container &c, Fn fn) {
#ifndef TWIN
  std::vector<std::thread> pool;
  for (auto it = c.begin(); it != c.end(); ++it)
    pool.push_back(std::thread([it, &fn] { fn(*it); }));
#else
  std::atomic<size_t> next{0};
  std::vector<std::thread> pool;
  unsigned cores = std::max(1u, std::thread::hardware_concurrency());
  for (unsigned k = 0; k < cores; ++k)
    pool.push_back(std::thread([&] {
      for (size_t i; (i = next.fetch_add(1)) < c.size();)
        fn(c[i]);
    }));
#endif
  for (auto &t : pool)
    t.join();
}

struct Document {
  std::string text;
  size_t tokens = 0;
};

class Indexer {
public:
  void ingest(std::vector<Document> &&batch) {
    parallel_apply(batch, [this](Document &d) { tokenize(d); });
    for (const Document &d : batch)
      total_ += d.tokens;
  }
  size_t total() const { return total_; }

private:
  void tokenize(Document &d) {
    d.tokens = std::count(d.text.begin(), d.text.end(), ' ') + 1;
    witness::task();
  }
  size_t total_ = 0;
};

int main(int argc, char **argv) {
  Indexer index;
  index.ingest(std::vector<Document>(witness::size(argc, argv)));
  return witness::report();
}
