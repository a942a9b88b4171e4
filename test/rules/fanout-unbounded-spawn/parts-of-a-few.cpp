// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Elements dealt out to a fixed number of parts.

#include <future>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <vector>
void lookup(std::string_view);
using Q = std::vector<std::string>;
struct Req { Q ids; };
void b1(const Req &r) { std::vector<Q> part(8); for (size_t i = 0; i < r.ids.size(); i++) part[i % 8].push_back(r.ids[i]); for (auto &p : part) std::thread([p] { for (auto &x : p) lookup(x); }).detach(); }
void b2(const Req &r) { std::vector<Q> part; part.resize(8); for (size_t i = 0; i < r.ids.size(); i++) part.at(i % part.size()).push_back(r.ids[i]); for (auto &p : part) std::thread([p] { for (auto &x : p) lookup(x); }).detach(); }
void b3(const Req &r, unsigned shards) { std::vector<Q> part(4); for (auto &x : r.ids) part[std::hash<std::string>()(x) % 4].emplace_back(x); std::vector<std::thread> t; for (size_t i = 0; i < part.size(); i++) t.emplace_back([&, i] { for (auto &x : part[i]) lookup(x); }); for (auto &y : t) y.join(); }
// positives
void a1(const Req &r) { std::vector<Q> part(8); for (size_t i = 0; i < r.ids.size(); i++) part[i % 8].push_back(r.ids[i]); for (auto &p : part) for (auto &x : p) std::thread([x] { lookup(x); }).detach(); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void a2(const Req &r) { std::vector<Q> part; for (size_t i = 0; i < r.ids.size(); i++) { part.push_back({}); part.back().push_back(r.ids[i]); } for (auto &p : part) std::thread([p] { for (auto &x : p) lookup(x); }).detach(); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void a3(const Req &r) { std::vector<Q> part(r.ids.size()); for (size_t i = 0; i < r.ids.size(); i++) part[i].push_back(r.ids[i]); for (auto &p : part) std::thread([p] { for (auto &x : p) lookup(x); }).detach(); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void a4(const Req &r) { std::map<std::string, Q> by; for (auto &x : r.ids) by[x].push_back(x); for (auto &[k, p] : by) std::thread([p] { for (auto &x : p) lookup(x); }).detach(); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
