// spawn: std::thread
// loop: range-for
// origin: parameter vector
// waits: join
// distance: member function
// differs: how often the thread is started
// A: bounded N1 | limiter: started once
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class EventLog {
public:
  ~EventLog() {
    for (auto &t : flushers_)
      t.join();
  }

  void append(const std::string &line) {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      lines_.push_back(line);
    }
#ifdef TWIN
    startFlusher();
#else
    std::call_once(started_, [this] { startFlusher(); });
#endif
  }

  void appendAll(const std::vector<std::string> &lines) {
    for (const auto &line : lines)
      append(line);
  }

private:
  void startFlusher() {
    flushers_.emplace_back([this] {
      witness::task();
      std::lock_guard<std::mutex> lock(mutex_);
      lines_.clear();
    });
  }
  std::once_flag started_;
  std::mutex mutex_;
  std::vector<std::string> lines_;
  std::vector<std::thread> flushers_;
};

void importEvents(const std::vector<std::string> &events) {
  EventLog log;
  log.appendAll(events);
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  importEvents(std::vector<std::string>(n, "login"));
  return witness::report();
}
