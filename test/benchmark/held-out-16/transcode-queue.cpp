// spawn: std::thread
// loop: counted
// origin: renditions of a job file
// distance: same function
// limiter: batch of eight threads
// differs: how a full batch ends
// A: unbounded Y5 | waits: none, the batch is detached
// B: bounded N6 | waits: join of the batch
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace media {

struct Rendition {
  std::string Name;
  int Width = 0, Height = 0, Kbit = 0;
};

struct Job {
  std::string Source;
  std::vector<Rendition> Renditions;
};

Job parseJob(std::istream &In) {
  Job J;
  In >> J.Source;
  for (Rendition R; In >> R.Name >> R.Width >> R.Height >> R.Kbit;)
    J.Renditions.push_back(R);
  return J;
}

class Transcoder {
public:
  void run(const Job &J) {
    std::vector<std::thread> Batch;
    Batch.reserve(BatchSize);
    for (std::size_t I = 0; I < J.Renditions.size(); ++I) {
      ++Open;
      Batch.emplace_back([this, &J, I] { encode(J.Source, J.Renditions[I]); });
      if (Batch.size() == BatchSize) {
        for (auto &T : Batch) {
#ifndef TWIN
          T.detach();
#else
          T.join();
#endif
        }
        Batch.clear();
      }
    }
    for (auto &T : Batch)
      T.join();
    while (Open > 0)
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }

  long kilobits() const { return Kilobits; }

private:
  static constexpr std::size_t BatchSize = 8;

  void encode(const std::string &Source, const Rendition &R) {
    witness::task();
    if (Source.empty() || R.Width % 2 || R.Height % 2)
      fprintf(stderr, "%s: odd size\n", R.Name.c_str());
    Kilobits += R.Kbit;
    --Open;
  }

  std::atomic<long> Open{0}, Kilobits{0};
};

} // namespace media

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::stringstream File;
  File << "concert.mov\n";
  for (std::size_t I = 0; I < N; ++I)
    File << "r" << I << " 1280 720 " << 1200 + I << '\n';
  media::Transcoder T;
  T.run(media::parseJob(File));
  return witness::report();
}
