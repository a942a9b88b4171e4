// spawn: std::thread detached
// loop: endless while with recvfrom
// origin: datagrams
// waits: detached
// distance: same function
// differs: who receives
// A: unbounded Y8 | limiter: none
// B: bounded N1 | limiter: three threads that receive and answer by themselves
// witness: runnable
#include "witness.h"
#include <atomic>
#include <netinet/in.h>
#include <optional>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <vector>

class Resolver {
public:
  explicit Resolver(int fd) : fd_(fd) {}

  void serve() {
#ifdef TWIN
    std::vector<std::thread> trio;
    for (int i = 0; i < 3; ++i)
      trio.emplace_back([this] {
        while (auto q = next())
          answer(*q);
      });
    for (auto &t : trio)
      t.join();
#else
    while (auto q = next())
      std::thread([this, q = std::move(*q)] { answer(q); }).detach();
#endif
  }

private:
  std::optional<std::string> next() {
    char buf[512];
    ssize_t n = ::recv(fd_, buf, sizeof buf, 0);
    if (n <= 0)
      return std::nullopt;
    return std::string(buf, n);
  }
  void answer(const std::string &q) {
    witness::task();
    if (q.size() < 2)
      ++malformed_;
  }
  int fd_;
  std::atomic<int> malformed_{0};
};

int main(int argc, char **argv) {
  int pair[2];
  socketpair(AF_UNIX, SOCK_DGRAM, 0, pair);
  std::size_t n = witness::size(argc, argv);
  witnessState()->Quiet = 12000000;
  std::thread client([&] {
    for (std::size_t i = 0; i < n; ++i)
      ::send(pair[1], "a.example", 9, 0);
    for (int i = 0; i < 3; ++i)
      ::send(pair[1], "", 0, 0);
  });
  static Resolver r(pair[0]);
  r.serve();
  client.join();
  return witness::report();
}
