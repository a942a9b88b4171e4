// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Limits that refuse by throwing, and who catches that.

#include <atomic>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>
std::atomic<int> In{0};
void enter() {
  if (In >= 20)
    throw std::runtime_error("busy");
  ++In;
}
void evaluate(const std::string &);
void start(const std::string &E) {
  std::thread([E] {
    evaluate(E);
    --In;
  }).detach();
}
void swallowed(const std::vector<std::string> &All) {
  for (const auto &E : All) {
    try {
      enter();
    } catch (const std::exception &Why) {
      std::puts(Why.what());
    }
    start(E);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
void skipped(const std::vector<std::string> &All) {
  for (const auto &E : All) {
    try {
      enter();
    } catch (const std::exception &Why) {
      std::puts(Why.what());
      continue;
    }
    start(E);
  }
}
void both_inside(const std::vector<std::string> &All) {
  for (const auto &E : All) {
    try {
      enter();
      start(E);
    } catch (const std::exception &Why) {
      std::puts(Why.what());
    }
  }
}
void check(const std::vector<std::string> &All) {
  if (All.size() > 20)
    throw std::runtime_error("too many");
}
void unchecked(const std::vector<std::string> &All) {
  try {
    check(All);
  } catch (const std::exception &Why) {
    std::puts(Why.what());
  }
  for (const auto &E : All)
    std::thread([E] { evaluate(E); }).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void checked(const std::vector<std::string> &All) {
  try {
    check(All);
  } catch (const std::exception &Why) {
    std::puts(Why.what());
    throw;
  }
  for (const auto &E : All)
    std::thread([E] { evaluate(E); }).detach();
}
