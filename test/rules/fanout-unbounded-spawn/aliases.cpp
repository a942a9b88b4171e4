// RUN: %check_rule %s fanout-unbounded-spawn
// What a thread is decides its type, not its name.

#include <string>
#include <thread>
#include <vector>

void lookup(const std::string &uri);
using Uris = std::vector<std::string>;

using Worker = std::thread;
void typeAlias(const Uris &uris) {
  for (const auto &uri : uris)
    Worker(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

namespace threading = std;
void namespaceAlias(const Uris &uris) {
  for (const auto &uri : uris)
    threading::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void usingDeclaration(const Uris &uris) {
  using std::thread;
  for (const auto &uri : uris)
    thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

struct Thread : std::thread {
  using std::thread::thread;
};
void derived(const Uris &uris) {
  for (const auto &uri : uris)
    Thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void deduced(const Uris &uris) {
  for (const auto &uri : uris) {
    auto task = std::thread(lookup, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    task.detach();
  }
}

// OK: the names of the library, and nothing behind them.
namespace toy {
struct thread {
  thread(void (*)(const std::string &), const std::string &);
  void detach() {}
};
void async(void (*)(const std::string &), const std::string &);
void pthread_create(const std::string &);
} // namespace toy
void sameNames(const Uris &uris) {
  for (const auto &uri : uris) {
    toy::thread(lookup, uri).detach();
    toy::async(lookup, uri);
    toy::pthread_create(uri);
  }
}

// OK: names that promise something.
void spawnAll(const Uris &uris);
void startThreadForEach(const Uris &uris);
void namesOfTheUser(const Uris &uris) {
  for (int semaphore_limit_window = 0; semaphore_limit_window < 100; ++semaphore_limit_window) {
    spawnAll(uris);
    startThreadForEach(uris);
  }
}

// Names of limits that are none.
struct Semaphore {
  void acquire() {}
  void release() {}
};
void semaphoreByName(const Uris &uris, Semaphore &semaphore) {
  for (const auto &uri : uris) {
    semaphore.acquire();
    std::thread([&semaphore, uri] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      lookup(uri);
      semaphore.release();
    }).detach();
  }
}
