// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Flags that only one piece of work holds at a time, and flags that each round clears again.

#include <atomic>
#include <string>
#include <thread>
#include <vector>
void work(const std::string &);
struct Server { std::atomic_flag lock; std::atomic<bool> held; bool started = false; };
void spin_lock(Server &server, const std::vector<std::string> &names) {
  for (auto &name : names) {
    while (server.lock.test_and_set()) {}
    std::thread(work, name).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    server.lock.clear();
  }
}
void exchanged(Server &server, const std::vector<std::string> &names) {
  for (auto &name : names) {
    if (server.held.exchange(true)) continue;
    std::thread(work, name).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    server.held = false;
  }
}
void set_and_cleared(Server &server, const std::vector<std::string> &names) {
  for (auto &name : names) {
    if (server.started) continue;
    server.started = true;
    std::thread(work, name).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    server.started = false;
  }
}
void cleared_where_nothing_started(Server &server, const std::vector<std::string> &names, bool (*ok)()) {
  for (auto &name : names) {
    if (server.held.exchange(true)) continue;
    if (!ok()) { server.held = false; continue; }
    std::thread(work, name).detach();
  }
}

