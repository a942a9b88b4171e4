// spawn: std::thread
// loop: while over getline
// origin: lines of a stream
// limiter: pace
// waits: deque of threads
// distance: same function
// differs: sleep or wait for the oldest
// A: unbounded Y7 | limiter: sleep in the loop
// B: bounded N5 | limiter: window of twelve
// witness: runnable
#include "witness.h"
#include <chrono>
#include <deque>
#include <istream>
#include <map>
#include <mutex>
#include <sstream>
#include <string>
#include <thread>

class ScoreBoard {
public:
  void publish(const std::string &match, int home, int away) {
    witness::task();
    std::scoped_lock hold(lock_);
    scores_[match] = {home, away};
  }

  std::size_t matches() const { return scores_.size(); }

private:
  std::mutex lock_;
  std::map<std::string, std::pair<int, int>> scores_;
};

class FeedReader {
public:
  explicit FeedReader(ScoreBoard &board) : board_(board) {}

  std::size_t consume(std::istream &feed) {
    std::deque<std::thread> publishing;
    std::string line;
    std::size_t rejected = 0;
    while (std::getline(feed, line)) {
      std::istringstream fields(line);
      std::string match;
      int home, away;
      if (!(fields >> match >> home >> away)) {
        ++rejected;
        continue;
      }
#ifndef TWIN
      std::this_thread::sleep_for(std::chrono::microseconds(100));
#else
      if (publishing.size() == 12) {
        publishing.front().join();
        publishing.pop_front();
      }
#endif
      publishing.emplace_back([this, match, home, away] { board_.publish(match, home, away); });
    }
    for (auto &p : publishing)
      p.join();
    return rejected;
  }

private:
  ScoreBoard &board_;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::stringstream feed;
  for (std::size_t i = 0; i < n; ++i)
    feed << "match" << i << " 1 0\n";
  ScoreBoard board;
  FeedReader(board).consume(feed);
  return witness::report();
}
