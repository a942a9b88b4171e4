// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Limits that the request states, objects that are made once, streams and collections that are filled.

#include <cstdint>
#include <functional>
#include <iterator>
#include <mutex>
#include <queue>
#include <sstream>
#include <string>
#include <thread>
#include <vector>
void work(std::string);
void tick();
#define GO(x) std::thread(work, x).detach()
// a limit that the request states is one when it is checked itself
struct Batch { uint32_t limit = 20; std::vector<std::string> ids; };
static bool valid(const Batch &b) { if (b.limit == 0 || b.limit > 100) return false; if (b.ids.size() > b.limit) return false; return true; }
void checked_limit(const Batch &b) { if (!valid(b)) return; for (auto &i : b.ids) GO(i); }
static bool valid_own(const Batch &b) { if (b.limit == 0) return false; if (b.ids.size() > b.limit) return false; return true; }
void own_limit(const Batch &b) { if (!valid_own(b)) return; for (auto &i : b.ids) GO(i); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
// a static object is made once
struct Clock { Clock() { std::thread(tick).detach(); } void in(std::string) {} };
void later(const std::string &s) { static Clock clock; clock.in(s); }
void retry_all(const Batch &b) { for (auto &i : b.ids) later(i); }
void soon(const std::string &s) { Clock clock; clock.in(s); }
void retry_each(const Batch &b) { for (auto &i : b.ids) soon(i); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
// a stream that is only read is as long as somebody made it
static void tests(std::istream &list) { std::vector<std::string> names{std::istream_iterator<std::string>(list), {}}; for (auto &n : names) GO(n); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void run(const std::string &path) { std::stringstream list; list << path; tests(list); }
// filling is no check
static void resize_all(const Batch &b) { for (auto &i : b.ids) GO(i); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void shrink(size_t n) { Batch b; b.ids.resize(n, "cat"); resize_all(b); }
static void resize_few(const Batch &b) { for (auto &i : b.ids) GO(i); }
void shrink_few() { Batch b; b.ids.assign(5, "cat"); resize_few(b); }
