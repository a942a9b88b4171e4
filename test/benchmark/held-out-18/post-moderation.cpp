// spawn: std::jthread
// loop: iterator
// origin: list parameter
// waits: destructors
// distance: class member
// differs: whose semaphore it is
// A: unbounded Y6 | limiter: semaphore made for each report
// B: bounded N4 | limiter: semaphore of the reviewer
// witness: runnable
#include "witness.h"
#include <list>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

enum class Verdict { Pending, Keep, Remove };

struct Report {
  std::string PostId;
  std::string Text;
  Verdict Result = Verdict::Pending;
};

class Reviewer {
  using Slots = std::counting_semaphore<64>;
  std::shared_ptr<Slots> Classifiers = std::make_shared<Slots>(8);
  std::vector<std::jthread> Running;

  static void classify(Report &R) {
    witness::task();
    R.Result = R.Text.find("spam") == std::string::npos ? Verdict::Keep : Verdict::Remove;
  }

  std::shared_ptr<Slots> slotsFor(const Report &R) {
#ifndef TWIN
    return std::make_shared<Slots>(R.Text.size() > 4096 ? 2 : 8);
#else
    (void)R;
    return Classifiers;
#endif
  }

public:
  void review(std::list<Report> &Inbox) {
    for (auto It = Inbox.begin(); It != Inbox.end(); ++It) {
      if (It->Result != Verdict::Pending)
        continue;
      auto S = slotsFor(*It);
      S->acquire();
      Running.emplace_back([S, &R = *It] {
        classify(R);
        S->release();
      });
    }
    Running.clear();
  }
};

int main(int argc, char **argv) {
  std::list<Report> Inbox;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Inbox.push_back({std::to_string(I), "buy spam now"});
  Reviewer().review(Inbox);
  return witness::report();
}
