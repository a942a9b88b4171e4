// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20 -DOTHER
// One meaning, one verdict. A loop that counts by ++, and by adding one.
#include <string>
#include <thread>
#include <vector>
class Hooks {
public:
  void send(std::vector<std::string> Subscribers, void (*Post)(std::string)) {
    Urls = std::move(Subscribers);
#ifdef OTHER
    for (Next = 0; Next < Urls.size(); Next = Next + 1)
#else
    for (Next = 0; Next < Urls.size(); ++Next)
#endif
      std::thread(Post, Urls[Next]).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
private:
  std::vector<std::string> Urls;
  std::size_t Next = 0;
};
void run(std::vector<std::string> U, void (*P)(std::string)) { Hooks().send(U, P); }
