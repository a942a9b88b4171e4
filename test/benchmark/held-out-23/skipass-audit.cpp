// spawn: std::packaged_task in a detached std::thread
// loop: while over a queue
// origin: queue parameter
// waits: futures after the loop
// distance: helper function
// differs: what the limiter rations
// A: bounded N4 | limiter: own permits, given back by the task
// B: unbounded Y7 | limiter: own token bucket, refilled by time
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <future>
#include <mutex>
#include <queue>
#include <thread>
#include <vector>

struct Swipe {
  long Pass = 0;
  int Lift = 0;
  int Minute = 0;
};

using Clock = std::chrono::steady_clock;

class Allowance {
public:
  explicit Allowance(double Tokens) : Tokens(Tokens), Most(Tokens) {}

  void take() {
    std::unique_lock Hold(Lock);
    while (!refill()) {
#ifndef TWIN
      Changed.wait(Hold);
#else
      Changed.wait_for(Hold, std::chrono::microseconds(100));
#endif
    }
    Tokens -= 1;
  }

  void finished() {
#ifndef TWIN
    std::lock_guard Hold(Lock);
    Tokens += 1;
    Changed.notify_one();
#endif
  }

private:
  bool refill() {
#ifdef TWIN
    const auto Now = Clock::now();
    Tokens = std::min(Most, Tokens + std::chrono::duration<double>(Now - Last).count() * PerSecond);
    Last = Now;
#endif
    return Tokens >= 1;
  }

  static constexpr double PerSecond = 5000;
  std::mutex Lock;
  std::condition_variable Changed;
  double Tokens, Most;
  Clock::time_point Last = Clock::now();
};

class PassAudit {
public:
  int suspicious(std::queue<Swipe> Swipes) {
    std::vector<std::future<bool>> Verdicts;
    while (!Swipes.empty()) {
      Limit.take();
      Verdicts.push_back(examine(Swipes.front()));
      Swipes.pop();
    }
    int Count = 0;
    for (auto &V : Verdicts)
      Count += V.get();
    return Count;
  }

private:
  std::future<bool> examine(Swipe S) {
    std::packaged_task<bool()> Examination([this, S] {
      witness::task();
      Limit.finished();
      return S.Minute < 2;
    });
    auto Verdict = Examination.get_future();
    std::thread(std::move(Examination)).detach();
    return Verdict;
  }

  Allowance Limit{12};
};

int main(int argc, char **argv) {
  std::queue<Swipe> Swipes;
  for (std::size_t I = witness::size(argc, argv); I > 0; --I)
    Swipes.push({static_cast<long>(I), 3, static_cast<int>(I % 60)});
  PassAudit().suspicious(std::move(Swipes));
  return witness::report();
}
