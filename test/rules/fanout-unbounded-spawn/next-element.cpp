// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Callees that give the next element with each call, until there are none.

#include <charconv>
#include <iterator>
#include <mutex>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>
void lookup(std::string_view);
void one(int);
using Q = std::vector<std::string>;
struct Req { Q ids; std::string csv; };
#define GO(x) std::thread([s = std::string(x)] { lookup(s); }).detach()
void a1(const Req &r) { size_t i = 0; auto next = [&]() -> const std::string * { return i < r.ids.size() ? &r.ids[i++] : nullptr; }; while (auto *x = next()) GO(*x); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
class Reader { Q q; size_t at = 0; public: explicit Reader(Q v) : q(std::move(v)) {} const std::string *next() { return at < q.size() ? &q[at++] : nullptr; } bool get(std::string &out) { if (at >= q.size()) return false; out = q[at++]; return true; } };
void a2(const Req &r) { Reader rd(r.ids); while (const std::string *x = rd.next()) GO(*x); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void a3(const Req &r) { Reader rd(r.ids); std::string x; while (rd.get(x)) GO(x); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
class Lines { Q q; size_t at = 0; std::mutex m; const std::string *take() { std::lock_guard g(m); return at < q.size() ? &q[at++] : nullptr; } public: explicit Lines(std::istream &in) : q(std::istream_iterator<std::string>(in), {}) {} void run() { while (const std::string *x = take()) GO(*x); } };
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void a4(std::istream &in) { Lines l(in); l.run(); }
void a5(const Req &r) { int n = 0; std::from_chars(r.csv.data(), r.csv.data() + r.csv.size(), n); for (int i = 0; i < n; i++) std::thread(one, i).detach(); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
// silent
void b1(const Req &r) { size_t i = 0; auto next = [&]() -> const std::string * { return i < r.ids.size() && i < 8 ? &r.ids[i++] : nullptr; }; while (auto *x = next()) GO(*x); }
void b2(const Req &r) { Reader rd(r.ids); std::thread w([&] { while (const std::string *x = rd.next()) lookup(*x); }); w.join(); }
class Few { const Q &q; size_t at = 0; public: explicit Few(const Q &v) : q(v) {} const std::string *next() { if (at == 16 || at == q.size()) return nullptr; return &q[at++]; } };
void b4(const Req &r) { Few f(r.ids); while (auto *x = f.next()) GO(*x); }
