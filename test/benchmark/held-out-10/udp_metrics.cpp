// spawn: std::thread detached
// loop: recv
// origin: endless datagrams
// waits: detached
// distance: same function
// differs: what runs the work
// A: unbounded Y8 | limiter: none
// B: bounded N8 | limiter: three workers of a queue
// witness: runnable
#include "witness.h"
#include <array>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <queue>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

class MetricSink {
public:
#ifdef TWIN
  MetricSink() {
    for (int i = 0; i < 3; ++i)
      std::thread([this] {
        for (;;)
          record(next());
      }).detach();
  }
#endif
  void listen(int fd) {
    std::array<char, 512> packet;
    for (;;) {
      ssize_t got = ::recv(fd, packet.data(), packet.size(), 0);
      if (got <= 0)
        return;
      std::string metric(packet.data(), static_cast<std::size_t>(got));
#ifdef TWIN
      std::lock_guard<std::mutex> lock(mutex_);
      queue_.push(std::move(metric));
      some_.notify_one();
#else
      std::thread([this, metric] { record(metric); }).detach();
#endif
    }
  }

private:
  std::string next() {
    std::unique_lock<std::mutex> lock(mutex_);
    some_.wait(lock, [this] { return !queue_.empty(); });
    std::string m = std::move(queue_.front());
    queue_.pop();
    return m;
  }
  void record(const std::string &) { witness::task(); }
  std::mutex mutex_;
  std::condition_variable some_;
  std::queue<std::string> queue_;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  int ends[2];
  socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends);
  static MetricSink sink;
  std::thread sender([&] {
    for (std::size_t i = 0; i < n; ++i)
      if (::send(ends[1], "cpu:1", 5, 0) < 0)
        break;
    ::close(ends[1]);
  });
  sink.listen(ends[0]);
  sender.join();
  return witness::report();
}
