// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A shared pointer that is assigned a new semaphore each time.

#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>
using Slots = std::counting_semaphore<64>;
class Crawler {
public:
  void crawl(const std::vector<std::string> &Urls, void (*Fetch)(std::string)) {
    for (const auto &U : Urls)
      visit(U, Fetch);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
private:
  void visit(std::string Url, void (*Fetch)(std::string)) {
    std::shared_ptr<Slots> S;
    S = std::make_shared<Slots>(8); // a new one for each
    S->acquire();
    std::thread([Url, Fetch, S] {
      Fetch(Url);
      S->release();
    }).detach();
  }
};
void run(const std::vector<std::string> &Urls, void (*F)(std::string)) { Crawler().crawl(Urls, F); }
