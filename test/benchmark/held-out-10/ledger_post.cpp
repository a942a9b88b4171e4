// spawn: std::thread
// loop: range-for
// origin: request field
// waits: join
// distance: same function
// differs: where the lock is taken
// A: unbounded Y2 | limiter: mutex in the task
// B: bounded N3 | limiter: joined in the iteration
// witness: runnable
#include "witness.h"
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct Entry {
  std::string account;
  long cents;
};

struct PostRequest {
  std::string journal;
  std::vector<Entry> entries;
};

class Ledger {
public:
  void post(const PostRequest &request) {
    std::vector<std::thread> clerks;
    for (const Entry &entry : request.entries) {
      clerks.emplace_back([this, &entry] {
        witness::Task alive;
        std::lock_guard<std::mutex> lock(mutex_);
        witness::work();
        balance_[entry.account] += entry.cents;
      });
#ifdef TWIN
      clerks.back().join();
      clerks.pop_back();
#endif
    }
    for (auto &c : clerks)
      c.join();
  }

private:
  std::mutex mutex_;
  std::map<std::string, long> balance_;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  Ledger().post({"main", std::vector<Entry>(n, Entry{"cash", 5})});
  return witness::report();
}
