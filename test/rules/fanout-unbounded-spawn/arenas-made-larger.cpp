// REQUIRES: tbb-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++17
// An arena that is made as wide as the input.

#include <string>
#include <tbb/task_arena.h>
#include <thread>
#include <vector>

void work(const std::string &name);

void asWideAsInput(const std::vector<std::string> &names) {
  tbb::task_arena arena(4);
  arena.initialize(static_cast<int>(names.size()));
  for (const auto &name : names)
    arena.enqueue([name] { work(name); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void fixed(const std::vector<std::string> &names) {
  tbb::task_arena arena(4);
  arena.initialize(8);
  for (const auto &name : names)
    arena.enqueue([name] { work(name); });
}
