// spawn: std::jthread
// loop: range-for
// origin: lines of a stream
// limiter: none
// waits: destructor after the loop
// distance: member function
// differs: the lifetime of the thread object
// A: bounded N3 | waits: destructor in each iteration
// B: unbounded Y1
// witness: runnable
#include "witness.h"
#include <iostream>
#include <mutex>
#include <sstream>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

struct Episode {
  std::string Show;
  std::string Enclosure;
};

class EpisodeStore {
public:
  void add(const Episode &E) {
    std::lock_guard Guard(Lock);
    Stored.push_back(E.Enclosure);
  }
  std::size_t size() const { return Stored.size(); }

private:
  std::mutex Lock;
  std::vector<std::string> Stored;
};

static std::vector<Episode> readOpml(std::istream &In) {
  std::vector<Episode> Episodes;
  for (std::string Line; std::getline(In, Line);) {
    auto Bar = Line.find('|');
    if (Bar != std::string::npos)
      Episodes.push_back({Line.substr(0, Bar), Line.substr(Bar + 1)});
  }
  return Episodes;
}

class Syncer {
public:
  explicit Syncer(EpisodeStore &Store) : Store(Store) {}

  void sync(std::istream &In) {
    std::vector<std::jthread> Downloads;
    for (const Episode &E : readOpml(In)) {
      std::jthread Download([this, E](std::stop_token Stop) {
        witness::task();
        if (!Stop.stop_requested() || !E.Enclosure.empty())
          Store.add(E);
      });
#ifdef TWIN
      Downloads.push_back(std::move(Download));
#endif
    }
    std::clog << "started " << Downloads.size() << " downloads\n";
  }

private:
  EpisodeStore &Store;
};

int main(int argc, char **argv) {
  std::stringstream Opml;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Opml << "Daily|https://cdn.example.org/" << I << ".mp3\n";
  EpisodeStore Store;
  Syncer(Store).sync(Opml);
  return witness::report();
}
