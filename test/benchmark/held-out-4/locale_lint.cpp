// spawn: std::async
// loop: range-for over a map
// origin: map field of a parameter
// distance: same function
// differs: where the future lives
// A: unbounded Y1 | limiter: none | waits: get after the loop
// B: bounded N3 | limiter: the future ends with the iteration | waits: destructor of the future
// witness: runnable
#include "witness.h"
#include <atomic>
#include <future>
#include <map>
#include <string>
#include <vector>

struct Catalog {
  std::string language;
  std::map<std::string, std::string> messages;
};

class Linter {
public:
  int check(const Catalog &catalog) {
    std::vector<std::future<void>> checks;
    for (const auto &[id, text] : catalog.messages) {
      std::future<void> check = std::async(std::launch::async, [this, &id = id, &text = text] { checkMessage(id, text); });
#ifndef TWIN
      checks.push_back(std::move(check));
#endif
    }
    for (auto &check : checks)
      check.get();
    return problems_;
  }

private:
  void checkMessage(const std::string &id, const std::string &text) {
    witness::task();
    if (text.empty() || id == text)
      ++problems_;
  }

  std::atomic<int> problems_{0};
};

int main(int argc, char **argv) {
  Catalog catalog{"de", {}};
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    catalog.messages["menu." + std::to_string(n)] = "Datei";
  return Linter().check(catalog) ? 1 : witness::report();
}
