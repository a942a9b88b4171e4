// spawn: tbb::parallel_for_each or std::async
// loop: algorithm
// origin: files of a memory card
// waits: the algorithm, or get of the futures
// distance: lambda
// differs: what runs the import of a file
// A: unbounded Y1 | limiter: none, std::async for each
// B: bounded N8 | limiter: the workers of TBB
// witness: runnable
// packages: tbb
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <cctype>
#include <cstdint>
#include <future>
#include <string>
#include <tbb/parallel_for_each.h>
#include <vector>

namespace photos {

struct Shot {
  std::string File;
  std::uint64_t Hash = 0;
  bool Duplicate = false;
};

class Importer {
public:
  std::size_t import(std::vector<Shot> &Card) {
    Card.erase(std::remove_if(Card.begin(), Card.end(), [](const Shot &S) { return !isRaw(S.File); }), Card.end());
#ifdef TWIN
    tbb::parallel_for_each(Card.begin(), Card.end(), [this](Shot &S) { develop(S); });
#else
    std::vector<std::future<void>> Developing;
    std::for_each(Card.begin(), Card.end(), [&](Shot &S) {
      Developing.push_back(std::async(std::launch::async, [this, &S] { develop(S); }));
    });
    for (auto &D : Developing)
      D.get();
#endif
    return Developed;
  }

private:
  static bool isRaw(const std::string &Name) {
    auto Dot = Name.rfind('.');
    if (Dot == std::string::npos)
      return false;
    std::string Extension = Name.substr(Dot + 1);
    for (char &C : Extension)
      C = static_cast<char>(std::tolower(static_cast<unsigned char>(C)));
    return Extension == "nef" || Extension == "cr2" || Extension == "dng";
  }

  void develop(Shot &S) {
    witness::task();
    std::uint64_t Hash = 14695981039346656037ull;
    for (char C : S.File)
      Hash = (Hash ^ static_cast<unsigned char>(C)) * 1099511628211ull;
    S.Hash = Hash;
    ++Developed;
  }

  std::atomic<std::size_t> Developed{0};
};

} // namespace photos

int main(int argc, char **argv) {
  std::vector<photos::Shot> Card;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Card.push_back({"DSC_" + std::to_string(I) + ".NEF"});
  photos::Importer().import(Card);
  return witness::report();
}
