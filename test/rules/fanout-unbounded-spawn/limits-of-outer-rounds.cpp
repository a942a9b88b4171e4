// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Limits that a round of an outer loop makes, and names of one that lives on.

#include <map>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>
using Slots = std::counting_semaphore<4>;
using Ledger = std::map<std::string, std::vector<std::string>>;
void infer(const std::string &);
void submit(const std::shared_ptr<Slots> &S, const std::string &T) {
  S->acquire();
  std::thread([S, &T] {
    infer(T);
    S->release();
  }).detach();
}
void made_for_each(Ledger &Day) {
  for (auto &[Customer, All] : Day) {
    auto S = std::make_shared<Slots>(4);
    for (auto &T : All)
      submit(S, T);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
void made_twice(const std::vector<std::string> &All) {
  for (int Round = 0; Round < 2; ++Round) {
    auto S = std::make_shared<Slots>(4);
    for (auto &T : All)
      submit(S, T);
  }
}
class Scorer {
public:
  void named_anew(Ledger &Day) {
    for (auto &[Customer, All] : Day) {
      auto S = Shared;
      for (auto &T : All)
        submit(S, T);
    }
  }

private:
  std::shared_ptr<Slots> Shared = std::make_shared<Slots>(4);
};
