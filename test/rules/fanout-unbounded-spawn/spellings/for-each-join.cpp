// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A full batch that std::for_each joins.

#include <algorithm>
#include <string>
#include <thread>
#include <vector>
class Night {
public:
  void count(const std::vector<std::string> &Protocols, void (*Tally)(std::string)) {
    for (const auto &P : Protocols) {
      Batch.emplace_back(Tally, P);
      if (Batch.size() >= 10)
        flush();
    }
    flush();
  }
private:
  void flush() {
    std::for_each(Batch.begin(), Batch.end(), [](auto &T) { T.join(); });
    Batch.clear();
  }
  std::vector<std::thread> Batch;
};
void run(Night &N, const std::vector<std::string> &P, void (*T)(std::string)) { N.count(P, T); }
