// spawn: std::thread
// loop: counted
// origin: samples of a manifest
// waits: join after the loop
// distance: member function
// differs: std::min or std::max
// A: bounded N2 | limiter: the smaller of samples and processors
// B: unbounded Y7 | limiter: the larger of samples and processors
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace train {

struct Sample {
  std::string Path;
  int Label = 0;
};

struct Tensor {
  std::vector<float> Values;
};

class BatchLoader {
public:
  explicit BatchLoader(std::vector<Sample> Samples) : Samples(std::move(Samples)) {}

  std::vector<Tensor> loadAll() {
    Loaded.assign(Samples.size(), {});
    Next = 0;
    std::vector<std::thread> Readers;
    const std::size_t Count = readers();
    for (std::size_t I = 0; I != Count; ++I)
      Readers.emplace_back(&BatchLoader::readLoop, this);
    for (auto &R : Readers)
      R.join();
    return std::move(Loaded);
  }

private:
  std::size_t readers() const {
    const std::size_t Processors = std::max(1u, std::thread::hardware_concurrency());
#ifndef TWIN
    return std::min(Samples.size(), Processors);
#else
    return std::max(Samples.size(), Processors);
#endif
  }

  void readLoop() {
    witness::Task Alive;
    for (std::size_t I = Next++; I < Samples.size(); I = Next++) {
      witness::work();
      Loaded[I] = decode(Samples[I]);
    }
  }

  static Tensor decode(const Sample &S) {
    Tensor T;
    T.Values.assign(8, static_cast<float>(S.Label));
    return T;
  }

  std::vector<Sample> Samples;
  std::vector<Tensor> Loaded;
  std::atomic<std::size_t> Next{0};
};

} // namespace train

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::vector<train::Sample> Samples;
  for (std::size_t I = 0; I < N; ++I)
    Samples.push_back({"train/" + std::to_string(I) + ".jpg", static_cast<int>(I % 10)});
  train::BatchLoader Loader(std::move(Samples));
  return Loader.loadAll().size() == N ? witness::report() : 1;
}
