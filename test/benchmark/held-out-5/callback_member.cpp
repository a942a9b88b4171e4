// spawn: std::thread behind a std::function member
// loop: range-for
// origin: message field
// waits: detached
// distance: callback set in the constructor
// differs: what the callback does
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: nothing is started
// witness: runnable
#include "witness.h"
#include <functional>
#include <string>
#include <thread>
#include <vector>

struct TradeMessage {
  std::vector<std::string> fills;
};

class TradeFeed {
public:
  using Handler = std::function<void(const std::string &)>;

  TradeFeed() {
#ifdef TWIN
    on_fill_ = [this](const std::string &fill) { book(fill); };
#else
    on_fill_ = [this](const std::string &fill) { std::thread([this, fill] { book(fill); }).detach(); };
#endif
  }

  void onMessage(const TradeMessage &m) {
    for (const std::string &fill : m.fills)
      on_fill_(fill);
  }

private:
  void book(const std::string &fill) {
    witness::task();
    if (fill.empty())
      std::puts("empty fill");
  }

  Handler on_fill_;
};

int main(int argc, char **argv) {
  static TradeFeed feed;
  feed.onMessage({std::vector<std::string>(witness::size(argc, argv), "BUY 100 SAP")});
  return witness::report();
}
