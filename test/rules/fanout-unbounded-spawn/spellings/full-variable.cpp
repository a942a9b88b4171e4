// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20 -DOTHER
// One meaning, one verdict. A limit that may be switched off, asked in a condition and in a variable.
#include <sys/wait.h>
#include <unistd.h>
#include <vector>
struct Options { unsigned Jobs; };
class Farm {
public:
  explicit Farm(const Options &O) : O(O) {}
  void render(const std::vector<int> &Frames) {
    for (int Frame : Frames) {
#ifdef OTHER
      const bool Full = O.Jobs > 0 && Running >= O.Jobs;
      if (Full)
#else
      if (O.Jobs > 0 && Running >= O.Jobs)
#endif
        collect();
      launch(Frame);
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
  void collect() {
    wait(nullptr);
    --Running;
  }
  Options O;
  unsigned Running = 0;
};
void run(Farm &F, const std::vector<int> &T) { F.render(T); }
