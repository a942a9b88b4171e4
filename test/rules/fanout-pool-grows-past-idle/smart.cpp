// RUN: %check_rule %s fanout-pool-grows-past-idle

// Other ways to write the same pool.

#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <netinet/in.h>
#include <cstdlib>
#include <optional>
#include <stack>
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
  bool alive() const;
  int Fd;
};

using ConnPtr = std::unique_ptr<Conn>;

class Unique {
public:
  ConnPtr get() {
    std::lock_guard Lock(Mutex);
    if (!Idle.empty()) {
      ConnPtr C = std::move(Idle.back());
      Idle.pop_back();
      return C;
    }
    return std::make_unique<Conn>();
    // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'Unique::get' opens a connection whenever 'Unique::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
  }
  void put(ConnPtr C) {
    std::lock_guard Lock(Mutex);
    if (Idle.size() < MaxIdle)
      Idle.push_back(std::move(C));
  }

private:
  std::mutex Mutex;
  std::vector<ConnPtr> Idle;
  size_t MaxIdle = 10;
};

// The lock is gone before the dial, what is stale is skipped, the rest is dropped
// by a deleter.
class Shared : public std::enable_shared_from_this<Shared> {
public:
  std::shared_ptr<Conn> borrow() {
    Conn *C = nullptr;
    {
      std::lock_guard Lock(Mutex);
      while (!Idle.empty() && !C) {
        C = Idle.front();
        Idle.pop_front();
        if (!C->alive()) {
          delete C;
          C = nullptr;
        }
      }
    }
    if (!C)
      C = new Conn;
      // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'Shared::borrow' opens a connection whenever 'Shared::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
    return std::shared_ptr<Conn>(C, [this](Conn *Done) {
      std::lock_guard Lock(Mutex);
      if (Idle.size() >= 64)
        delete Done;
      else
        Idle.push_back(Done);
    });
  }

private:
  std::mutex Mutex;
  std::deque<Conn *> Idle;
};

// Made by a function that the user gives.
class Factory {
public:
  explicit Factory(std::function<ConnPtr()> Make) : Make(std::move(Make)) {}
  ConnPtr checkOut() {
    std::lock_guard Lock(Mutex);
    if (Idle.empty())
      return Make();
      // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'Factory::checkOut' opens a connection whenever 'Factory::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
    ConnPtr C = std::move(Idle.top());
    Idle.pop();
    return C;
  }
  void checkIn(ConnPtr C) {
    std::lock_guard Lock(Mutex);
    Idle.push(std::move(C));
    if (Idle.size() > 32)
      Idle.pop();
  }

private:
  std::function<ConnPtr()> Make;
  std::mutex Mutex;
  std::stack<ConnPtr> Idle;
};

// For any kind of connection.
template <class T> class Pool {
public:
  std::unique_ptr<T> acquire() {
    std::lock_guard Lock(Mutex);
    if (Idle.empty())
      return std::unique_ptr<T>(new T());
      // CHECK-MESSAGES: :[[@LINE-1]]:33: warning: 'Pool::acquire' opens a connection whenever 'Pool::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
    std::unique_ptr<T> C = std::move(Idle.front());
    Idle.pop_front();
    return C;
  }
  void release(std::unique_ptr<T> C) {
    std::lock_guard Lock(Mutex);
    if (Idle.size() < Keep)
      Idle.push_back(std::move(C));
  }

private:
  std::mutex Mutex;
  std::list<std::unique_ptr<T>> Idle;
  size_t Keep = 8;
};

struct Buffer {
  char Bytes[4096];
};

void use() {
  Pool<Conn> Connections;
  Connections.release(Connections.acquire());
}

// A global list of descriptors.
static std::mutex IdleMutex;
static std::vector<int> IdleFds;

int openFd() {
  sockaddr_in To{};
  int Fd = socket(AF_INET, SOCK_STREAM, 0);
  connect(Fd, reinterpret_cast<sockaddr *>(&To), sizeof To);
  return Fd;
}

int getFd() {
  {
    std::lock_guard Lock(IdleMutex);
    if (!IdleFds.empty()) {
      int Fd = IdleFds.back();
      IdleFds.pop_back();
      return Fd;
    }
  }
  return openFd();
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'getFd' opens a connection whenever 'IdleFds' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
}

void putFd(int Fd) {
  std::lock_guard Lock(IdleMutex);
  if (IdleFds.size() < 100)
    IdleFds.push_back(Fd);
  else
    close(Fd);
}

// A random local address multiplies ports and bounds nothing.
class Randomised {
public:
  int get() {
    if (!Idle.empty()) {
      int Fd = Idle.back();
      Idle.pop_back();
      return Fd;
    }
    sockaddr_in From{}, To{};
    From.sin_addr.s_addr = htonl(0x7f000000u | rand() % 0xffffff);
    int Fd = socket(AF_INET, SOCK_STREAM, 0);
    bind(Fd, reinterpret_cast<sockaddr *>(&From), sizeof From);
    if (connect(Fd, reinterpret_cast<sockaddr *>(&To), sizeof To) < 0)
    // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'Randomised::get' opens a connection whenever 'Randomised::Idle' is empty, and nothing bounds how many are open{{.*}} [fanout-pool-grows-past-idle]
      return -1;
    return Fd;
  }
  void put(int Fd) {
    if (Idle.size() < MaxIdle)
      Idle.push_back(Fd);
    else
      close(Fd);
  }

private:
  std::vector<int> Idle;
  size_t MaxIdle = 1000;
};
