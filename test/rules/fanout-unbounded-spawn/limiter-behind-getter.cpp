// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A getter of the same object leads to the semaphore.

#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

void work(const std::string &);

using Slots = std::counting_semaphore<>;

// The getter leads to a semaphore that each runner has of its own.
class Runner {
public:
  explicit Runner(const std::string &Host) : Host(Host) {}
  void begin() {
    gate().acquire();
    std::thread([this] {
      work(Host);
      gate().release();
    }).detach();
  }

private:
  Slots &gate() { return Turn; }
  std::string Host;
  Slots Turn{8};
};

void run(const std::vector<std::string> &Hosts) {
  for (const std::string &One : Hosts) {
    auto *R = new Runner(One);
    R->begin();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// A twin whose getter leads to the one of the session.
struct Session {
  Slots Channels{8};
};

class Shared {
public:
  Shared(Session &Owner, const std::string &Host) : Owner(Owner), Host(Host) {}
  void begin() {
    gate().acquire();
    std::thread([this] {
      work(Host);
      gate().release();
    }).detach();
  }

private:
  Slots &gate() { return Owner.Channels; }
  Session &Owner;
  std::string Host;
};

void runShared(Session &S, const std::vector<std::string> &Hosts) {
  for (const std::string &One : Hosts) {
    auto *R = new Shared(S, One);
    R->begin();
  }
}
