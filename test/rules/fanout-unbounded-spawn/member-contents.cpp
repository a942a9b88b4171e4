// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// What the callers of a method have put into its object: a request, or a few.

#include <fstream>
#include <future>
#include <iostream>
#include <map>
#include <memory>
#include <mutex>
#include <queue>
#include <sstream>
#include <string>
#include <thread>
#include <vector>
#include <functional>
#include <optional>
#include <algorithm>
void work(int);
void works(std::string);
#define GO(x) std::thread(work, x).detach()
struct Req { std::vector<int> ids; std::vector<std::string> names; };
struct A1 { std::vector<int> v_; explicit A1(std::vector<int> v) : v_(std::move(v)) {} void run() { for (int i : v_) GO(i); } };
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void b1(const Req &r) { A1 a(r.ids); a.run(); }
struct A2 { std::vector<std::string> l_; explicit A2(std::istream &in) { std::string s; while (std::getline(in, s)) l_.push_back(s); } void run() { for (auto &i : l_) std::thread(works, i).detach(); } };
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void b2(std::istream &in) { A2 a(in); a.run(); }
struct A3 { std::vector<int> v_; void load(const Req &r) { v_ = r.ids; } void run() { for (int i : v_) GO(i); } };
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void b3(const Req &r) { A3 a; a.load(r); a.run(); }
struct A4 { std::vector<std::string> l_; bool load(const std::string &p) { std::ifstream in(p); std::string s; while (std::getline(in, s)) l_.push_back(s); return !l_.empty(); } void run() { for (auto &i : l_) std::thread(works, i).detach(); } };
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
int b4(const std::string &p) { A4 a; if (!a.load(p)) return 1; a.run(); return 0; }
class A5 { std::vector<int> ids_; void go() { for (int i : ids_) GO(i); } public: void handle(const Req &r) { ids_ = r.ids; go(); } };
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
class A6 { std::vector<int> ids_; void go() { for (int i : ids_) GO(i); } void prep() { std::sort(ids_.begin(), ids_.end()); } public: void handle(const Req &r) { ids_.clear(); for (int i : r.ids) ids_.push_back(i); prep(); go(); } };
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
class A7 { Req req_; public: explicit A7(Req r) : req_(std::move(r)) {} void run() { for (int i : req_.ids) GO(i); } };
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void b7(const Req &r) { A7(r).run(); }
struct A11 { std::vector<int> ids; }; // aggregate
void b11(const Req &r) { A11 a{r.ids}; for (int i : a.ids) GO(i); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
struct Builder { std::vector<int> v; Builder &add(int i) { v.push_back(i); return *this; } void run() { for (int i : v) GO(i); } };
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void b12(const Req &r) { Builder b; for (int i : r.ids) b.add(i); b.run(); }
struct Graph { std::map<int, std::vector<int>> edges; void visit(int n) { for (int k : edges[n]) { GO(k); visit(k); } } };
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void b14(const std::vector<std::pair<int,int>> &es) { Graph g; for (auto [a, b] : es) g.edges[a].push_back(b); g.visit(0); }
struct Range23 { const std::vector<int> &v; auto begin() const { return v.begin(); } auto end() const { return v.end(); } };
void b23(const Req &r) { for (int i : Range23{r.ids}) GO(i); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
struct N1 { std::vector<int> v_; explicit N1(std::vector<int> v) : v_(std::move(v)) {} void run() { for (int i : v_) GO(i); } };
void few1(const Req &r) { N1 a({1, 2, 3}); a.run(); }
struct N2 { std::vector<std::string> l_; explicit N2(std::istream &in) { std::string s; while (l_.size() < 16 && std::getline(in, s)) l_.push_back(s); } void run() { for (auto &i : l_) std::thread(works, i).detach(); } };
void few2(std::istream &in) { N2 a(in); a.run(); }
struct N3 { std::vector<int> v_; void load(const Req &r) { v_ = r.ids; } void run() { for (int i : v_) GO(i); } };
void few3(const Req &r) { if (r.ids.size() > 32) return; N3 a; a.load(r); a.run(); }
struct N3b { std::vector<int> v_; void load(const Req &r) { v_ = r.ids; } void run() { if (v_.size() > 32) return; for (int i : v_) GO(i); } };
void few3b(const Req &r) { N3b a; a.load(r); a.run(); }
struct N3c { std::vector<int> v_; void load(const Req &r) { v_ = r.ids; } void run() { for (int i : v_) GO(i); } };
void few3c(const Req &r) { N3c a; a.load(r); if (a.v_.size() > 32) return; a.run(); }
struct N3d { std::vector<int> v_; bool load(const Req &r) { if (r.ids.size() > 32) return false; v_ = r.ids; return true; } void run() { for (int i : v_) GO(i); } };
void few3d(const Req &r) { N3d a; if (a.load(r)) a.run(); }
struct N3e { std::vector<int> v_; void load(const Req &r) { v_ = r.ids; if (v_.size() > 32) v_.resize(32); } void run() { for (int i : v_) GO(i); } };
void few3e(const Req &r) { N3e a; a.load(r); a.run(); }
struct N4 { std::vector<std::string> l_; void load(const std::string &p) { std::ifstream in(p); std::string s; int n = 0; while (n++ < 10 && std::getline(in, s)) l_.push_back(s); } void run() { for (auto &i : l_) std::thread(works, i).detach(); } };
int few4(const std::string &p) { N4 a; a.load(p); a.run(); return 0; }
class N5 { std::vector<int> ids_; void go() { for (int i : ids_) GO(i); } public: void handle(const Req &r) { if (r.ids.size() > 9) throw 1; ids_ = r.ids; go(); } };
class N6 { std::vector<int> ids_; void go() { for (int i : ids_) GO(i); } public: void handle(const Req &r) { for (int i : r.ids) { if (ids_.size() == 8) break; ids_.push_back(i); } go(); } };
class N6b { std::vector<int> ids_; void go() { for (int i : ids_) GO(i); } public: void handle(const Req &r) { ids_ = r.ids; if (ids_.size() > 8) return; go(); } };
class N6c { std::vector<int> ids_; void go() { for (int i : ids_) GO(i); } public: void handle(const Req &r) { ids_ = r.ids; ids_.resize(std::min<size_t>(ids_.size(), 8)); go(); } };
class N6d { std::vector<int> ids_, other_; void go() { for (int i : other_) GO(i); } public: void handle(const Req &r) { ids_ = r.ids; go(); } };
class N6e { std::vector<int> ids_; void go() { for (int i : ids_) GO(i); } public: void set(const Req &r) { ids_ = r.ids; } void handle(const Req &r) { go(); } };
class N7 { Req req_; public: explicit N7(Req r) : req_(std::move(r)) {} void run() { for (int i : req_.ids) GO(i); } };
void few7() { N7(Req{{1, 2}, {}}).run(); }
struct Few { std::vector<int> v; Few &add(int i) { v.push_back(i); return *this; } void run() { for (int i : v) GO(i); } };
void few12(const Req &r) { Few b; for (int i = 0; i < 4; i++) b.add(i); b.run(); }
struct Few2 { std::vector<int> v; Few2 &add(int i) { v.push_back(i); return *this; } void run() { for (int i : v) GO(i); } };
void few13(const Req &r) { Few2 b, c; for (int i : r.ids) c.add(i); b.add(1); b.run(); }
struct Few4 { std::vector<int> v; bool add(int i) { if (v.size() >= 10) return false; v.push_back(i); return true; } void run() { for (int i : v) GO(i); } };
void few14(const Req &r) { Few4 b; for (int i : r.ids) b.add(i); b.run(); }
void few15(const Req &r) { std::vector<int> v; for (int i : r.ids) { if (v.size() == 8) break; v.push_back(i); } for (int i : v) GO(i); }
void few16(const Req &r) { int n = 0; for (int i : r.ids) { if (n == 8) break; GO(i); n++; } }
void few17(std::istream &in) { std::vector<std::string> v; std::string l; while (std::getline(in, l)) { if (v.size() >= 8) break; v.push_back(l); } for (auto &i : v) std::thread(works, i).detach(); }
void few18(std::istream &in) { int n = 0; std::string l; while (std::getline(in, l)) { if (++n > 8) break; std::thread(works, l).detach(); } }
void few19(std::istream &in) { int n = 0; std::string l; while (std::getline(in, l)) { std::thread(works, l).detach(); if (++n == 8) return; } }
