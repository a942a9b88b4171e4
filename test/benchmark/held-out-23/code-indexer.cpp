// spawn: std::jthread
// loop: iterator
// origin: compilation database
// limiter: std::counting_semaphore
// waits: destructor of the threads
// distance: member function
// differs: where the semaphore is taken
// A: bounded N4 | limiter: semaphore before the thread
// B: unbounded Y2 | limiter: semaphore in the thread
// witness: runnable
#include "witness.h"
#include <mutex>
#include <semaphore>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

struct CompileCommand {
  std::string Directory, File;
};

class SymbolIndex {
public:
  void merge(const std::string &File, int Symbols) {
    std::lock_guard Guard(Lock);
    Counts[File] += Symbols;
  }

private:
  std::mutex Lock;
  std::unordered_map<std::string, int> Counts;
};

class BackgroundIndexer {
public:
  explicit BackgroundIndexer(SymbolIndex &Index) : Index(Index) {}

  void enqueueAll(const std::vector<CompileCommand> &Database) {
    for (auto It = Database.begin(); It != Database.end(); ++It) {
#ifndef TWIN
      Parsers.acquire();
#endif
      Threads.emplace_back([this, Command = *It] { indexFile(Command); });
    }
    Threads.clear();
  }

private:
  void indexFile(const CompileCommand &Command) {
    witness::Task Alive;
#ifdef TWIN
    Parsers.acquire();
#endif
    witness::work();
    Index.merge(Command.Directory + "/" + Command.File, 1);
    Parsers.release();
  }

  SymbolIndex &Index;
  std::counting_semaphore<64> Parsers{8};
  std::vector<std::jthread> Threads;
};

int main(int argc, char **argv) {
  std::vector<CompileCommand> Database;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Database.push_back({"/src/build", "unit" + std::to_string(I) + ".cc"});
  SymbolIndex Index;
  BackgroundIndexer(Index).enqueueAll(Database);
  return witness::report();
}
