// spawn: std::packaged_task and std::thread detached
// loop: range-for, nested
// origin: map of vectors
// limiter: std::counting_semaphore
// waits: futures after the loop
// distance: member function
// differs: how long the semaphore lives
// A: bounded N4 | limiter: semaphore of the importer
// B: unbounded Y6 | limiter: semaphore of each album
// witness: runnable
#include "witness.h"
#include <future>
#include <map>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

using Decoders = std::counting_semaphore<>;

struct Photo {
  std::string File;
  long Taken;
};

class Importer {
public:
  using Albums = std::map<std::string, std::vector<Photo>>;

  std::size_t import(const Albums &Card) {
#ifndef TWIN
    auto Slots = std::make_shared<Decoders>(6);
#endif
    for (const auto &[Title, Photos] : Card) {
#ifdef TWIN
      auto Slots = std::make_shared<Decoders>(6);
#endif
      for (const Photo &P : Photos) {
        Slots->acquire();
        start(Title, P, Slots);
      }
    }
    std::size_t Bytes = 0;
    for (auto &R : Results)
      Bytes += R.get();
    return Bytes;
  }

private:
  static std::size_t decode(const std::string &Title, const Photo &P) {
    witness::task();
    return Title.size() + P.File.size();
  }

  void start(const std::string &Title, const Photo &P, std::shared_ptr<Decoders> Slots) {
    std::packaged_task<std::size_t()> Work([=] {
      std::size_t Size = decode(Title, P);
      Slots->release();
      return Size;
    });
    Results.push_back(Work.get_future());
    std::thread(std::move(Work)).detach();
  }

  std::vector<std::future<std::size_t>> Results;
};

int main(int argc, char **argv) {
  Importer::Albums Card;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Card["2024-" + std::to_string(I / 2)].push_back({"DSC" + std::to_string(I) + ".NEF", 0});
  Importer().import(Card);
  return witness::report();
}
