// trap: D12 T37
// spawn: A: std::thread detached; B: queue of three workers
// loop: endless receive loop
// origin: datagrams
// waits: detached
// distance: member function
// differs: what is done with a datagram
// A: unbounded Y8 | limiter: none
// B: bounded N8 | limiter: three workers
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <mutex>
#include <queue>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <vector>

class Collector {
public:
  explicit Collector(int fd) : fd_(fd) {
#ifdef TWIN
    for (int i = 0; i < 3; ++i)
      std::thread([this] { worker(); }).detach();
#endif
  }

  void listen() {
    char buf[512];
    for (;;) {
      ssize_t n = ::recv(fd_, buf, sizeof buf, 0);
      if (n <= 0)
        return;
      dispatch(std::string(buf, static_cast<std::size_t>(n)));
    }
  }

private:
  void dispatch(std::string packet) {
#ifdef TWIN
    std::lock_guard lk(m_);
    q_.push(std::move(packet));
    cv_.notify_one();
#else
    std::thread([packet = std::move(packet)] { digest(packet); }).detach();
#endif
  }

  static void digest(const std::string &packet) {
    witness::task();
    if (packet.front() != '<')
      std::puts("malformed");
  }

  void worker() {
    for (;;) {
      std::unique_lock lk(m_);
      cv_.wait(lk, [this] { return !q_.empty(); });
      std::string p = std::move(q_.front());
      q_.pop();
      lk.unlock();
      digest(p);
    }
  }

  int fd_;
  std::mutex m_;
  std::condition_variable cv_;
  std::queue<std::string> q_;
};

int main(int argc, char **argv) {
  int sv[2];
  const std::size_t n = witness::size(argc, argv);
  if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, sv) != 0)
    return 1;
  static Collector c(sv[1]);
  std::thread sender([&] {
    for (std::size_t i = 0; i < n; ++i)
      (void)!write(sv[0], "<13>hi", 6);
    close(sv[0]);
  });
  c.listen();
  sender.join();
  return witness::report();
}
