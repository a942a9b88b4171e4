// spawn: std::thread
// loop: counted
// limiter: none
// waits: after the loop
// distance: same function
// differs: how many threads share the files
// A: unbounded Y1 | origin: number of files
// B: bounded N2 | origin: hardware_concurrency
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

namespace logs {

struct File {
  std::string Path;
  std::string Text;
};

class Indexer {
public:
  void index(const std::vector<File> &Files) {
    std::atomic<std::size_t> Next{0};
#ifndef TWIN
    const std::size_t Threads = Files.size();
#else
    const std::size_t Threads = std::max(1u, std::thread::hardware_concurrency());
#endif
    std::vector<std::thread> Workers;
    Workers.reserve(Threads);
    for (std::size_t T = 0; T < Threads; ++T)
      Workers.emplace_back([&] {
        witness::Task Alive;
        for (std::size_t I = Next++; I < Files.size(); I = Next++)
          indexFile(Files[I]);
        witness::work();
      });
    for (auto &W : Workers)
      W.join();
  }

  std::size_t occurrences(const std::string &Word) const {
    auto It = Words.find(Word);
    return It == Words.end() ? 0 : It->second;
  }

private:
  void indexFile(const File &F) {
    std::unordered_map<std::string, std::size_t> Local;
    std::size_t From = 0;
    while (From < F.Text.size()) {
      auto To = F.Text.find(' ', From);
      if (To == std::string::npos)
        To = F.Text.size();
      ++Local[F.Text.substr(From, To - From)];
      From = To + 1;
    }
    std::lock_guard Guard(Lock);
    for (const auto &[Word, Count] : Local)
      Words[Word] += Count;
  }

  std::mutex Lock;
  std::unordered_map<std::string, std::size_t> Words;
};

} // namespace logs

int main(int argc, char **argv) {
  std::vector<logs::File> Files(witness::size(argc, argv), {"/var/log/app.log", "WARN disk is almost full"});
  logs::Indexer Indexer;
  Indexer.index(Files);
  return Indexer.occurrences("WARN") ? witness::report() : 1;
}
