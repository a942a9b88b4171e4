// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Threads that join when they are destroyed, and a helper that clears their container.

#include <iterator>
#include <set>
#include <thread>
#include <vector>
void work(int);
struct Req { std::vector<int> ids; };
static void finish(std::vector<std::jthread> &r) { r.clear(); }
void b1(const Req &q) { std::vector<std::jthread> r; for (int i : q.ids) { r.emplace_back(work, i); if (r.size() >= 16) finish(r); } finish(r); }
void b2(const Req &q) { std::vector<std::jthread> r; for (int i : q.ids) { r.emplace_back(work, i); if (r.size() >= 16) r.clear(); } }
static void finish3(std::vector<std::jthread> &r) { for (auto &t : r) t.detach(); r.clear(); }
void u3(const Req &q) { std::vector<std::jthread> r; for (int i : q.ids) { r.emplace_back(work, i); if (r.size() >= 16) finish3(r); } finish3(r); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void b4(const Req &q) { std::vector<std::jthread> r; r.reserve(16); for (int i : q.ids) { r.emplace_back(work, i); if (r.size() >= 16) finish(r); } finish(r); }
class S { static constexpr std::size_t B = 16; std::set<int> d; static void fin(std::vector<std::jthread> &r); void ev(int) const;
public: void b5(const Req &q) { std::vector<std::jthread> r; for (int i : q.ids) { r.emplace_back([this, i] { ev(i); }); if (r.size() >= B) fin(r); } fin(r); } };
void S::fin(std::vector<std::jthread> &r) { r.clear(); }
class M {
  std::vector<std::jthread> now, later;
  void fin() {
    std::move(now.begin(), now.end(), std::back_inserter(later));
    now.clear();
  }
public:
  void u6(const Req &q) {
    for (int i : q.ids) {
      now.emplace_back(work, i);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      if (now.size() == 16)
        fin();
    }
  }
};
