// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Lambdas within the instantiations of generic ones are code, too.

#include <algorithm>
#include <map>
#include <string>
#include <thread>
#include <vector>
struct Event { std::string Uid; };
using Calendars = std::map<std::string, std::vector<Event>>;
void put(const Event &);
class C {
public:
  void a(const Calendars &All) {
    std::for_each(All.begin(), All.end(), [this](const auto &Entry) {
      std::for_each(Entry.second.begin(), Entry.second.end(), [this](const Event &E) { upload(E); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    });
  }
  void b(const std::vector<std::vector<Event>> &All) {
    std::for_each(All.begin(), All.end(), [this](const std::vector<Event> &Entry) {
      std::for_each(Entry.begin(), Entry.end(), [this](const Event &E) { upload(E); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    });
  }
  void c(const std::vector<Event> &All) {
    std::for_each(All.begin(), All.end(), [this](const auto &E) { upload(E); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  void d(const Calendars &All) {
    for (const auto &Entry : All)
      std::for_each(Entry.second.begin(), Entry.second.end(), [this](const Event &E) { upload(E); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  void upload(const Event &E) { std::thread([&E] { put(E); }).detach(); }
};

// OK: each waits before the next.
void inTurn(const Calendars &All) {
  std::for_each(All.begin(), All.end(), [](const auto &Entry) {
    std::for_each(Entry.second.begin(), Entry.second.end(), [](const Event &E) { std::thread([&E] { put(E); }).join(); });
  });
}
