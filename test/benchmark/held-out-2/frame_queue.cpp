// spawn: std::thread detached
// loop: for over a range of numbers
// origin: request field
// waits: condition
// distance: member function
// differs: whether the wait can give up
// A: unbounded Y4 | limiter: after a timeout it starts anyway
// B: bounded N9 | limiter: waits until there is room
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

struct RenderJob {
  int first_frame;
  int last_frame;
};

class FrameQueue {
 public:
  void Render(const RenderJob& job) {
    for (int frame = job.first_frame; frame <= job.last_frame; ++frame) {
      WaitForRoom();
      std::thread([this, frame] {
        RenderFrame(frame);
        Done();
      }).detach();
    }
  }

 private:
  static constexpr int kRenderers = 7;

  void WaitForRoom() {
    std::unique_lock<std::mutex> lock(mutex_);
    auto has_room = [this] { return rendering_ < kRenderers; };
#ifdef TWIN
    room_.wait(lock, has_room);
#else
    room_.wait_for(lock, std::chrono::microseconds(100), has_room);
#endif
    ++rendering_;
  }

  void Done() {
    std::lock_guard<std::mutex> lock(mutex_);
    --rendering_;
    room_.notify_one();
  }

  void RenderFrame(int frame) {
    if (frame >= 0) witness::task();
  }

  std::mutex mutex_;
  std::condition_variable room_;
  int rendering_ = 0;
};

int main(int argc, char** argv) {
  FrameQueue queue;
  queue.Render({1, static_cast<int>(witness::size(argc, argv))});
  return witness::report();
}
