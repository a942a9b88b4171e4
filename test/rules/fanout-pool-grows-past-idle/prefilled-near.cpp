// RUN: %check_rule %s fanout-pool-grows-past-idle

// A number up to which the list is filled in advance is no number past which it
// drops: this pool keeps every connection.

#include <memory>
#include <mutex>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

struct Conn {
  Conn() {
    sockaddr_in To{};
    Fd = socket(AF_INET, SOCK_STREAM, 0);
    connect(Fd, reinterpret_cast<sockaddr *>(&To), sizeof To);
  }
  ~Conn() { close(Fd); }
  int Fd;
};

class Warm {
public:
  explicit Warm(std::size_t Ready) {
    while (Idle.size() < Ready)
      put(std::make_unique<Conn>());
    while (Idle.size() < Ready)
      Idle.push_back(std::make_unique<Conn>());
  }
  std::unique_ptr<Conn> get() {
    std::lock_guard Lock(Mutex);
    if (Idle.empty())
      return std::make_unique<Conn>();
    auto C = std::move(Idle.back());
    Idle.pop_back();
    return C;
  }
  void put(std::unique_ptr<Conn> C) {
    std::lock_guard Lock(Mutex);
    Idle.push_back(std::move(C));
  }

private:
  std::mutex Mutex;
  std::vector<std::unique_ptr<Conn>> Idle;
};
