// spawn: std::packaged_task on a detached thread
// loop: while over a stream
// origin: lines of a stream
// limiter: deque of futures
// waits: the oldest future
// distance: member function
// differs: whether the oldest future is waited for
// A: bounded N5 | limiter: waits for the oldest
// B: unbounded Y5 | limiter: drops the oldest
// witness: runnable
#include "witness.h"
#include <deque>
#include <future>
#include <sstream>
#include <string>
#include <thread>

struct Recording {
  unsigned long Call = 0;
  std::string Codec;
};

class Archive {
public:
  unsigned importIndex(std::istream &Index) {
    Recording R;
    while (Index >> R.Call >> R.Codec) {
      if (R.Codec == "none")
        continue;
      makeRoom();
      Encoding.push_back(encode(R));
    }
    while (!Encoding.empty())
      finishOldest();
    return Stored;
  }

private:
  static constexpr std::size_t Window = 12;

  void makeRoom() {
    if (Encoding.size() < Window)
      return;
#ifndef TWIN
    finishOldest();
#else
    Encoding.pop_front();
#endif
  }

  void finishOldest() {
    if (Encoding.front().get())
      ++Stored;
    Encoding.pop_front();
  }

  static std::future<bool> encode(const Recording &R) {
    std::packaged_task<bool()> Job([R] {
      witness::task();
      return R.Call != 0;
    });
    std::future<bool> Done = Job.get_future();
    std::thread(std::move(Job)).detach();
    return Done;
  }

  std::deque<std::future<bool>> Encoding;
  unsigned Stored = 0;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::stringstream Index;
  for (std::size_t I = 0; I < N; ++I)
    Index << I + 1 << " opus\n";
  fprintf(stderr, "%u stored\n", Archive().importIndex(Index));
  return witness::report();
}
