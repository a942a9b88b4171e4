// RUN: %check_rule %s fanout-pool-grows-past-idle
// REQUIRES: boost-headers

// Lists of a fixed size that say when they are full, and lists with a count beside.

#include <atomic>
#include <boost/lockfree/queue.hpp>
#include <boost/lockfree/stack.hpp>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

struct Conn {
  Conn() {
    sockaddr_in To{};
    Fd = socket(AF_INET, SOCK_STREAM, 0);
    connect(Fd, reinterpret_cast<sockaddr *>(&To), sizeof To);
  }
  ~Conn() { close(Fd); }
  int Fd;
};

class Fixed {
public:
  Conn *take() {
    Conn *C = nullptr;
    if (Idle.pop(C))
      return C;
    return new Conn;
    // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'Fixed::take' opens a connection whenever 'Fixed::Idle' is empty{{.*}} [fanout-pool-grows-past-idle]
  }
  void give(Conn *C) {
    if (!Idle.push(C))
      delete C;
  }

private:
  boost::lockfree::stack<Conn *, boost::lockfree::capacity<256>> Idle;
};

class FixedAndCounted {
public:
  Conn *take() {
    Conn *C = nullptr;
    if (Idle.pop(C))
      return C;
    if (Open.fetch_add(1) >= 512) {
      Open.fetch_sub(1);
      return nullptr;
    }
    return new Conn;
  }
  void give(Conn *C) {
    if (!Idle.push(C)) {
      delete C;
      Open.fetch_sub(1);
    }
  }

private:
  std::atomic<int> Open{0};
  boost::lockfree::stack<Conn *, boost::lockfree::capacity<256>> Idle;
};

class CountBeside {
public:
  Conn *take() {
    Conn *C;
    if (Idle.pop(C)) {
      Kept.fetch_sub(1);
      return C;
    }
    return new Conn;
    // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'CountBeside::take' opens a connection whenever 'CountBeside::Idle' is empty{{.*}} [fanout-pool-grows-past-idle]
  }
  void give(Conn *C) {
    if (Kept.load() >= 100) {
      delete C;
      return;
    }
    Kept.fetch_add(1);
    Idle.push(C);
  }

private:
  std::atomic<int> Kept{0};
  boost::lockfree::queue<Conn *> Idle{128};
};
