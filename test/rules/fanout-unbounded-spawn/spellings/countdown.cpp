// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20 -DOTHER
// One meaning, one verdict. A loop that counts down in its condition, and one that breaks at 0.
#include <thread>
#include <vector>
void sendAll(std::vector<int> &Cases, void (*Send)(int)) {
#ifdef OTHER
  for (std::size_t I = Cases.size();;) {
    if (I == 0)
      break;
    --I;
#else
  for (std::size_t I = Cases.size(); I-- > 0;) {
#endif
    std::thread(Send, Cases[I]).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
