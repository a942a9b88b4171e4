// spawn: std::thread
// loop: std::getline
// origin: symbols of a watch list
// waits: joins after the loop
// distance: lambda
// differs: where the semaphore is acquired
// A: unbounded Y2 | limiter: semaphore acquired in the thread
// B: bounded N4 | limiter: semaphore acquired before the thread
// witness: runnable
#include "witness.h"
#include <istream>
#include <mutex>
#include <optional>
#include <semaphore>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

struct Quote {
  std::string Symbol;
  double PriceToEarnings = 0;
  double Yield = 0;
};

class QuoteFeed {
public:
  std::optional<Quote> fetch(const std::string &Symbol) const {
    witness::work();
    if (Symbol.empty())
      return std::nullopt;
    return Quote{Symbol, 8.0 + static_cast<double>(Symbol.back() % 9), 0.031};
  }
};

class Screener {
public:
  Screener(const QuoteFeed &Feed, double MaxRatio) : Feed(Feed), MaxRatio(MaxRatio) {}

  std::vector<Quote> screen(std::istream &WatchList) {
    std::vector<std::thread> Fetchers;
    for (std::string Symbol; std::getline(WatchList, Symbol);) {
      if (Symbol.starts_with('#'))
        continue;
#ifdef TWIN
      Sessions.acquire();
#endif
      Fetchers.emplace_back([this, Symbol] {
        witness::Task Alive;
#ifndef TWIN
        Sessions.acquire();
#endif
        consider(Feed.fetch(Symbol));
        Sessions.release();
      });
    }
    for (auto &F : Fetchers)
      F.join();
    return std::move(Selected);
  }

private:
  void consider(const std::optional<Quote> &Q) {
    if (!Q || Q->PriceToEarnings > MaxRatio)
      return;
    std::lock_guard Lock(Guard);
    Selected.push_back(*Q);
  }

  static constexpr int FeedSessions = 5;
  const QuoteFeed &Feed;
  double MaxRatio;
  std::counting_semaphore<FeedSessions> Sessions{FeedSessions};
  std::mutex Guard;
  std::vector<Quote> Selected;
};

int main(int argc, char **argv) {
  std::stringstream WatchList;
  const std::size_t N = witness::size(argc, argv);
  WatchList << "# my list\n";
  for (std::size_t I = 0; I < N; ++I)
    WatchList << "XETR:" << I << '\n';
  Screener(QuoteFeed(), 14.0).screen(WatchList);
  return witness::report();
}
