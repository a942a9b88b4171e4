// RUN: %check_rule %s fanout-pool-missing-max-active,fanout-pool-grows-past-idle

// Pools written here. What their knobs bound is told by what they are compared with:
// the release function compares one with the idle list, the acquire function another
// one with a count of what is open, unless that is off.

#include <condition_variable>
#include <limits>
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

struct Options {
  std::size_t Keep = 2;
  std::size_t Most = 0;
};

class Pool {
public:
  explicit Pool(Options O) : O(O) {}
  ConnPtr get() {
    std::unique_lock Lock(Mutex);
    Back.wait(Lock, [&] { return !Idle.empty() || O.Most == 0 || Open < O.Most; });

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
    if (Idle.size() < O.Keep)
      Idle.push_back(std::move(C));
    else
      --Open;
    Back.notify_one();
  }

private:
  Options O;
  std::mutex Mutex;
  std::condition_variable Back;
  std::vector<ConnPtr> Idle;
  std::size_t Open = 0;
};

void keepsMany() {
  Options O;
  O.Keep = 1000;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: Keep bounds only the idle connections of the pool behind 'Pool::get', nothing bounds the active ones: it opens a connection whenever none is idle, and 'Open < O.Most' holds nobody back; set Most to what the server can take [fanout-pool-missing-max-active]
  Pool P(O);
  P.put(P.get());
}

void keepsManyAtOnce() {
  Pool P(Options{.Keep = 1000});
  // CHECK-MESSAGES: :[[@LINE-1]]:26: warning: Keep bounds only the idle connections{{.*}} [fanout-pool-missing-max-active]
  P.put(P.get());
}

void off() {
  Options O{.Keep = 10, .Most = 0};
  // CHECK-MESSAGES: :[[@LINE-1]]:33: warning: Most = 0 means no limit on the active connections of the pool behind 'Pool::get'{{.*}} [fanout-pool-missing-max-active]
  Pool P(O);
}

void largest() {
  Options O;
  O.Most = std::numeric_limits<std::size_t>::max();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: Most = std::numeric_limits<std::size_t>::max() means no limit{{.*}} [fanout-pool-missing-max-active]
  Pool P(O);
}

void bounded() {
  Options O;
  O.Keep = 1000;
  O.Most = 2000;
  Pool P(O);
}

void boundedAtOnce() { Pool P(Options{.Keep = 100, .Most = 200}); }

void configured(std::size_t Most) {
  Options O;
  O.Keep = 1000;
  O.Most = Most;
  Pool P(O);
}

void complete(Options &O);
void elsewhere() {
  Options O;
  O.Keep = 1000;
  complete(O);
  Pool P(O);
}

void defaults() { Pool P{Options{}}; }
