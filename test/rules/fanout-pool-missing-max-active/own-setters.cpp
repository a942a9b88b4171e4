// RUN: %check_rule %s fanout-pool-missing-max-active,fanout-pool-grows-past-idle

// The same knobs as parameters, setters and builders.

#include <memory>
#include <mutex>
#include <netinet/in.h>
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


// Both in the constructor.
class Given {
public:
  explicit Given(int Keep, int Most = 0) : Keep(Keep), Most(Most) {}
  ConnPtr get() {
    std::lock_guard Lock(Mutex);
    if (!List.empty()) {
      ConnPtr C = std::move(List.back());
      List.pop_back();
      return C;
    }
    if (Most > 0 && Open >= Most)
      throw std::runtime_error("pool exhausted");
    ++Open;
    return std::make_unique<Conn>();
  }
  void put(ConnPtr C) {
    std::lock_guard Lock(Mutex);
    if (static_cast<int>(List.size()) < Keep)
      List.push_back(std::move(C));
    else
      --Open;
  }

private:
  std::mutex Mutex;
  std::vector<ConnPtr> List;
  int Keep, Most, Open = 0;
};

void given() {
  Given Default(10);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: Keep bounds only the idle connections of the pool behind 'Given::get'{{.*}} [fanout-pool-missing-max-active]
  Given Zero(10, 0);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: Most = 0 means no limit on the active connections{{.*}} [fanout-pool-missing-max-active]
  auto Negative = std::make_unique<Given>(10, -1);
  // CHECK-MESSAGES: :[[@LINE-1]]:19: warning: Most = -1 means no limit on the active connections{{.*}} [fanout-pool-missing-max-active]
  Given Swapped(200, 10);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: Keep (200) is larger than Most (10){{.*}} [fanout-pool-missing-max-active]
  Given Bounded(10, 200);
}

void givenLater(int Most) { Given Configured(10, Most); }

// Setters that return the object; the bound is asked by a helper.
class Built {
public:
  Built &keep(unsigned N) {
    Keep = N;
    return *this;
  }
  Built &most(unsigned N) {
    Most = N;
    return *this;
  }
  Conn *get() {
    std::lock_guard Lock(Mutex);
    if (!List.empty()) {
      Conn *C = List.back();
      List.pop_back();
      return C;
    }
    if (full())
      return nullptr;
    ++Open;
    return new Conn;
  }
  void put(Conn *C) {
    std::lock_guard Lock(Mutex);
    if (List.size() >= Keep) {
      delete C;
      --Open;
      return;
    }
    List.push_back(C);
  }

private:
  bool full() const { return Most && Open >= Most; }
  std::mutex Mutex;
  std::vector<Conn *> List;
  unsigned Keep = 8, Most = 0, Open = 0;
};

void built() {
  Built Kept;
  Kept.keep(100);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: Keep bounds only the idle connections of the pool behind 'Built::get'{{.*}} [fanout-pool-missing-max-active]
  Built Both;
  Both.keep(100).most(200);
  Built Off;
  Off.keep(100).most(0);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: Most = 0 means no limit on the active connections{{.*}} [fanout-pool-missing-max-active]
}

// Zero lets nobody in: it is no "unlimited".
class Closed {
public:
  explicit Closed(int Keep, int Most) : Keep(Keep), Most(Most) {}
  ConnPtr get() {
    if (!List.empty()) {
      ConnPtr C = std::move(List.back());
      List.pop_back();
      return C;
    }
    if (Open >= Most)
      throw std::runtime_error("pool exhausted");
    ++Open;
    return std::make_unique<Conn>();
  }
  void put(ConnPtr C) {
    if (static_cast<int>(List.size()) < Keep)
      List.push_back(std::move(C));
    else
      --Open;
  }

private:
  std::vector<ConnPtr> List;
  int Keep, Most, Open = 0;
};

void closed() { Closed None(0, 0), NoOne(10, 0 + 20); }

// Corrects what it is given.
class Corrected {
public:
  explicit Corrected(int Keep, int Most = 0) : Keep(Keep), Most(Most > 0 ? Most : 64) {}
  ConnPtr get() {
    if (!List.empty()) {
      ConnPtr C = std::move(List.back());
      List.pop_back();
      return C;
    }
    if (Most > 0 && Open >= Most)
      throw std::runtime_error("pool exhausted");
    ++Open;
    return std::make_unique<Conn>();
  }
  void put(ConnPtr C) {
    if (static_cast<int>(List.size()) < Keep)
      List.push_back(std::move(C));
    else
      --Open;
  }

private:
  std::vector<ConnPtr> List;
  int Keep, Most, Open = 0;
};

void corrected() { Corrected P(10); }

// Something else bounds it too.
class Twice {
public:
  explicit Twice(int Keep, int Most = 0) : Keep(Keep), Most(Most) {}
  ConnPtr get() {
    if (!List.empty()) {
      ConnPtr C = std::move(List.back());
      List.pop_back();
      return C;
    }
    if ((Most > 0 && Open >= Most) || Open >= 4096)
      throw std::runtime_error("pool exhausted");
    ++Open;
    return std::make_unique<Conn>();
  }
  void put(ConnPtr C) {
    if (static_cast<int>(List.size()) < Keep)
      List.push_back(std::move(C));
    else
      --Open;
  }

private:
  std::vector<ConnPtr> List;
  int Keep, Most, Open = 0;
};

void twice() { Twice P(10); }
