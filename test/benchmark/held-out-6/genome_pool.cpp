// trap: T39 T25
// spawn: thread_pool::ThreadPool::Submit
// loop: range-for
// origin: lines of a stream
// waits: get after the loop
// distance: class that owns the pool
// differs: number of threads of the pool
// A: unbounded Y3 | limiter: pool as large as the input
// B: bounded N8 | limiter: pool of six
// witness: runnable
#include "witness.h"
#include <future>
#include <istream>
#include <memory>
#include <sstream>
#include <string>
#include <thread_pool/thread_pool.hpp>
#include <vector>

class Overlapper {
public:
  explicit Overlapper(std::size_t hint)
#ifdef TWIN
      : pool_(std::make_unique<thread_pool::ThreadPool>(hint > 6 ? 6 : hint))
#else
      : pool_(std::make_unique<thread_pool::ThreadPool>(hint > 6 ? hint : 6))
#endif
  {
  }

  std::size_t overlap(const std::vector<std::string> &reads) {
    std::vector<std::future<std::size_t>> futures;
    for (const auto &r : reads)
      futures.emplace_back(pool_->Submit([&r] {
        witness::task();
        return r.find("GATC");
      }));
    std::size_t found = 0;
    for (auto &f : futures)
      found += f.get() != std::string::npos;
    return found;
  }

private:
  std::unique_ptr<thread_pool::ThreadPool> pool_;
};

static std::vector<std::string> readFasta(std::istream &in) {
  std::vector<std::string> reads;
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line[0] != '>')
      reads.push_back(line);
  return reads;
}

int main(int argc, char **argv) {
  std::stringstream fasta;
  for (auto n = witness::size(argc, argv); n > 0; --n)
    fasta << ">read" << n << "\nTTGATCA\n";
  const auto reads = readFasta(fasta);
  Overlapper o(reads.size());
  return o.overlap(reads) ? witness::report() : 1;
}
