// spawn: boost::thread_group::create_thread
// loop: counted
// origin: command file
// distance: same function
// differs: limiter
// A: bounded N6 | limiter: join_all after each sixteen | waits: after each chunk
// B: unbounded Y1 | limiter: none | waits: join_all after the loop
// witness: runnable
// libraries: -lboost_thread -lboost_system -lboost_chrono
#include "witness.h"
#include <boost/thread.hpp>
#include <istream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

class Feed {
public:
  explicit Feed(std::string Url) : Url(std::move(Url)) {}
  void refresh() {
    witness::task();
    Fresh = Url.rfind("https://", 0) == 0;
  }
  bool fresh() const { return Fresh; }

private:
  std::string Url;
  bool Fresh = false;
};

class FeedReader {
public:
  void load(std::istream &In) {
    std::string Verb, Url;
    while (In >> Verb >> Url) {
      if (Verb == "add")
        Feeds.push_back(std::make_unique<Feed>(Url));
      else if (Verb == "clear")
        Feeds.clear();
    }
  }

  std::size_t refreshAll() {
#ifndef TWIN
    for (std::size_t From = 0; From < Feeds.size(); From += Chunk) {
      std::size_t To = std::min(From + Chunk, Feeds.size());
#else
    {
      std::size_t From = 0, To = Feeds.size();
#endif
      boost::thread_group Workers;
      for (std::size_t I = From; I < To; ++I)
        Workers.create_thread([this, I] { Feeds[I]->refresh(); });
      Workers.join_all();
    }
    std::size_t Fresh = 0;
    for (const auto &F : Feeds)
      Fresh += F->fresh();
    return Fresh;
  }

private:
  static constexpr std::size_t Chunk = 16;
  std::vector<std::unique_ptr<Feed>> Feeds;
};

int main(int argc, char **argv) {
  std::stringstream Script;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Script << "add https://feeds.example/" << I << '\n';
  FeedReader Reader;
  Reader.load(Script);
  Reader.refreshAll();
  return witness::report();
}
