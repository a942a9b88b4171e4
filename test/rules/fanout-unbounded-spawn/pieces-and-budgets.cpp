// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// First pieces of a collection, budgets that are only spent, and what looks like them.

#include <algorithm>
#include <deque>
#include <string>
#include <string_view>
#include <thread>
#include <vector>
void lookup(std::string_view);
using Q = std::vector<std::string>;
struct Req { Q ids; };
constexpr size_t kMax = 64;
#define GO(x) std::thread([s = std::string(x)] { lookup(s); }).detach()
void b1(const Req &r) { Q few(r.ids.begin(), r.ids.begin() + std::min(kMax, r.ids.size())); for (auto &x : few) GO(x); }
static Q few(const Q &q) { return Q(q.begin(), q.begin() + std::min(kMax, q.size())); }
void b2(const Req &r) { for (const auto &x : few(r.ids)) GO(x); }
static Q fewN(const Q &q, size_t n) { return Q(q.begin(), q.begin() + std::min(n, q.size())); }
void b3(const Req &r) { for (const auto &x : fewN(r.ids, 10)) GO(x); }
static Q few4(const Q &q, size_t n) { return {q.begin(), q.begin() + std::min(n, q.size())}; }
void b4(const Req &r) { for (const auto &x : few4(r.ids, 10)) GO(x); }
static Q few5(const Q &q, size_t n) { Q out; for (auto &x : q) { if (out.size() == n) break; out.push_back(x); } return out; }
void b5(const Req &r) { for (const auto &x : few5(r.ids, 10)) GO(x); }
static Q few6(Q q, size_t n) { if (q.size() > n) q.resize(n); return q; }
void b6(const Req &r) { for (const auto &x : few6(r.ids, 10)) GO(x); }
static void few7(Q &q, size_t n) { if (q.size() > n) q.resize(n); }
void b7(const Req &r) { auto q = r.ids; few7(q, 10); for (const auto &x : q) GO(x); }
void b8(const Req &r) { auto q = r.ids; q.erase(q.begin() + std::min(kMax, q.size()), q.end()); for (const auto &x : q) GO(x); }
void b9(const Req &r) { Q few; std::copy_n(r.ids.begin(), std::min(kMax, r.ids.size()), std::back_inserter(few)); for (const auto &x : few) GO(x); }
void b10(const Req &r) { Q few(std::min(kMax, r.ids.size())); std::copy_n(r.ids.begin(), few.size(), few.begin()); for (const auto &x : few) GO(x); }
void b11(const Req &r) { Q few; few.assign(r.ids.begin(), r.ids.begin() + std::min(kMax, r.ids.size())); for (const auto &x : few) GO(x); }
void b12(const Req &r) { std::for_each_n(r.ids.begin(), std::min(kMax, r.ids.size()), [](auto &x) { GO(x); }); }
void b13(const Req &r) { std::for_each(r.ids.begin(), r.ids.begin() + std::min(kMax, r.ids.size()), [](auto &x) { GO(x); }); }
void b14(const Req &r) { auto end = r.ids.size() > kMax ? r.ids.begin() + kMax : r.ids.end(); for (auto it = r.ids.begin(); it != end; ++it) GO(*it); }
void b15(const Req &r) { auto end = std::next(r.ids.begin(), std::min(kMax, r.ids.size())); for (auto it = r.ids.begin(); it != end; ++it) GO(*it); }
void b16(const Req &r) { std::deque<std::string> d(r.ids.begin(), r.ids.end()); while (d.size() > kMax) d.pop_front(); for (auto &x : d) GO(x); }
// positive
static Q all(const Q &q, size_t n) { return Q(q.begin(), q.begin() + std::min(n, q.size())); }
void a1(const Req &r) { for (const auto &x : all(r.ids, r.ids.size())) GO(x); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void a2(const Req &r) { size_t left = r.ids.size(); for (auto &x : r.ids) { if (left == 0) break; --left; GO(x); } }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void a3(const Req &r) { for (auto &x : r.ids) { size_t left = kMax; if (left == 0) break; --left; GO(x); } }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void a4(const Req &r) { size_t left = kMax; for (auto &x : r.ids) { if (left == 0) lookup(x); --left; GO(x); } }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void a5(const Req &r) { std::deque<std::string> d(r.ids.begin(), r.ids.end()); while (d.size() > r.ids.size()) d.pop_front(); for (auto &x : d) GO(x); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
