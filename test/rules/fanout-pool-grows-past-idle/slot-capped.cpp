// RUN: %check_rule %s fanout-pool-grows-past-idle

// The same pool with one thing more each time: a bound on what is open.

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <netinet/in.h>
#include <semaphore>
#include <stdexcept>
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

// waits at a maximum
class Waiting {
public:
  ConnPtr get() {
    std::unique_lock Lock(Mutex);
    Returned.wait(Lock, [this] { return !Idle.empty() || Open < MaxOpen; });
    if (!Idle.empty()) {
      ConnPtr C = std::move(Idle.back());
      Idle.pop_back();
      return C;
    }
    ++Open;
    return std::make_unique<Conn>();
  }
  void put(ConnPtr C) {
    std::lock_guard Lock(Mutex);
    if (Idle.size() < MaxIdle)
      Idle.push_back(std::move(C));
    else
      --Open;
    Returned.notify_one();
  }

private:
  std::mutex Mutex;
  std::condition_variable Returned;
  std::vector<ConnPtr> Idle;
  size_t Open = 0, MaxOpen = 100, MaxIdle = 10;
};

// throws at a maximum
class Throwing {
public:
  ConnPtr get() {
    std::lock_guard Lock(Mutex);
    if (!Idle.empty()) {
      ConnPtr C = std::move(Idle.back());
      Idle.pop_back();
      return C;
    }
    if (Open >= MaxOpen)
      throw std::runtime_error("pool exhausted");
    ++Open;
    return std::make_unique<Conn>();
  }
  void put(ConnPtr C) {
    std::lock_guard Lock(Mutex);
    if (Idle.size() < MaxIdle)
      Idle.push_back(std::move(C));
    else
      --Open;
  }

private:
  std::mutex Mutex;
  std::vector<ConnPtr> Idle;
  size_t Open = 0, MaxOpen = 100, MaxIdle = 10;
};

// fails at a maximum, counted by an atomic in a helper
class Failing {
public:
  ConnPtr get() {
    if (ConnPtr C = take())
      return C;
    return reserve() ? std::make_unique<Conn>() : nullptr;
  }
  void put(ConnPtr C) {
    std::lock_guard Lock(Mutex);
    if (Idle.size() < MaxIdle)
      Idle.push_back(std::move(C));
    else
      Open.fetch_sub(1);
  }

private:
  ConnPtr take() {
    std::lock_guard Lock(Mutex);
    if (Idle.empty())
      return nullptr;
    ConnPtr C = std::move(Idle.back());
    Idle.pop_back();
    return C;
  }
  bool reserve() {
    if (Open.fetch_add(1) < MaxOpen)
      return true;
    Open.fetch_sub(1);
    return false;
  }

  std::mutex Mutex;
  std::vector<ConnPtr> Idle;
  std::atomic<size_t> Open{0};
  size_t MaxOpen = 100, MaxIdle = 10;
};

// a slot of a semaphore for each connection in use
class Slots {
public:
  ConnPtr get() {
    Free.acquire();
    std::lock_guard Lock(Mutex);
    if (Idle.empty())
      return std::make_unique<Conn>();
    ConnPtr C = std::move(Idle.back());
    Idle.pop_back();
    return C;
  }
  void put(ConnPtr C) {
    {
      std::lock_guard Lock(Mutex);
      if (Idle.size() < MaxIdle)
        Idle.push_back(std::move(C));
    }
    Free.release();
  }

private:
  std::counting_semaphore<> Free{100};
  std::mutex Mutex;
  std::vector<ConnPtr> Idle;
  size_t MaxIdle = 10;
};

// compares the number of those in use
class InUse {
public:
  Conn *get() {
    std::lock_guard Lock(Mutex);
    Conn *C = nullptr;
    if (!Idle.empty()) {
      C = Idle.back();
      Idle.pop_back();
    } else if (Used.size() < 100) {
      C = new Conn;
    }
    if (C)
      Used.push_back(C);
    return C;
  }
  void put(Conn *C) {
    std::lock_guard Lock(Mutex);
    std::erase(Used, C);
    if (Idle.size() < MaxIdle)
      Idle.push_back(C);
    else
      delete C;
  }

private:
  std::mutex Mutex;
  std::vector<Conn *> Idle, Used;
  size_t MaxIdle = 10;
};

// filled once; get() never creates
class Fixed {
public:
  Fixed() {
    for (int I = 0; I < 10; ++I)
      Idle.push_back(std::make_unique<Conn>());
  }
  ConnPtr get() {
    std::lock_guard Lock(Mutex);
    if (Idle.empty())
      return nullptr;
    ConnPtr C = std::move(Idle.back());
    Idle.pop_back();
    return C;
  }
  void put(ConnPtr C) {
    std::lock_guard Lock(Mutex);
    if (Idle.size() < 10)
      Idle.push_back(std::move(C));
  }

private:
  std::mutex Mutex;
  std::vector<ConnPtr> Idle;
};
