// RUN: %check_rule %s fanout-pool-grows-past-idle

// What looks like such a pool and is none.

#include <functional>
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

using ConnPtr = std::unique_ptr<Conn>;

struct Buffer {
  char Bytes[4096];
};

// A cache of objects: no connection.
class Buffers {
public:
  std::unique_ptr<Buffer> get() {
    std::lock_guard Lock(Mutex);
    if (Idle.empty())
      return std::make_unique<Buffer>();
    std::unique_ptr<Buffer> B = std::move(Idle.back());
    Idle.pop_back();
    return B;
  }
  void put(std::unique_ptr<Buffer> B) {
    std::lock_guard Lock(Mutex);
    if (Idle.size() < MaxIdle)
      Idle.push_back(std::move(B));
  }

private:
  std::mutex Mutex;
  std::vector<std::unique_ptr<Buffer>> Idle;
  size_t MaxIdle = 10;
};

// Nothing is closed: after the peak no connection is opened any more.
class KeepsAll {
public:
  ConnPtr get() {
    std::lock_guard Lock(Mutex);
    if (Idle.empty())
      return std::make_unique<Conn>();
    ConnPtr C = std::move(Idle.back());
    Idle.pop_back();
    return C;
  }
  void put(ConnPtr C) {
    std::lock_guard Lock(Mutex);
    Idle.push_back(std::move(C));
  }

private:
  std::mutex Mutex;
  std::vector<ConnPtr> Idle;
};

// Opens them in advance, up to a number.
class Warmer {
public:
  void fill() {
    while (Idle.size() < 10)
      Idle.push_back(std::make_unique<Conn>());
  }
  ConnPtr get() {
    if (Idle.empty())
      return nullptr;
    ConnPtr C = std::move(Idle.back());
    Idle.pop_back();
    return C;
  }

private:
  std::vector<ConnPtr> Idle;
};

// A queue of work beside a connection of its own.
class Worker {
public:
  int next() {
    if (Waiting.empty())
      Own = std::make_unique<Conn>();
    int Job = Waiting.back();
    Waiting.pop_back();
    return Job;
  }
  void add(int Job) {
    if (Waiting.size() < 100)
      Waiting.push_back(Job);
  }

private:
  std::vector<int> Waiting;
  ConnPtr Own;
};

// Replaces what is stale: takes one, puts one.
class Refresher {
public:
  void refresh() {
    if (Idle.empty())
      return;
    ConnPtr C = std::move(Idle.back());
    Idle.pop_back();
    if (C->Fd < 0)
      C = std::make_unique<Conn>();
    if (Idle.size() < 10)
      Idle.push_back(std::move(C));
  }

private:
  std::vector<ConnPtr> Idle;
};

// One connection for each address, the oldest closed when there are too many.
class PerAddress {
public:
  Conn *get(int Address) {
    for (auto &C : Known)
      if (C->Fd == Address)
        return C.get();
    if (Known.empty() || Known.back()->Fd != Address)
      add(std::make_unique<Conn>());
    return Known.back().get();
  }

private:
  void add(ConnPtr C) {
    Known.push_back(std::move(C));
    if (Known.size() > 100)
      Known.erase(Known.begin());
  }

  std::vector<ConnPtr> Known;
};
