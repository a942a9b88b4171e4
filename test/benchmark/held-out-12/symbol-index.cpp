// spawn: std::async
// loop: iterator
// origin: map of vectors
// limiter: none
// waits: destructor of the future
// distance: lambda in the same function
// differs: whether the future is kept
// A: bounded N3 | waits: the future is dropped at once, which waits
// B: unbounded Y1 | waits: the futures are kept in a vector
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <map>
#include <mutex>
#include <string>
#include <vector>

struct Symbol {
  std::string Name;
  unsigned Line = 0;
};

using SymbolsByFile = std::map<std::string, std::vector<Symbol>>;

class SymbolIndex {
public:
  void rebuild(const SymbolsByFile &Files) {
    Names.clear();
#ifdef TWIN
    std::vector<std::future<void>> Shards;
#endif
    for (auto File = Files.begin(); File != Files.end(); ++File) {
      auto Merge = [this, File] {
        witness::Task Alive;
        witness::work();
        merge(File->first, File->second);
      };
#ifndef TWIN
      std::async(std::launch::async, Merge);
#else
      Shards.push_back(std::async(std::launch::async, Merge));
#endif
    }
  }

  std::vector<std::string> complete(const std::string &Prefix) const {
    std::lock_guard Lock(Guard);
    std::vector<std::string> Matches;
    for (auto It = Names.lower_bound(Prefix); It != Names.end() && It->first.starts_with(Prefix); ++It)
      Matches.push_back(It->first + " (" + It->second + ")");
    return Matches;
  }

private:
  void merge(const std::string &Path, const std::vector<Symbol> &Symbols) {
    std::lock_guard Lock(Guard);
    for (const Symbol &S : Symbols)
      Names[S.Name] = Path + ":" + std::to_string(S.Line);
  }

  mutable std::mutex Guard;
  std::map<std::string, std::string> Names;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  SymbolsByFile Files;
  for (std::size_t I = 0; I < N; ++I)
    Files["lib/Sema" + std::to_string(I) + ".cpp"] = {{"check" + std::to_string(I), 12}, {"visit", 40}};
  SymbolIndex Index;
  Index.rebuild(Files);
  if (N > 0 && Index.complete("check").empty())
    return 1;
  return witness::report();
}
