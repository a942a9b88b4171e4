// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20 -DOTHER
// One meaning, one verdict. A member, and a reference to it, filled.
#include <queue>
#include <thread>
class Terminal {
public:
  void store(int P) {
#ifdef OTHER
    auto &Queue = Stored;
    Queue.push(P);
#else
    Stored.push(P);
#endif
  }
  void goOnline(void (*Upload)(int)) {
    while (!Stored.empty()) {
      int P = Stored.front();
      Stored.pop();
      std::thread([=] { Upload(P); }).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
  }
private:
  std::queue<int> Stored;
};
void run(Terminal &T, int n, void (*U)(int)) {
  for (int I = 0; I < n; ++I)
    T.store(I);
  T.goOnline(U);
}
