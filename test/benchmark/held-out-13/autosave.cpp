// spawn: std::thread detached
// loop: while
// origin: buffers of an editor, or ticks of a clock
// limiter: none
// waits: detached
// distance: member function
// differs: loop
// A: unbounded Y1 | loop: while over modified buffers
// B: abstain-ok U4 | loop: while with a timed wait
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <thread>

struct Buffer {
  std::string Path;
  std::string Text;
};

class Autosave {
public:
  void stop() {
    std::lock_guard Lock(M);
    Stopping = true;
    Changed.notify_all();
  }

  void run(std::deque<Buffer> Modified) {
    std::unique_lock Lock(M);
#ifdef TWIN
    while (!Changed.wait_for(Lock, Interval, [this] { return Stopping; })) {
      if (Modified.empty())
        continue;
#else
    while (!Stopping && !Modified.empty()) {
#endif
      Buffer Next = std::move(Modified.front());
      Modified.pop_front();
      std::thread([Next = std::move(Next)] { save(Next); }).detach();
    }
  }

private:
  static constexpr std::chrono::milliseconds Interval{30};

  static void save(const Buffer &B) {
    witness::task();
    if (B.Path.empty())
      fprintf(stderr, "buffer of %zu bytes has no file\n", B.Text.size());
  }

  std::mutex M;
  std::condition_variable Changed;
  bool Stopping = false;
};

int main(int argc, char **argv) {
  std::deque<Buffer> Modified;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Modified.push_back({"notes" + std::to_string(I) + ".md", "draft"});
  Autosave Saver;
  std::thread Closing([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    Saver.stop();
  });
  Saver.run(std::move(Modified));
  Closing.join();
  return witness::report();
}
