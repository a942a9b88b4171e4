// spawn: std::thread detached
// loop: while getline
// origin: lines of a stream
// limiter: throttle object
// waits: detached
// distance: two classes
// differs: the throttle limits starts per second or starts that have not ended
// A: unbounded Y7 | limiter: rate of starts
// B: bounded N9 | limiter: number in flight
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <iostream>
#include <memory>
#include <mutex>
#include <sstream>
#include <string>
#include <thread>

/// linkcheck: asks for every address of a list, read from standard input.
#ifndef TWIN
class Throttle {
public:
  explicit Throttle(unsigned PerSecond) : Gap(std::chrono::seconds(1)) { Gap /= PerSecond; }
  void enter() {
    auto Now = std::chrono::steady_clock::now();
    if (Now < Next)
      std::this_thread::sleep_until(Next);
    Next = std::max(Now, Next) + Gap;
  }
  void leave() {}

private:
  std::chrono::nanoseconds Gap;
  std::chrono::steady_clock::time_point Next{};
};
constexpr unsigned Setting = 4000;
#else
class Throttle {
public:
  explicit Throttle(unsigned Most) : Most(Most) {}
  void enter() {
    std::unique_lock Guard(Lock);
    Changed.wait(Guard, [this] { return Inside < Most; });
    ++Inside;
  }
  void leave() {
    std::lock_guard Guard(Lock);
    --Inside;
    Changed.notify_one();
  }

private:
  const unsigned Most;
  unsigned Inside = 0;
  std::mutex Lock;
  std::condition_variable Changed;
};
constexpr unsigned Setting = 20;
#endif

class LinkChecker {
public:
  LinkChecker() : Outgoing(std::make_shared<Throttle>(Setting)) {}

  std::size_t checkAll(std::istream &In) {
    std::size_t Count = 0;
    for (std::string Url; std::getline(In, Url); ++Count) {
      if (Url.rfind("http", 0) != 0)
        continue;
      Outgoing->enter();
      std::thread(&LinkChecker::request, Url, Outgoing).detach();
    }
    return Count;
  }

private:
  static void request(std::string Url, std::shared_ptr<Throttle> Outgoing) {
    witness::task();
    if (Url.find("://") == Url.npos)
      std::cerr << Url << ": bad address\n";
    Outgoing->leave();
  }

  std::shared_ptr<Throttle> Outgoing;
};

int main(int argc, char **argv) {
  std::ostringstream Text;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Text << "https://example.org/page/" << I << '\n';
  std::istringstream In(Text.str());
  LinkChecker().checkAll(In);
  return witness::report();
}
