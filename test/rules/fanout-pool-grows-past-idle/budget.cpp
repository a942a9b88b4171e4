// RUN: %check_rule %s fanout-pool-grows-past-idle

// What is left is counted down, or a count is taken and exchanged; and twins in which
// that holds nobody back.

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <netinet/in.h>
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

// Throws when nothing is left.
struct Left {
  ConnPtr get() {
    std::unique_lock Lock(Mutex);
    if (!Idle.empty()) {
      ConnPtr C = std::move(Idle.front());
      Idle.pop_front();
      return C;
    }
    if (Free == 0)
      throw std::runtime_error("none left");
    --Free;
    return std::make_unique<Conn>();
  }
  void put(ConnPtr C) {
    std::lock_guard Lock(Mutex);
    if (Idle.size() < 8)
      Idle.push_back(std::move(C));
    else
      ++Free;
  }
  std::mutex Mutex;
  std::deque<ConnPtr> Idle;
  int Free = 64;
};

// Counts down, and looks afterwards.
struct Afterwards : Left {
  ConnPtr get() {
    std::unique_lock Lock(Mutex);
    if (!Idle.empty()) {
      ConnPtr C = std::move(Idle.front());
      Idle.pop_front();
      return C;
    }
    if (Free-- <= 0) {
      ++Free;
      return nullptr;
    }
    return std::make_unique<Conn>();
  }
};

// Counts down, and nobody looks.
struct Nobody {
  ConnPtr get() {
    std::unique_lock Lock(Mutex);
    if (!Idle.empty()) {
      ConnPtr C = std::move(Idle.front());
      Idle.pop_front();
      return C;
    }
    --Free;
    return std::make_unique<Conn>();
    // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'Nobody::get' opens a connection whenever 'Nobody::Idle' is empty{{.*}} [fanout-pool-grows-past-idle]
  }
  void put(ConnPtr C) {
    std::lock_guard Lock(Mutex);
    if (Idle.size() < 8)
      Idle.push_back(std::move(C));
    else
      ++Free;
  }
  std::mutex Mutex;
  std::deque<ConnPtr> Idle;
  int Free = 64;
};

// A class of its own keeps what is left.
class Budget {
public:
  bool tryTake() {
    std::lock_guard Lock(Mutex);
    if (Count == 0)
      return false;
    --Count;
    return true;
  }
  void give() {
    std::lock_guard Lock(Mutex);
    ++Count;
  }

private:
  std::mutex Mutex;
  int Count = 100;
};

class Asks {
public:
  ConnPtr get() {
    if (ConnPtr C = pop())
      return C;
    if (!Free.tryTake())
      return nullptr;
    return std::make_unique<Conn>();
  }
  void put(ConnPtr C) {
    std::lock_guard Lock(Mutex);
    if (Idle.size() < 8) {
      Idle.push_back(std::move(C));
      return;
    }
    Free.give();
  }

private:
  ConnPtr pop() {
    std::lock_guard Lock(Mutex);
    if (Idle.empty())
      return nullptr;
    ConnPtr C = std::move(Idle.front());
    Idle.pop_front();
    return C;
  }
  Budget Free;
  std::mutex Mutex;
  std::deque<ConnPtr> Idle;
};

// Exchanges the count that it compared.
class Exchanges {
public:
  ConnPtr get() {
    {
      std::lock_guard Lock(Mutex);
      if (!Idle.empty()) {
        ConnPtr C = std::move(Idle.front());
        Idle.pop_front();
        return C;
      }
    }
    int N = Open.load();
    do {
      if (N >= 100)
        return nullptr;
    } while (!Open.compare_exchange_weak(N, N + 1));
    return std::make_unique<Conn>();
  }
  void put(ConnPtr C) {
    std::lock_guard Lock(Mutex);
    if (Idle.size() < 8)
      Idle.push_back(std::move(C));
    else
      Open--;
  }

private:
  std::atomic<int> Open{0};
  std::mutex Mutex;
  std::deque<ConnPtr> Idle;
};

// A count of the idle ones goes down with each that is taken: it is no budget.
class Beside {
public:
  Conn *get() {
    std::lock_guard Lock(Mutex);
    if (Kept > 0) {
      Conn *C = Idle.front();
      Idle.pop_front();
      --Kept;
      return C;
    }
    return new Conn;
    // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'Beside::get' opens a connection whenever 'Beside::Idle' is empty{{.*}} [fanout-pool-grows-past-idle]
  }
  void put(Conn *C) {
    std::lock_guard Lock(Mutex);
    if (Kept >= 8) {
      delete C;
      return;
    }
    Idle.push_back(C);
    ++Kept;
  }

private:
  std::mutex Mutex;
  std::deque<Conn *> Idle;
  int Kept = 0;
};
