// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A question about an element is no setting that switches a limit off.

#include <semaphore>
#include <thread>
#include <memory>
#include <list>
#include <vector>
enum class Verdict { Pending, Keep };
struct Report { std::string Text; Verdict Result = Verdict::Pending; };
void classify(Report&);
using Slots = std::counting_semaphore<64>;
void u1(std::list<Report> &Inbox, std::vector<std::jthread> &Running) {
    for (auto It = Inbox.begin(); It != Inbox.end(); ++It) {
      if (It->Result != Verdict::Pending)
        continue;
      auto S = std::make_shared<Slots>(It->Text.size() > 4096 ? 2 : 8);
      S->acquire();
      Running.emplace_back([S, &R = *It] {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        classify(R);
        S->release();
      });
    }
}
void u2(std::list<Report> &Inbox, std::vector<std::jthread> &Running) {
    for (auto &R: Inbox) {
      if (R.Result != Verdict::Pending)
        continue;
      auto S = std::make_shared<Slots>(8);
      S->acquire();
      Running.emplace_back([S, &R] {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        classify(R);
        S->release();
      });
    }
}
// OK: one semaphore for all of them.
void b3(std::list<Report> &Inbox, std::vector<std::jthread> &Running) {
    auto S = std::make_shared<Slots>(8);
    for (auto &R: Inbox) {
      if (R.Result != Verdict::Pending)
        continue;
      S->acquire();
      Running.emplace_back([S, &R] {
        classify(R);
        S->release();
      });
    }
}
