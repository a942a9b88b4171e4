// spawn: boost::asio::post
// loop: while over the lines of a stream
// origin: parsed text
// waits: join of the pool
// distance: helper function
// differs: which pool
// A: bounded N8 | limiter: thread_pool of the object
// B: unbounded Y6 | limiter: thread_pool made anew for each query
// witness: runnable
#include "witness.h"
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <atomic>
#include <list>
#include <sstream>
#include <string>

namespace asio = boost::asio;

class Concordance {
public:
  std::size_t lookupAll(std::istream &Queries) {
    std::string Line;
    while (std::getline(Queries, Line)) {
      auto Tab = Line.find('\t');
      if (Tab == std::string::npos)
        continue;
      enqueue(Line.substr(0, Tab), Line.substr(Tab + 1));
    }
    drain();
    return Hits;
  }

private:
  void enqueue(std::string Language, std::string Phrase) {
#ifdef TWIN
    asio::thread_pool &Target = Pools.emplace_back(1);
#else
    asio::thread_pool &Target = Shared;
#endif
    asio::post(Target, [this, Language = std::move(Language), Phrase = std::move(Phrase)] {
      search(Language, Phrase);
    });
  }

  void search(const std::string &Language, const std::string &Phrase) {
    witness::task();
    if (Language == "de" && !Phrase.empty())
      ++Hits;
  }

  void drain() {
    Shared.join();
    for (auto &P : Pools)
      P.join();
  }

  std::atomic<std::size_t> Hits = 0;
  std::list<asio::thread_pool> Pools;
  asio::thread_pool Shared{4};
};

int main(int argc, char **argv) {
  std::stringstream Queries;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Queries << "de\tsegment " << I << '\n';
  Concordance().lookupAll(Queries);
  return witness::report();
}
