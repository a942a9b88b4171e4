// spawn: std::thread detached
// loop: callbacks at the end of a task
// origin: deque of a request
// waits: condition variable
// distance: callbacks
// limiter: number started at first
// differs: how many are started at first
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: three at first, then one for each that ends
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

struct Clip {
  std::string Url;
  int Bitrate = 0;
};

static void encode(Clip C, std::function<void(bool)> OnDone) {
  std::thread([C = std::move(C), OnDone = std::move(OnDone)] {
    witness::task();
    OnDone(C.Bitrate > 0);
  }).detach();
}

class PlaylistJob {
public:
  explicit PlaylistJob(std::deque<Clip> Clips) : Left(std::move(Clips)), Open(Left.size()) {}

  std::size_t run() {
    {
      std::lock_guard Guard(Lock);
#ifdef TWIN
      for (int I = 0; I < 3; ++I)
        startNext();
#else
      while (!Left.empty())
        startNext();
#endif
    }
    std::unique_lock Guard(Lock);
    Done.wait(Guard, [this] { return Open == 0; });
    return Failed;
  }

private:
  void startNext() {
    if (Left.empty())
      return;
    Clip C = std::move(Left.front());
    Left.pop_front();
    encode(std::move(C), [this](bool Ok) { finished(Ok); });
  }

  void finished(bool Ok) {
    std::lock_guard Guard(Lock);
    Failed += Ok ? 0 : 1;
    startNext();
    if (--Open == 0)
      Done.notify_one();
  }

  std::mutex Lock;
  std::condition_variable Done;
  std::deque<Clip> Left;
  std::size_t Open;
  std::size_t Failed = 0;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::deque<Clip> Clips;
  for (std::size_t I = 0; I < N; ++I)
    Clips.push_back({"cdn/" + std::to_string(I) + ".m4v", 3000});
  PlaylistJob(std::move(Clips)).run();
  return witness::report();
}
