// spawn: std::thread
// loop: while over std::getline
// origin: lines of a stream
// waits: join after the loop
// distance: helper class
// limiter: token bucket or gate
// differs: what the throttle waits for
// A: unbounded Y7 | limiter: a pause between the starts
// B: bounded N9 | limiter: live commands compared before the start
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <istream>
#include <mutex>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

class Throttle {
public:
  void enter() {
#ifdef TWIN
    std::unique_lock Guard(Lock);
    Less.wait(Guard, [this] { return Open < 15; });
    ++Open;
#else
    std::this_thread::sleep_until(Next);
    Next = std::chrono::steady_clock::now() + std::chrono::microseconds(100);
    std::lock_guard Guard(Lock);
    ++Open;
#endif
  }

  void leave() {
    std::lock_guard Guard(Lock);
    --Open;
    Less.notify_one();
  }

private:
  std::mutex Lock;
  std::condition_variable Less;
  int Open = 0;
  std::chrono::steady_clock::time_point Next{};
};

class CommandCentre {
public:
  void dispatch(std::istream &Commands) {
    std::string Line;
    while (std::getline(Commands, Line)) {
      auto Space = Line.find(' ');
      if (Space == std::string::npos) {
        ++Malformed;
        continue;
      }
      Radio.enter();
      Calls.emplace_back([this, Truck = Line.substr(0, Space), Text = Line.substr(Space + 1)] {
        call(Truck, Text);
        Radio.leave();
      });
    }
    for (std::thread &Call : Calls)
      Call.join();
    Calls.clear();
  }

private:
  void call(const std::string &Truck, const std::string &Text) {
    witness::task();
    if (Text.size() > 160)
      std::fprintf(stderr, "%s: text is cut\n", Truck.c_str());
  }

  Throttle Radio;
  std::vector<std::thread> Calls;
  unsigned Malformed = 0;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::ostringstream Text;
  for (std::size_t I = 0; I < N; ++I)
    Text << "truck" << I << " return to depot\n";
  std::istringstream Commands(Text.str());
  CommandCentre().dispatch(Commands);
  return witness::report();
}
