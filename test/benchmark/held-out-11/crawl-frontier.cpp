// spawn: std::thread detached
// loop: while over a queue
// origin: links of the pages
// waits: condition variable
// distance: member function
// differs: which counter is compared
// A: unbounded Y6 | limiter: counter of robots lookups
// B: bounded N9 | limiter: counter of live fetches
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_set>
#include <vector>

namespace crawl {

struct Page {
  std::string Url;
  std::vector<std::string> Links;
};

class Frontier {
public:
  static constexpr int Max = 12;

  void seed(const std::vector<std::string> &Urls) {
    std::lock_guard Guard(Lock);
    for (const auto &Url : Urls)
      if (Seen.insert(Url).second)
        Queue.push_back(Url);
  }

  std::size_t crawl() {
    std::unique_lock Guard(Lock);
    while (!Queue.empty() || Fetching > 0) {
#ifndef TWIN
      Changed.wait(Guard, [&] { return Robots < Max && (!Queue.empty() || Fetching == 0); });
#else
      Changed.wait(Guard, [&] { return Fetching < Max && (!Queue.empty() || Fetching == 0); });
#endif
      if (Queue.empty())
        continue;
      std::string Url = std::move(Queue.front());
      Queue.pop_front();
      if (!allowed(Url))
        continue;
      ++Fetching;
      std::thread(&Frontier::fetch, this, std::move(Url)).detach();
    }
    return Seen.size();
  }

private:
  bool allowed(const std::string &Url) {
    ++Robots;
    const bool Yes = Url.find("/private/") == std::string::npos;
    --Robots;
    return Yes;
  }

  void fetch(std::string Url) {
    witness::task();
    Page Got{std::move(Url), {}};
    std::lock_guard Guard(Lock);
    for (auto &Link : Got.Links)
      if (Seen.insert(Link).second)
        Queue.push_back(Link);
    --Fetching;
    Changed.notify_all();
  }

  std::mutex Lock;
  std::condition_variable Changed;
  std::deque<std::string> Queue;
  std::unordered_set<std::string> Seen;
  int Fetching = 0;
  int Robots = 0;
};

} // namespace crawl

int main(int argc, char **argv) {
  std::vector<std::string> Seeds;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Seeds.push_back("https://site" + std::to_string(I) + ".example/");
  static crawl::Frontier Frontier;
  Frontier.seed(Seeds);
  Frontier.crawl();
  return witness::report();
}
