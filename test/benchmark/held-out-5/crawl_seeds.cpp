// spawn: std::thread joined
// loop: iterator
// origin: lines of a file
// distance: member function
// differs: whether the threads are joined on the way
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N6 | limiter: chunks of 24 | waits: each full batch
// witness: runnable
#include "witness.h"
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

class SeedCrawler {
public:
  explicit SeedCrawler(std::istream &seeds) {
    std::string line;
    while (std::getline(seeds, line))
      if (!line.empty() && line[0] != '#')
        frontier_.push_back(line);
  }

  std::size_t crawl() {
    for (auto it = frontier_.cbegin(); it != frontier_.cend(); ++it) {
#ifdef TWIN
      if (fetchers_.size() >= kFetchers)
        drain();
#endif
      fetchers_.emplace_back(&SeedCrawler::visit, this, std::cref(*it));
    }
    drain();
    return frontier_.size();
  }

private:
  static constexpr std::size_t kFetchers = 24;

  void visit(const std::string &url) {
    witness::task();
    if (url.size() > 2048)
      std::fprintf(stderr, "skipping an overlong url\n");
  }

  void drain() {
    for (std::thread &t : fetchers_)
      t.join();
    fetchers_.clear();
  }

  std::vector<std::string> frontier_;
  std::vector<std::thread> fetchers_;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::ostringstream text;
  text << "# seeds\n";
  for (std::size_t i = 0; i < n; ++i)
    text << "https://site" << i << ".example/\n";
  std::istringstream in(text.str());
  SeedCrawler(in).crawl();
  return witness::report();
}
