// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Futures of which only the ready ones are taken, and twins that wait.

#include <chrono>
#include <deque>
#include <future>
#include <list>
#include <string>
#include <thread>
#include <vector>
using namespace std::chrono_literals;
int work(int);
struct Req { std::vector<int> ids; };
void u1(const Req &r) { std::list<std::future<int>> p; for (int i : r.ids) { if (p.size() >= 8) for (auto it = p.begin(); it != p.end();) { if (it->wait_for(0s) == std::future_status::ready) it = p.erase(it); else ++it; } p.push_back(std::async(std::launch::async, work, i)); } }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
static void prune(std::list<std::future<int>> &p) { for (auto it = p.begin(); it != p.end();) { if (it->wait_for(0s) == std::future_status::ready) it = p.erase(it); else ++it; } }
static void launch(std::list<std::future<int>> &p, int i) { std::packaged_task<int()> t([i] { return work(i); }); p.push_back(t.get_future()); std::thread(std::move(t)).detach(); }
void u2(const Req &r) { std::list<std::future<int>> p; for (int i : r.ids) { if (p.size() >= 8) prune(p); launch(p, i); } }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void b3(const Req &r) { std::list<std::future<int>> p; for (int i : r.ids) { while (p.size() >= 8) prune(p); launch(p, i); } }
static void prune4(std::list<std::future<int>> &p) { for (auto it = p.begin(); it != p.end();) { if (it->wait_for(0s) == std::future_status::ready) { it->get(); it = p.erase(it); } else ++it; } }
void u4(const Req &r) { std::list<std::future<int>> p; for (int i : r.ids) { if (p.size() >= 8) prune4(p); launch(p, i); } }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void b5(const Req &r) { std::list<std::future<int>> p; for (int i : r.ids) { while (p.size() >= 8) prune4(p); launch(p, i); } }
class C {
  std::list<std::future<int>> p; int sum = 0;
  void take(std::list<std::future<int>>::iterator it) { sum += it->get(); p.erase(it); }
  void one() { take(p.begin()); }
  void ready() { for (auto it = p.begin(); it != p.end();) { auto next = std::next(it); if (it->wait_for(0s) == std::future_status::ready) take(it); it = next; } }
  void all() { while (!p.empty()) take(p.begin()); }
public:
  void b6(const Req &r) { for (int i : r.ids) { if (p.size() >= 8) one(); launch(p, i); } all(); }
  void u7(const Req &r) { for (int i : r.ids) { if (p.size() >= 8) ready(); launch(p, i); } all(); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  void b8(const Req &r) { for (int i : r.ids) { while (p.size() >= 8) ready(); launch(p, i); } all(); }
  void b9(const Req &r) { for (int i : r.ids) { if (p.size() >= 8) all(); launch(p, i); } all(); }
};
