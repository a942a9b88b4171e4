// spawn: boost::fibers::fiber
// loop: range-for
// origin: parameter
// distance: same function
// differs: whether fibers are joined on the way
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N6 | limiter: chunks of 32 | waits: each 32
// witness: runnable
// libraries: -lboost_fiber -lboost_context -lboost_system
#include "witness.h"
#include <boost/fiber/fiber.hpp>
#include <boost/fiber/operations.hpp>
#include <chrono>
#include <string>
#include <vector>

namespace bf = boost::fibers;

class QuoteDesk {
public:
  void refresh(const std::vector<std::string> &symbols) {
    std::vector<bf::fiber> asking;
    for (const auto &symbol : symbols) {
      asking.emplace_back([this, &symbol] { ask(symbol); });
#ifdef TWIN
      if (asking.size() == kBook)
        settle(asking);
#endif
    }
    settle(asking);
  }

private:
  static constexpr std::size_t kBook = 32;

  static void settle(std::vector<bf::fiber> &fibers) {
    for (auto &f : fibers)
      f.join();
    fibers.clear();
  }

  void ask(const std::string &symbol) {
    witness::Task alive;
    boost::this_fiber::sleep_for(std::chrono::milliseconds(3));
    asked_ += !symbol.empty();
  }

  int asked_ = 0;
};

int main(int argc, char **argv) {
  QuoteDesk().refresh(std::vector<std::string>(witness::size(argc, argv), "SAP"));
  return witness::report();
}
