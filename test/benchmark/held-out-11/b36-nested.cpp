// spawn: std::thread
// loop: nested range-for over a map of vectors
// origin: map of vectors, a parameter
// limiter: counting semaphore
// waits: after the loop
// distance: same function
// differs: where the semaphore lives
// A: unbounded Y6 | limiter: semaphore, a new one for each group
// B: bounded N4 | limiter: semaphore, one for all
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

/// Backs up the folders of every volume.
struct Folder {
  std::string Path;
  std::uint64_t Bytes = 0;
};

using Volumes = std::map<std::string, std::vector<Folder>>;
using Slots = std::counting_semaphore<>;

static void copyFolder(const std::string &Volume, Folder &F) {
  witness::task();
  F.Bytes = Volume.size() + F.Path.size();
}

std::uint64_t backUp(Volumes &All) {
  std::vector<std::thread> Copiers;
#ifdef TWIN
  auto Streams = std::make_shared<Slots>(4);
#endif
  for (auto &[Name, Folders] : All) {
#ifndef TWIN
    auto Streams = std::make_shared<Slots>(4);
#endif
    for (Folder &F : Folders) {
      Streams->acquire();
      Copiers.emplace_back([&Name, &F, Streams] {
        copyFolder(Name, F);
        Streams->release();
      });
    }
  }
  for (std::thread &C : Copiers)
    C.join();

  std::uint64_t Total = 0;
  for (const auto &[Name, Folders] : All)
    for (const Folder &F : Folders)
      Total += F.Bytes;
  return Total;
}

int main(int argc, char **argv) {
  Volumes All;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    All["disk" + std::to_string(I / 2)].push_back({"/data/" + std::to_string(I)});
  backUp(All);
  return witness::report();
}
