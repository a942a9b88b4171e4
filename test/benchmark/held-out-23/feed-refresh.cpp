// spawn: boost::thread_group::create_thread
// loop: while over getline
// origin: lines of an OPML-like file
// waits: join_all
// distance: class
// differs: limiter
// A: unbounded Y7 | limiter: a pause after each feed
// B: bounded N6 | limiter: join_all when eight run
// libraries: -lboost_thread -lboost_chrono -lboost_system
// witness: runnable
#include "witness.h"
#include <boost/thread.hpp>
#include <chrono>
#include <istream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

struct Feed {
  std::string Url;
  std::string Etag;
  int NewEpisodes = 0;
};

class FeedRefresher {
public:
  explicit FeedRefresher(std::istream &Subscriptions) : In(Subscriptions) {}

  int refresh() {
    std::string Line;
    while (std::getline(In, Line)) {
      if (Line.empty() || Line.front() == '#')
        continue;
      start(parse(Line));
    }
    settle();
    return Episodes;
  }

private:
  static constexpr std::size_t AtOnce = 8;

  static std::shared_ptr<Feed> parse(const std::string &Line) {
    auto F = std::make_shared<Feed>();
    std::istringstream Fields(Line);
    Fields >> F->Url >> F->Etag;
    return F;
  }

  void start(std::shared_ptr<Feed> F) {
#ifndef TWIN
    boost::this_thread::sleep_for(boost::chrono::microseconds(150));
#else
    if (Running == AtOnce)
      settle();
#endif
    Feeds.push_back(F);
    Fetchers->create_thread([F] {
      witness::task();
      F->NewEpisodes = F->Etag.empty() ? 3 : 0;
    });
    ++Running;
  }

  void settle() {
    Fetchers->join_all();
    Fetchers = std::make_unique<boost::thread_group>();
    for (const auto &F : Feeds)
      Episodes += F->NewEpisodes;
    Feeds.clear();
    Running = 0;
  }

  std::istream &In;
  std::unique_ptr<boost::thread_group> Fetchers = std::make_unique<boost::thread_group>();
  std::vector<std::shared_ptr<Feed>> Feeds;
  std::size_t Running = 0;
  int Episodes = 0;
};

int main(int argc, char **argv) {
  std::string Text = "# subscriptions\n";
  for (std::size_t I = witness::size(argc, argv); I > 0; --I)
    Text += "https://pod.example/" + std::to_string(I) + ".xml W/1\n";
  std::istringstream In(Text);
  FeedRefresher(In).refresh();
  return witness::report();
}
