// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Recursion that goes from one element to the next.

#include <string>
#include <thread>
#include <vector>
void fetch(std::string Page);
using Pages = std::vector<std::string>;
void next(const Pages &All, std::size_t I) {
  if (I >= All.size())
    return;
  std::thread(fetch, All[I]).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  next(All, I + 1);
}
void all(const Pages &All) { next(All, 0); }
void few(const Pages &All, std::size_t I) {
  if (I >= All.size() || I >= 8)
    return;
  std::thread(fetch, All[I]).detach();
  few(All, I + 1);
}
void first_eight(const Pages &All) { few(All, 0); }
