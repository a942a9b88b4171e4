// spawn: std::thread detached
// loop: while over a queue
// origin: links of a seed page
// waits: condition variable
// distance: member function
// differs: whose semaphore it is
// A: unbounded Y6 | limiter: semaphore of the page
// B: bounded N4 | limiter: semaphore of the crawler
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <semaphore>
#include <string>
#include <thread>
#include <unordered_set>

class Crawler {
public:
  void seed(std::string Url) {
    if (Seen.insert(Url).second)
      Frontier.push_back(std::move(Url));
  }

  void run() {
    while (!Frontier.empty()) {
      std::string Url = std::move(Frontier.front());
      Frontier.pop_front();
      visit(std::move(Url));
    }
    std::unique_lock Lock(Mutex);
    Idle.wait(Lock, [this] { return Fetching == 0; });
  }

private:
  using Slots = std::counting_semaphore<>;

  void visit(std::string Url) {
#ifndef TWIN
    auto Fetches = std::make_shared<Slots>(Connections);
#else
    auto Fetches = PoliteSlots;
#endif
    Fetches->acquire();
    {
      std::lock_guard Lock(Mutex);
      ++Fetching;
    }
    std::thread([this, Fetches, Url = std::move(Url)] {
      fetch(Url);
      Fetches->release();
      std::lock_guard Lock(Mutex);
      if (--Fetching == 0)
        Idle.notify_all();
    }).detach();
  }

  void fetch(const std::string &Url) {
    witness::task();
    std::lock_guard Lock(Mutex);
    Bytes += Url.size();
  }

  static constexpr int Connections = 8;
  std::shared_ptr<Slots> PoliteSlots = std::make_shared<Slots>(Connections);
  std::deque<std::string> Frontier;
  std::unordered_set<std::string> Seen;
  std::mutex Mutex;
  std::condition_variable Idle;
  std::size_t Fetching = 0, Bytes = 0;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  Crawler C;
  for (std::size_t I = 0; I < N; ++I)
    C.seed("https://example.org/" + std::to_string(I));
  C.run();
  return witness::report();
}
