// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A number that a helper counts is bounded by a check of that number; so is one that a loop counts down.

#include <algorithm>
#include <map>
#include <string>
#include <thread>
#include <vector>
void lookup(size_t);
using Q = std::vector<std::string>;
struct Req { Q ids; std::map<std::string, Q> groups; };
static size_t total(const Req &r) { size_t n = 0; for (auto &g : r.groups) n += g.second.size(); return n; }
static size_t nonEmpty(const Q &q) { return std::count_if(q.begin(), q.end(), [](auto &s) { return !s.empty(); }); }
static Q keep(const Q &q) { Q out; for (auto &x : q) if (!x.empty()) out.push_back(x); return out; }
void b1(const Req &r) {
  const size_t n = total(r);
  if (n > 100) return;
  for (size_t i = 0; i < n; i++) std::thread(lookup, i).detach();
}
void b2(const Req &r) {
  auto n = nonEmpty(r.ids);
  if (n > 100) throw 1;
  for (size_t i = 0; i < n; i++) std::thread(lookup, i).detach();
}
void b3(const Req &r) {
  auto v = keep(r.ids);
  if (v.size() > 100) return;
  for (size_t i = 0; i < v.size(); i++) std::thread(lookup, i).detach();
}
void b4(const Req &r) {
  Q v = keep(r.ids);
  if (v.size() > 100) v.resize(100);
  for (auto &x : v) std::thread(lookup, x.size()).detach();
}
void b5(const Req &r) {
  int n = static_cast<int>(total(r));
  if (n >= 100) return;
  while (n-- > 0) std::thread(lookup, n).detach();
}
void b6(const Req &r) {
  size_t n = total(r);
  n = std::min<size_t>(n, 16);
  for (size_t i = 0; i < n; i++) std::thread(lookup, i).detach();
}
void b7(const Req &r) {
  size_t n = std::min<size_t>(total(r), 16);
  for (size_t i = 0; i < n; i++) std::thread(lookup, i).detach();
}
struct S {
  size_t pending() const { return q.size() + more; }
  void b8(const Req &r) {
    size_t n = r.ids.size() + pending();
    if (n > 64) return;
    for (size_t i = 0; i < n; i++) std::thread(lookup, i).detach();
  }
  Q q; size_t more;
};
bool ok(size_t n) { return n <= 64; }
void b9(const Req &r) {
  size_t n = total(r);
  if (!ok(n)) return;
  for (size_t i = 0; i < n; i++) std::thread(lookup, i).detach();
}
void b10(const Req &r) {
  if (size_t n = total(r); n < 64)
    for (size_t i = 0; i < n; i++) std::thread(lookup, i).detach();
}
void b11(const Req &r) {
  size_t n;
  if ((n = total(r)) > 64) return;
  for (size_t i = 0; i < n; i++) std::thread(lookup, i).detach();
}
void c1(const Q &r) {
  int n = r.size();
  if (n >= 100) return;
  while (n-- > 0) std::thread(lookup, n).detach();
}
void c2(const Q &r) {
  int n = r.size();
  if (n >= 100) return;
  while (n-- > 0) std::thread(lookup, n).detach();
}
void c3(const Q &r) {
  int n = r.size();
  if (n >= 100) return;
  for (; n > 0; n--) std::thread(lookup, n).detach();
}
void c4(const Q &r) {
  int n = r.size();
  if (n >= 100) return;
  do { std::thread(lookup, n).detach(); } while (--n);
}
void c5(const Q &r) {
  int n = r.size();
  if (n >= 100) n = 100;
  while (n--) std::thread(lookup, n).detach();
}
void c6(int n, const char **v) {
  if (n >= 100) return;
  while (n--) std::thread(lookup, (size_t)v[n]).detach();
}
void c7(int n, const char **v) {
  if (n >= 100) return;
  for (const char **e = v + n; v != e; v++) std::thread(lookup, (size_t)*v).detach();
}
// A check of something else.
void a1(const Req &r) {
  size_t n = total(r);
  if (r.ids.size() > 100) return;
  for (size_t i = 0; i < n; i++) std::thread(lookup, i).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
