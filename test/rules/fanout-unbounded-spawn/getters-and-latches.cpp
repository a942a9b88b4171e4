// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Checks of what a getter tells, and latches that a helper waits for.

#include <latch>
#include <map>
#include <string>
#include <thread>
#include <vector>
void work(int);
#define GO(x) std::thread(work, x).detach()
// a check of the getter is one of the member behind it
struct Request { std::vector<int> ids_; const std::vector<int> &ids() const { return ids_; } int ids_size() const { return static_cast<int>(ids_.size()); } std::vector<int> other_; int other_size() const { return static_cast<int>(other_.size()); } };
void checked(const Request &r) { if (r.ids_size() > 64) return; for (int i : r.ids()) GO(i); }
void checked_collection(const Request &r) { if (r.ids().size() > 64) return; for (int i : r.ids_) GO(i); }
void checked_other(const Request &r) { if (r.other_size() > 64) return; for (int i : r.ids()) GO(i); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
// a part of a local object is asked for by its own name
std::map<std::string, std::vector<int>> parse(const std::vector<int> &v) { std::map<std::string, std::vector<int>> m; for (int i : v) m["all"].push_back(i); return m; }
void checked_part(const std::vector<int> &v) { auto doc = parse(v); const auto &ops = doc["ops"]; if (ops.size() > 40) return; for (int i : ops) GO(i); }
void part(const std::vector<int> &v) { auto doc = parse(v); const auto &ops = doc["ops"]; for (int i : ops) GO(i); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
// a latch that is waited for before the helper returns
static void one(int i) { std::latch done(1); std::thread([i, &done] { work(i); done.count_down(); }).detach(); done.wait(); }
void one_each(const std::vector<int> &v) { for (int i : v) one(i); }
static void one_left(int i) { static std::latch done(1); std::thread([i] { work(i); done.count_down(); }).detach(); done.wait(); }
void one_left_each(const std::vector<int> &v) { for (int i : v) one_left(i); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void latch_of_all(const std::vector<int> &v) { std::latch done(v.size()); for (int i : v) std::thread([i, &done] { work(i); done.count_down(); }).detach(); done.wait(); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void latch_outside(const std::vector<int> &v) { std::latch done(1); for (int i : v) { std::thread([i, &done] { work(i); done.count_down(); }).detach(); done.wait(); } }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
