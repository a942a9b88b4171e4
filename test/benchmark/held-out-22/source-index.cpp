// spawn: std::async
// loop: while getline
// origin: lines of a stream
// limiter: window of futures
// waits: get of the oldest
// distance: member function
// differs: condition of the window
// A: bounded N5 | limiter: waits for the oldest when the window is full
// B: unbounded Y4 | limiter: removes only what is ready
// witness: runnable
#include "witness.h"
#include <chrono>
#include <deque>
#include <future>
#include <istream>
#include <map>
#include <sstream>
#include <string>

struct FileSymbols {
  std::string Path;
  std::size_t Count = 0;
};

class SourceIndex {
public:
  void build(std::istream &FileList) {
    std::string Path;
    while (std::getline(FileList, Path)) {
      if (!indexable(Path))
        continue;
      makeRoom();
      Pending.push_back(std::async(std::launch::async, &SourceIndex::scan, Path));
    }
    while (!Pending.empty())
      takeOldest();
  }

  std::size_t size() const { return Symbols.size(); }

private:
  static constexpr std::size_t Window = 8;

  static bool indexable(const std::string &Path) {
    return Path.ends_with(".cpp") || Path.ends_with(".h");
  }

  static FileSymbols scan(std::string Path) {
    witness::task();
    return {Path, std::hash<std::string>{}(Path) % 100};
  }

  void makeRoom() {
#ifndef TWIN
    while (Pending.size() >= Window)
      takeOldest();
#else
    while (Pending.size() >= Window && ready(Pending.front()))
      takeOldest();
#endif
  }

  static bool ready(const std::future<FileSymbols> &F) {
    return F.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
  }

  void takeOldest() {
    FileSymbols Found = Pending.front().get();
    Pending.pop_front();
    Symbols[Found.Path] += Found.Count;
  }

  std::deque<std::future<FileSymbols>> Pending;
  std::map<std::string, std::size_t> Symbols;
};

int main(int argc, char **argv) {
  std::ostringstream List;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    List << "src/module" << I << ".cpp\nREADME\n";
  std::istringstream In(List.str());
  SourceIndex Index;
  Index.build(In);
  return Index.size() ? witness::report() : 1;
}
