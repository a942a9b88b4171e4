// spawn: std::thread detached
// loop: while
// origin: events from a pipe
// waits: detached
// distance: member function
// differs: what the token bucket and the counter do
// A: unbounded Y8 | limiter: a rate of starts, tasks may last
// B: bounded N9 | limiter: counter of live tasks with condition variable
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <unistd.h>

class Shipper {
public:
  void follow(int pipe) {
    std::uint32_t record;
    while (::read(pipe, &record, sizeof record) == sizeof record) {
      admit();
      std::thread([this, record] { ship(record); }).detach();
    }
  }

private:
  void admit() {
    std::unique_lock<std::mutex> lk(mu_);
#ifdef TWIN
    below_.wait(lk, [this] { return inFlight_ < limit_; });
#else
    if (++sent_ % limit_ == 0)
      witnessSleep(100000); // twenty records, then a short rest
#endif
    ++inFlight_;
  }

  void ship(std::uint32_t record) {
    witness::task();
    std::lock_guard<std::mutex> lk(mu_);
    if (record == 0)
      ++empty_;
    --inFlight_;
    below_.notify_one();
  }

  std::mutex mu_;
  std::condition_variable below_;
  unsigned inFlight_ = 0, sent_ = 0, empty_ = 0;
  const unsigned limit_ = 20;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  int fds[2];
  if (pipe(fds) != 0)
    return 1;
  std::thread writer([&] {
    for (std::uint32_t i = 0; i < n; ++i)
      if (write(fds[1], &i, sizeof i) < 0)
        break;
    close(fds[1]);
  });
  static Shipper s;
  s.follow(fds[0]);
  writer.join();
  return witness::report();
}
