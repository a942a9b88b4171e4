// spawn: std::async
// loop: range-for
// origin: lines of a file
// waits: after the loop
// distance: member function
// differs: what reap does when nothing is ready
// A: unbounded Y7 | limiter: finished ones are dropped, nothing waits
// B: bounded N5 | limiter: waits for the first when 20 are in flight
// witness: runnable
#include "witness.h"
#include <chrono>
#include <future>
#include <istream>
#include <list>
#include <sstream>
#include <string>

class FeedPoller {
public:
  void poll(std::istream &opml) {
    for (std::string url; std::getline(opml, url);) {
      reap();
      running_.push_back(std::async(std::launch::async, &FeedPoller::get, this, url));
    }
    for (auto &r : running_)
      r.wait();
  }

private:
  void reap() {
    for (auto it = running_.begin(); it != running_.end();)
      if (it->wait_for(std::chrono::seconds(0)) == std::future_status::ready)
        it = running_.erase(it);
      else
        ++it;
#ifdef TWIN
    while (running_.size() >= 20) {
      running_.front().wait();
      running_.pop_front();
    }
#endif
  }

  void get(std::string url) {
    witness::task();
    if (url.find("https://") != 0)
      insecure_ = true;
  }

  std::list<std::future<void>> running_;
  std::atomic<bool> insecure_{false};
};

int main(int argc, char **argv) {
  std::string text;
  for (size_t n = witness::size(argc, argv); n; --n)
    text += "https://blog.example/feed.xml\n";
  std::istringstream in(text);
  FeedPoller p;
  p.poll(in);
  return witness::report();
}
