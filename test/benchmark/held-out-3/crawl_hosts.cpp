// spawn: std::thread detached
// loop: range-for
// origin: field of a request
// waits: detached, counted
// distance: other class
// differs: which semaphore is taken
// A: unbounded Y6 | limiter: a semaphore for each host, and the hosts come from the request
// B: bounded N4 | limiter: one semaphore for all
// witness: runnable
#include "witness.h"
#include <map>
#include <memory>
#include <mutex>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Url {
  std::string host;
  std::string path;
};

struct CrawlRequest {
  std::vector<Url> urls;
};

class Politeness {
public:
  std::counting_semaphore<> &slotsFor(const Url &url) {
#ifdef TWIN
    return total_;
#else
    std::lock_guard lock(mutex_);
    auto &slots = hosts_[url.host];
    if (!slots)
      slots = std::make_unique<std::counting_semaphore<>>(kPerHost);
    return *slots;
#endif
  }

private:
  static constexpr int kPerHost = 2;
  static constexpr int kTotal = 12;
  std::mutex mutex_;
  std::map<std::string, std::unique_ptr<std::counting_semaphore<>>> hosts_;
  std::counting_semaphore<> total_{kTotal};
};

class Crawler {
public:
  void crawl(const CrawlRequest &request) {
    for (const Url &url : request.urls) {
      std::counting_semaphore<> &slots = politeness_.slotsFor(url);
      slots.acquire();
      std::thread([&slots, url] {
        get(url);
        slots.release();
      }).detach();
    }
  }

private:
  static void get(const Url &url) {
    if (!url.path.empty())
      witness::task();
  }

  Politeness politeness_;
};

int main(int argc, char **argv) {
  CrawlRequest request;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    request.urls.push_back({"host" + std::to_string(n) + ".example", "/"});
  static Crawler crawler;
  crawler.crawl(request);
  return witness::report();
}
