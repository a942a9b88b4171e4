// RUN: %check_rule %s fanout-pool-grows-past-idle

// Elements that know a connection are none, if it is seen that making them opens none.

#include <memory>
#include <mutex>
#include <netinet/in.h>
#include <string>
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

template <class T> struct Objects {
  std::unique_ptr<T> get() {
    std::lock_guard Lock(Mutex);
    if (Idle.empty())
      return std::make_unique<T>();
      // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'Objects::get' opens a connection whenever 'Objects::Idle' is empty{{.*}} [fanout-pool-grows-past-idle]
    std::unique_ptr<T> One = std::move(Idle.back());
    Idle.pop_back();
    return One;
  }
  void put(std::unique_ptr<T> One) {
    std::lock_guard Lock(Mutex);
    if (Idle.size() < 128)
      Idle.push_back(std::move(One));
  }
  std::mutex Mutex;
  std::vector<std::unique_ptr<T>> Idle;
};

struct Owner {
  Conn Own;
  std::string Buffer;
};
void owners(Objects<Owner> &Pool) { Pool.put(Pool.get()); }

template <class T> struct Requests {
  std::unique_ptr<T> get() {
    std::lock_guard Lock(Mutex);
    if (Idle.empty())
      return std::make_unique<T>();
    std::unique_ptr<T> One = std::move(Idle.back());
    Idle.pop_back();
    return One;
  }
  void put(std::unique_ptr<T> One) {
    std::lock_guard Lock(Mutex);
    if (Idle.size() < 128)
      Idle.push_back(std::move(One));
  }
  std::mutex Mutex;
  std::vector<std::unique_ptr<T>> Idle;
};

struct Request {
  Conn *Via = nullptr;
  std::shared_ptr<Conn> Lent;
  std::string Body;
};
void requests(Requests<Request> &Pool) { Pool.put(Pool.get()); }
