// spawn: std::thread detached
// loop: while over a stream
// origin: lines of a stream
// waits: detached
// distance: member function
// differs: limiter
// A: unbounded Y7 | limiter: rate limit with a sleep
// B: bounded N4 | limiter: counter with a condition variable
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

class Throttle {
public:
  void enter() {
#ifndef TWIN
    std::this_thread::sleep_until(Next);
    Next = std::max(Next, Clock::now()) + std::chrono::microseconds(100);
#else
    std::unique_lock Guard(Lock);
    Left.wait(Guard, [this] { return Inside < 10; });
    ++Inside;
#endif
  }

  void leave() {
    std::lock_guard Guard(Lock);
    if (Inside > 0)
      --Inside;
    Left.notify_one();
  }

private:
  using Clock = std::chrono::steady_clock;
  std::mutex Lock;
  std::condition_variable Left;
  unsigned Inside = 0;
  Clock::time_point Next = Clock::now();
};

struct Application {
  std::string Candidate, Position, File;
};

class ResumeIntake {
public:
  unsigned drain(std::istream &Inbox) {
    unsigned Accepted = 0;
    std::string Row;
    while (std::getline(Inbox, Row)) {
      Application A;
      std::istringstream Fields(Row);
      if (!std::getline(Fields, A.Candidate, '\t') || !std::getline(Fields, A.Position, '\t') ||
          !std::getline(Fields, A.File))
        continue;
      Limit->enter();
      std::thread(&ResumeIntake::extract, Limit, std::move(A)).detach();
      ++Accepted;
    }
    return Accepted;
  }

private:
  static void extract(std::shared_ptr<Throttle> Limit, Application A) {
    witness::task();
    A.File += ".json";
    Limit->leave();
  }

  std::shared_ptr<Throttle> Limit = std::make_shared<Throttle>();
};

int main(int argc, char **argv) {
  const std::size_t Rows = witness::size(argc, argv);
  std::stringstream Inbox;
  for (std::size_t I = 0; I < Rows; ++I)
    Inbox << "Candidate " << I << "\tWelder\t/inbox/" << I << ".pdf\n";
  ResumeIntake().drain(Inbox);
  return witness::report();
}
