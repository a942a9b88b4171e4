// spawn: std::thread
// loop: counted
// origin: hardware
// limiter: none
// waits: after the loop
// distance: member function
// differs: origin
// A: bounded N2
// B: unbounded Y3 | origin: request field
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

struct AudioChunk {
  std::chrono::milliseconds Begin{0};
  std::vector<short> Samples;
  std::string Caption;
};

struct CaptionJob {
  std::string Language = "en";
  unsigned Parallelism = 0;
  std::vector<AudioChunk> Chunks;
};

class Captioner {
public:
  void caption(CaptionJob &Job) {
    std::atomic<std::size_t> Next{0};
    std::vector<std::thread> Workers;
    const unsigned Count = workers(Job);
    Workers.reserve(Count);
    for (unsigned I = 0; I < Count; ++I)
      Workers.emplace_back([&Job, &Next, this] {
        witness::Task Alive;
        witness::work();
        for (std::size_t C = Next++; C < Job.Chunks.size(); C = Next++)
          Job.Chunks[C].Caption = transcribe(Job.Language, Job.Chunks[C]);
      });
    for (std::thread &W : Workers)
      W.join();
  }

private:
  unsigned workers(const CaptionJob &Job) const {
#ifndef TWIN
    return std::max(1u, std::thread::hardware_concurrency());
#else
    return std::max(1u, Job.Parallelism);
#endif
  }

  std::string transcribe(const std::string &Language, const AudioChunk &Chunk) const {
    const auto Seconds = std::chrono::duration_cast<std::chrono::seconds>(Chunk.Begin);
    return "[" + Language + " " + std::to_string(Seconds.count()) + "s]";
  }
};

int main(int argc, char **argv) {
  CaptionJob Job;
  std::size_t N = witness::size(argc, argv);
  Job.Parallelism = static_cast<unsigned>(N);
  for (std::size_t I = 0; I < N; ++I)
    Job.Chunks.push_back({std::chrono::milliseconds(I * 5000), {}, {}});
  Captioner().caption(Job);
  return witness::report();
}
