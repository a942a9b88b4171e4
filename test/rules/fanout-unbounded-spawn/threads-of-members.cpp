// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Members that are declared with a thread: one for each object that is made.

#include <list>
#include <memory>
#include <string>
#include <thread>
#include <vector>
class Unwritten {
public:
  ~Unwritten() { Worker.join(); }

private:
  void loop();
  std::thread Worker{[this] { loop(); }};
};
class Written {
public:
  Written() {}
  ~Written() { Worker.join(); }

private:
  void loop();
  std::thread Worker{[this] { loop(); }};
};
class Later {
public:
  ~Later() {
    if (Worker.joinable())
      Worker.join();
  }

private:
  std::thread Worker{};
};
using Names = std::vector<std::string>;
void each(const Names &All) {
  std::list<std::unique_ptr<Unwritten>> Kept;
  for (const auto &One : All)
    Kept.push_back(std::make_unique<Unwritten>());
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void each_written(const Names &All) {
  std::list<Written> Kept;
  for (const auto &One : All)
    Kept.emplace_back();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void none(const Names &All) {
  std::list<Later> Kept;
  for (const auto &One : All)
    Kept.emplace_back();
}
void one_at_a_time(const Names &All) {
  for (const auto &One : All)
    Unwritten Feed;
}
