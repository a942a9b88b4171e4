// spawn: std::thread behind a callback
// loop: counted, and callback
// origin: queue filled from a list of files
// waits: condition variable
// distance: class
// differs: how many are started first
// A: bounded N5 | limiter: each end starts the next
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

struct Clip {
  std::string File;
  std::string Animal;
};

class Encoder {
public:
  using Done = std::function<void(const Clip &, bool Good)>;

  void encode(Clip C, Done OnDone) {
    std::thread([C = std::move(C), OnDone = std::move(OnDone)] {
      witness::task();
      OnDone(C, !C.File.empty());
    }).detach();
  }
};

class NightReel {
public:
  explicit NightReel(Encoder &E) : E(E) {}

  void add(Clip C) { Waiting.push_back(std::move(C)); }

  unsigned cut() {
    std::unique_lock Guard(Lock);
#ifndef TWIN
    const std::size_t First = std::min<std::size_t>(Waiting.size(), 3);
#else
    const std::size_t First = Waiting.size();
#endif
    for (std::size_t I = 0; I < First; ++I)
      startNext();
    Finished.wait(Guard, [this] { return Running == 0 && Waiting.empty(); });
    return Bad;
  }

private:
  void startNext() {
    if (Waiting.empty())
      return;
    Clip C = std::move(Waiting.front());
    Waiting.pop_front();
    ++Running;
    E.encode(std::move(C), [this](const Clip &Ended, bool Good) { ended(Ended, Good); });
  }

  void ended(const Clip &C, bool Good) {
    std::lock_guard Guard(Lock);
    --Running;
    if (!Good) {
      ++Bad;
      fprintf(stderr, "%s: not encoded\n", C.Animal.c_str());
    }
    startNext();
    if (Running == 0)
      Finished.notify_all();
  }

  Encoder &E;
  std::mutex Lock;
  std::condition_variable Finished;
  std::deque<Clip> Waiting;
  std::size_t Running = 0;
  unsigned Bad = 0;
};

int main(int argc, char **argv) {
  static Encoder E;
  static NightReel Reel(E);
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Reel.add({"cam3-" + std::to_string(I) + ".h264", "fossa"});
  Reel.cut();
  return witness::report();
}
