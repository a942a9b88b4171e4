// RUN: %check_rule %s fanout-pool-grows-past-idle

// Counts of what is in use that hold nobody back, and their twins that do.

#include <atomic>
#include <cstdio>
#include <iostream>
#include <memory>
#include <mutex>
#include <netinet/in.h>
#include <stack>
#include <stdexcept>
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
using ConnPtr = std::unique_ptr<Conn>;

// What every pool here shares; the stack is the idle list.
struct Base {
  ConnPtr pop() {
    if (Idle.empty())
      return nullptr;
    ConnPtr C = std::move(Idle.top());
    Idle.pop();
    return C;
  }
  void put(ConnPtr C) {
    std::lock_guard Lock(Mutex);
    --InUse;
    if (Idle.size() < 64)
      Idle.push(std::move(C));
  }
  std::mutex Mutex;
  std::stack<ConnPtr> Idle;
  std::size_t InUse = 0, Peak = 0, Limit = 100;
  std::atomic<long> Dials{0};
};

// The highest number so far is a statistic.
struct Peak : Base {
  ConnPtr get() {
    std::lock_guard Lock(Mutex);
    ++InUse;
    if (InUse > this->Base::Peak)
      this->Base::Peak = InUse;
    if (ConnPtr C = pop())
      return C;
    ++Dials;
    return std::make_unique<Conn>();
    // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'Peak::get' opens a connection whenever 'Base::Idle' is empty{{.*}} [fanout-pool-grows-past-idle]
  }
};

// Says that there are many, and opens another one.
struct Complains : Base {
  ConnPtr get() {
    std::lock_guard Lock(Mutex);
    if (ConnPtr C = pop())
      return C;
    if (++InUse > Limit) {
      std::cerr << "many connections: " << InUse << "\n";
      std::fprintf(stderr, "more than %zu\n", Limit);
    }
    return std::make_unique<Conn>();
    // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'Complains::get' opens a connection whenever 'Base::Idle' is empty{{.*}} [fanout-pool-grows-past-idle]
  }
};

struct ComplainsAndFails : Base {
  ConnPtr get() {
    std::lock_guard Lock(Mutex);
    if (ConnPtr C = pop())
      return C;
    if (++InUse > Limit) {
      std::cerr << "too many connections: " << InUse << "\n";
      throw std::runtime_error("too many connections");
    }
    return std::make_unique<Conn>();
  }
};

// The flag decides.
struct Flag : Base {
  ConnPtr get() {
    std::lock_guard Lock(Mutex);
    bool Full = false;
    if (ConnPtr C = pop())
      return C;
    if (++InUse > Limit)
      Full = true;
    return Full ? nullptr : std::make_unique<Conn>();
  }
};

struct MemberFlag : Base {
  ConnPtr get() {
    std::lock_guard Lock(Mutex);
    if (ConnPtr C = pop())
      return C;
    if (++InUse > Limit)
      Full = true;
    if (Full)
      return nullptr;
    return std::make_unique<Conn>();
  }
  bool Full = false;
};

// Those in use and those idle together are all that are open.
struct Sum : Base {
  ConnPtr get() {
    std::lock_guard Lock(Mutex);
    if (ConnPtr C = pop())
      return C;
    if (InUse + Idle.size() >= Limit)
      throw std::runtime_error("pool exhausted");
    ++InUse;
    return std::make_unique<Conn>();
  }
};
