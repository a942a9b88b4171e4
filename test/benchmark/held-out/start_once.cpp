// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: member function
// differs: flag
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: started for the first element only
// witness: runnable
#include "witness.h"
#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct LogRecord {
  int level;
  std::string text;
};

class AsyncLog {
public:
  void append(const std::vector<LogRecord> &records) {
    for (const LogRecord &record : records) {
      {
        std::lock_guard<std::mutex> lock(mutex_);
        pending_.push_back(record);
      }
      ensureWriter();
    }
  }

private:
  void ensureWriter() {
#ifdef TWIN
    if (started_)
      return;
    started_ = true;
#endif
    std::thread([this] { write(); }).detach();
  }

  void write() {
    witness::task();
    std::lock_guard<std::mutex> lock(mutex_);
    pending_.clear();
  }

  std::mutex mutex_;
  std::deque<LogRecord> pending_;
  bool started_ = false;
};

int main(int argc, char **argv) {
  AsyncLog log;
  log.append(std::vector<LogRecord>(witness::size(argc, argv)));
  return witness::report();
}
