// REQUIRES: tbb-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++17
// Calls that only a template of a library makes, of code that is a template itself.

#include <algorithm>
#include <functional>
#include <string>
#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <thread>
#include <variant>
#include <vector>

using Names = std::vector<std::string>;

void work(const std::string &name);
void start(const std::string &name) { std::thread(work, name).detach(); }

void eachDetached(const Names &names) {
  std::for_each(names.begin(), names.end(), [](const auto &name) {
    std::thread(work, name).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  });
}

void eachJoined(const Names &names) {
  std::for_each(names.begin(), names.end(), [](const auto &name) {
    std::thread worker(work, name);
    worker.join();
  });
}

void eachByHelper(const Names &names) {
  std::for_each(names.begin(), names.end(),
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
                [](const auto &name) { start(name); });
}

void fewByHelper() {
  const Names names = {"a", "b"};
  std::for_each(names.begin(), names.end(),
                [](const auto &name) { start(name); });
}

void visited(const std::vector<std::variant<int, std::string>> &values) {
  for (const auto &value : values)
    std::visit([](const auto &v) { std::thread([v] { (void)v; }).detach(); },
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
               value);
}

void partsDetached(const Names &names) {
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, names.size()),
                    [&](const auto &range) {
                      for (auto i = range.begin(); i != range.end(); ++i)
                        std::thread(work, names[i]).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
                    });
}

void partsJoined(const Names &names) {
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, names.size()),
                    [&](const auto &range) {
                      for (auto i = range.begin(); i != range.end(); ++i) {
                        std::thread worker(work, names[i]);
                        worker.join();
                      }
                    });
}

struct Starts {
  template <class T> void operator()(const T &name) const {
    std::thread(work, name).detach();
  }
};

struct Waits {
  template <class T> void operator()(const T &name) const {
    std::thread worker(work, name);
    worker.join();
  }
};

template <class T> struct StartsEach {
  void operator()(const T &name) const { std::thread(work, name).detach(); }
};

void byFunctor(const Names &names) {
  std::for_each(names.begin(), names.end(), Starts());
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void byFunctorThatWaits(const Names &names) {
  std::for_each(names.begin(), names.end(), Waits());
}

void byFunctorOfTemplate(const Names &names) {
  std::for_each(names.begin(), names.end(), StartsEach<std::string>());
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void emplaced(const Names &names) {
  std::vector<std::thread> workers;
  std::for_each(names.begin(), names.end(), [&](const auto &name) {
    workers.emplace_back(work, name);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  });
  for (std::thread &worker : workers)
    worker.join();
}

void sorted(Names names) {
  std::sort(names.begin(), names.end(),
            [](const auto &a, const auto &b) { return a.size() < b.size(); });
  for (int i = 0; i < 4; ++i)
    start(names[i]);
}
