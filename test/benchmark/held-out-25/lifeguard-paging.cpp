// spawn: std::thread detached
// loop: for with an index
// origin: recipients of a message
// waits: detached
// distance: member function
// differs: what a pager has to wait for
// A: bounded N4 | limiter: counter and condition variable
// B: unbounded Y7 | limiter: token bucket
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

using Clock = std::chrono::steady_clock;

struct Alert {
  std::string Beach;
  std::string Text;
  std::vector<std::string> Guards;
};

class Gate {
public:
#ifndef TWIN
  void enter() {
    std::unique_lock Guard(Lock);
    Freed.wait(Guard, [this] { return Inside < Width; });
    ++Inside;
  }
  void leave() {
    std::lock_guard Guard(Lock);
    --Inside;
    Freed.notify_one();
  }

private:
  std::mutex Lock;
  std::condition_variable Freed;
  int Inside = 0;
#else
  void enter() {
    while (Tokens < 1) {
      std::this_thread::sleep_for(Interval);
      auto Now = Clock::now();
      Tokens = std::min<double>(Width, Tokens + static_cast<double>((Now - Filled) / Interval));
      Filled = Now;
    }
    Tokens -= 1;
  }
  void leave() {}

private:
  static constexpr std::chrono::microseconds Interval{200};
  double Tokens = Width;
  Clock::time_point Filled = Clock::now();
#endif
  static constexpr int Width = 10;
};

class Pager {
public:
  std::size_t send(const Alert &A) {
    std::size_t Sent = 0;
    for (std::size_t I = 0; I < A.Guards.size(); ++I) {
      if (A.Guards[I].empty())
        continue;
      Radio.enter();
      std::thread([this, Number = A.Guards[I], Text = A.Beach + ": " + A.Text] {
        page(Number, Text);
        Radio.leave();
      }).detach();
      ++Sent;
    }
    return Sent;
  }

private:
  void page(const std::string &Number, const std::string &Text) {
    witness::task();
    if (Text.size() > 160)
      fprintf(stderr, "%s: text is cut\n", Number.c_str());
  }

  Gate Radio;
};

int main(int argc, char **argv) {
  Alert A{"Nordstrand", "rip current", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    A.Guards.push_back("0151-" + std::to_string(700000 + I));
  static Pager P;
  P.send(A);
  return witness::report();
}
