// spawn: std::thread joined
// loop: index
// origin: see the factors
// waits: after the loop
// distance: same function
// differs: what the number of threads is taken from
// A: abstain-ok U2 | limiter: none | origin: pure virtual function
// B: unbounded Y1 | limiter: none | origin: request parameter
// witness: runnable
#include "witness.h"
#include <memory>
#include <string>
#include <thread>
#include <vector>

class Source {
public:
  virtual ~Source() = default;
  virtual std::size_t lanes() const = 0;
  virtual std::string item(std::size_t lane) const = 0;
};

struct ImportRequest {
  std::vector<std::string> items;
};

static void importItem(std::string item) {
  witness::task();
  if (item.empty())
    std::puts("empty item");
}

void runImport(const Source &source, const ImportRequest &rq) {
  std::vector<std::thread> ts;
#ifdef TWIN
  for (std::size_t i = 0; i < rq.items.size(); ++i)
    ts.emplace_back(importItem, source.item(0) + rq.items[i]);
#else
  for (std::size_t i = 0; i < source.lanes(); ++i)
    ts.emplace_back(importItem, source.item(i) + rq.items.front());
#endif
  for (auto &t : ts)
    t.join();
}

namespace {
class Tape : public Source {
public:
  std::size_t lanes() const override { return 2; }
  std::string item(std::size_t lane) const override { return "tape" + std::to_string(lane); }
};
} // namespace

int main(int argc, char **argv) {
  ImportRequest rq{std::vector<std::string>(witness::size(argc, argv), "/r1")};
  std::unique_ptr<Source> s = std::make_unique<Tape>();
  runImport(*s, rq);
  return witness::report();
}
