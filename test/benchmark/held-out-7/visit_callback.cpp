// spawn: unknown callback
// loop: range-for
// origin: request field
// waits: unknown
// distance: std::function of a caller
// differs: whether the class itself starts a thread for the callback
// A: abstain-ok U3 | limiter: none
// B: unbounded Y1 | limiter: none | spawn: std::thread joined | waits: after the loop
// witness: runnable
#include "witness.h"
#include <functional>
#include <string>
#include <thread>
#include <vector>

struct Lookup {
  std::vector<std::string> words;
};

class Dictionary {
public:
  using Visitor = std::function<void(const std::string &)>;

  void setVisitor(Visitor v) { visit_ = std::move(v); }

  void handle(const Lookup &q) {
    std::vector<std::thread> ts;
    for (const auto &w : q.words) {
#ifdef TWIN
      ts.emplace_back([this, &w] { visit_(w); });
#else
      visit_(w);
#endif
    }
    for (auto &t : ts)
      t.join();
  }

private:
  Visitor visit_;
};

int main(int argc, char **argv) {
  Lookup q{std::vector<std::string>(witness::size(argc, argv), "ephemeral")};
  Dictionary d;
  d.setVisitor([](const std::string &w) {
    witness::task();
    if (w.empty())
      std::puts("empty word");
  });
  d.handle(q);
  return witness::report();
}
