// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A kept test for a limit that may be switched off, and nothing waits.

#include <cstdio>
#include <unistd.h>
#include <vector>
struct Options { unsigned Jobs; };
class Farm {
public:
  explicit Farm(const Options &O) : O(O) {}
  void render(const std::vector<int> &Frames) {
    for (int Frame : Frames) {
      const bool Full = O.Jobs > 0 && Running >= O.Jobs;
      if (Full)
        std::puts("many"); // and goes on
      launch(Frame);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
  }
private:
  void launch(int Frame) {
    const pid_t Child = fork();
    if (Child == 0)
      _exit(Frame < 0);
    if (Child > 0)
      ++Running;
  }
  Options O;
  unsigned Running = 0;
};
void run(Farm &F, const std::vector<int> &T) { F.render(T); }
