// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// What grows behind the place that set or checked it; numbers that helpers write.

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <string>
#include <thread>
#include <vector>
struct Cols { unsigned used; char **name; };
void lookup(const char *);
void one(size_t);
using Uris = std::vector<std::string>;
static void parse(char *line, Cols *c) {
  char *f;
  c->used = 0;
  while ((f = strsep(&line, ",")) != nullptr)
    c->name[c->used++] = f;
}
void a1(char *line) {
  Cols c;
  parse(line, &c);
  for (unsigned i = 0; i < c.used; i++)
    std::thread(lookup, c.name[i]).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
static void parse2(const std::string &s, std::vector<std::string> &out) {
  out.clear();
  size_t p = 0;
  while ((p = s.find(',', p)) != std::string::npos) { out.push_back(s.substr(p)); ++p; }
}
void a2(const std::string &q) {
  std::vector<std::string> v;
  parse2(q, v);
  for (auto &x : v)
    std::thread([x] { lookup(x.c_str()); }).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
static void parse3(const std::vector<std::string> &s, std::vector<std::string> &out) {
  out.resize(0);
  out.insert(out.end(), s.begin(), s.end());
}
void a3(const std::vector<std::string> &q) {
  std::vector<std::string> v;
  parse3(q, v);
  for (auto &x : v)
    std::thread([x] { lookup(x.c_str()); }).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void a4(const std::vector<std::string> &q) {
  std::vector<std::string> v;
  v.clear();
  for (auto &x : q) v.push_back(x);
  for (auto &x : v)
    std::thread([x] { lookup(x.c_str()); }).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void a5(char *line) {
  Cols c;
  c.used = 0;
  char *f;
  while ((f = strsep(&line, ",")) != nullptr)
    c.name[c.used++] = f;
  for (unsigned i = 0; i < c.used; i++)
    std::thread(lookup, c.name[i]).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
static void count(const std::vector<std::string> &s, size_t *n) {
  *n = 0;
  for (auto &x : s) *n += !x.empty();
}
void a6(const std::vector<std::string> &q) {
  size_t n;
  count(q, &n);
  for (size_t i = 0; i < n; i++)
    std::thread([i] { lookup(""); }).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
static void count7(const std::vector<std::string> &s, size_t &n) {
  n = 0;
  for (auto &x : s) if (!x.empty()) ++n;
}
void a7(const std::vector<std::string> &q) {
  size_t n;
  count7(q, n);
  for (size_t i = 0; i < n; i++)
    std::thread([i] { lookup(""); }).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
// silent
static void cut(std::vector<std::string> &v) { if (v.size() > 10) v.resize(10); }
void b1(std::vector<std::string> v) {
  cut(v);
  for (auto &x : v)
    std::thread([x] { lookup(x.c_str()); }).detach();
}
static void cut2(Cols *c) { if (c->used > 10) c->used = 10; }
void b2(Cols *c) {
  cut2(c);
  for (unsigned i = 0; i < c->used; i++)
    std::thread(lookup, c->name[i]).detach();
}
static void tally(const Uris &s, size_t &n) {
  n = 0;
  for (auto &x : s) if (!x.empty()) ++n;
}
void w1(const Uris &q) {
  size_t n;
  tally(q, n);
  for (size_t i = 0; i < n; i++) std::thread(one, i).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
static bool get(const Uris &s, size_t &n) { n = s.size(); return true; }
void w2(const Uris &q) {
  size_t n = 0;
  if (!get(q, n)) return;
  for (size_t i = 0; i < n; i++) std::thread(one, i).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
static void get3(const Uris &s, size_t &from, size_t &to) { from = 0; to = s.size(); }
void w3(const Uris &q) {
  size_t a, b;
  get3(q, a, b);
  for (size_t i = a; i < b; i++) std::thread(one, i).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
struct Parser { Uris items; void count(size_t &n) const { n = items.size(); } };
void w4(const Parser &p) {
  size_t n = 0;
  p.count(n);
  for (size_t i = 0; i < n; i++) std::thread(one, i).detach();
}
static bool read5(FILE *f, size_t &n) { return fread(&n, sizeof n, 1, f) == 1; }
void w5(FILE *f) {
  size_t n = 0;
  if (!read5(f, n)) return;
  for (size_t i = 0; i < n; i++) std::thread(one, i).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
// silent
static void cap(size_t &n) { if (n > 8) n = 8; }
void s1(const Uris &q) {
  size_t n = q.size();
  cap(n);
  for (size_t i = 0; i < n; i++) std::thread(one, i).detach();
}
static void b2c(const Uris &s, size_t &n) { n = std::min<size_t>(s.size(), 8); }
void s2(const Uris &q) {
  size_t n = 0;
  b2c(q, n);
  for (size_t i = 0; i < n; i++) std::thread(one, i).detach();
}
static void b3c(const Uris &s, size_t &n) { n = 0; for (auto &x : s) { if (n == 8) break; ++n; } }
void s3(const Uris &q) {
  size_t n = 0;
  b3c(q, n);
  for (size_t i = 0; i < n; i++) std::thread(one, i).detach();
}
