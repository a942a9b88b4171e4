// spawn: std::async
// loop: range-for
// origin: faces named in a style sheet
// limiter: none
// waits: destructor of the future
// distance: same function
// differs: where the future lives
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: end of the iteration
// witness: runnable
#include "witness.h"
#include <future>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

struct Face {
  std::string Family;
  int Weight = 400;
};

std::vector<Face> facesOf(const std::string &Css) {
  static const std::string Key = "font-family:";
  std::vector<Face> Faces;
  for (auto At = Css.find(Key); At != std::string::npos; At = Css.find(Key, At)) {
    At += Key.size();
    auto End = Css.find(';', At);
    if (End == std::string::npos)
      break;
    Faces.push_back({Css.substr(At, End - At)});
  }
  return Faces;
}

class FontCache {
public:
  void warm(const std::string &Css) {
#ifndef TWIN
    std::vector<std::future<void>> Loading;
#endif
    for (const Face &F : facesOf(Css)) {
      if (contains(F.Family))
        continue;
      auto Loaded = std::async(std::launch::async, [this, F] { load(F); });
#ifndef TWIN
      Loading.push_back(std::move(Loaded));
#endif
    }
  }

private:
  bool contains(const std::string &Family) {
    std::lock_guard Guard(Lock);
    return Tables.count(Family) != 0;
  }

  void load(const Face &F) {
    witness::task();
    std::string Table(std::size_t(F.Weight), '\0');
    std::lock_guard Guard(Lock);
    Tables.emplace(F.Family, std::move(Table));
  }

  std::mutex Lock;
  std::unordered_map<std::string, std::string> Tables;
};

int main(int argc, char **argv) {
  std::string Css;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Css += "p.c" + std::to_string(I) + "{font-family:Face" + std::to_string(I) + ";}\n";
  FontCache().warm(Css);
  return witness::report();
}
