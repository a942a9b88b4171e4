// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20 -DOTHER
// One meaning, one verdict. A loop that lets the work go, and std::for_each.
#include <algorithm>
#include <string>
#include <thread>
#include <vector>
class Night {
public:
  void count(const std::vector<std::string> &Protocols, void (*Tally)(std::string)) {
    for (const auto &P : Protocols) {
      Batch.emplace_back(Tally, P);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      if (Batch.size() >= 10)
        flush();
    }
    flush();
  }
private:
  void flush() {
#ifdef OTHER
    std::for_each(Batch.begin(), Batch.end(), [](auto &T) { T.detach(); });
#else
    for (auto &T : Batch)
      T.detach();
#endif
    Batch.clear();
  }
  std::vector<std::thread> Batch;
};
void run(Night &N, const std::vector<std::string> &P, void (*T)(std::string)) { N.count(P, T); }
