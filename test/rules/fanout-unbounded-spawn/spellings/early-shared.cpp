// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20 -DOTHER
// One meaning, one verdict. A shared pointer with its value at once, and assigned on the next line.
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
  }
private:
  void visit(std::string Url, void (*Fetch)(std::string)) {
#ifdef OTHER
    std::shared_ptr<Slots> S;
    S = PoliteSlots;
#else
    auto S = PoliteSlots;
#endif
    S->acquire();
    std::thread([Url, Fetch, S] {
      Fetch(Url);
      S->release();
    }).detach();
  }
  std::shared_ptr<Slots> PoliteSlots = std::make_shared<Slots>(8);
};
void run(const std::vector<std::string> &Urls, void (*F)(std::string)) { Crawler().crawl(Urls, F); }
