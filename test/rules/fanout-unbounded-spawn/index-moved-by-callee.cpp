// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A loop whose callee moves the index on, and twins.

#include <thread>
#include <vector>
#include <string>
#include <future>
void get(const std::string&);
struct Q { std::vector<std::string> urls; size_t next = 0; };
static void startOne(Q &q, std::vector<std::thread> &ts) {
  const std::string &u = q.urls[q.next++];
  ts.emplace_back(get, u);
}
void u1(Q &q) {
  std::vector<std::thread> ts;
  while (q.next < q.urls.size())
    startOne(q, ts);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (auto &t : ts) t.join();
}
class F {
  std::vector<std::string> urls; size_t next = 0; std::vector<std::thread> ts;
  void one() { ts.emplace_back(get, urls[next++]); }
public:
  explicit F(std::vector<std::string> u) : urls(std::move(u)) {}
  void u2() { while (next < urls.size()) one(); for (auto &t : ts) t.join(); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  void one2() { if (next == urls.size()) return; ts.emplace_back(get, urls[next++]); }
  void u3() { while (next < urls.size()) one2(); for (auto &t : ts) t.join(); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  void b4() { for (int i=0;i<10;i++) one2(); for (auto &t : ts) t.join(); }
};
// OK: the window is full before the index moves on.
class W {
  std::vector<std::string> urls; size_t next = 0; std::vector<std::future<void>> running;
  void one() { running.push_back(std::async(std::launch::async, get, urls[next++])); }
public:
  explicit W(std::vector<std::string> u) : urls(std::move(u)) {}
  void b5() {
    while (next < urls.size()) {
      if (running.size() >= 8) {
        for (auto &r : running) r.get();
        running.clear();
      }
      one();
    }
  }
};
// OK: at most eight are kept.
struct Few { std::vector<std::string> urls; size_t next = 0; };
void b6(Few &q) {
  if (q.urls.size() > 8) return;
  std::vector<std::thread> ts;
  while (q.next < q.urls.size()) ts.emplace_back(get, q.urls[q.next++]);
  for (auto &t : ts) t.join();
}
