// spawn: std::thread detached
// loop: while over a blocking queue
// origin: frames of a recording
// limiter: bounded queue
// waits: detached, or in place
// distance: consumer thread in another class
// differs: what the consumer does with a frame
// A: unbounded Y6 | limiter: the queue is bounded, the threads behind it are not
// B: bounded N8 | limiter: the one consumer encodes in place
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

struct Frame {
  int Number = 0;
  int Quality = 80;
};

class FrameQueue {
public:
  void push(Frame F) {
    std::unique_lock Lock(Guard);
    Changed.wait(Lock, [this] { return Frames.size() < Capacity; });
    Frames.push_back(F);
    Changed.notify_all();
  }

  void close() {
    std::lock_guard Lock(Guard);
    Closed = true;
    Changed.notify_all();
  }

  std::optional<Frame> pop() {
    std::unique_lock Lock(Guard);
    Changed.wait(Lock, [this] { return Closed || !Frames.empty(); });
    if (Frames.empty())
      return std::nullopt;
    Frame F = Frames.front();
    Frames.pop_front();
    Changed.notify_all();
    return F;
  }

private:
  static constexpr std::size_t Capacity = 8;
  std::mutex Guard;
  std::condition_variable Changed;
  std::deque<Frame> Frames;
  bool Closed = false;
};

class Encoder {
public:
  explicit Encoder(FrameQueue &Input) : Input(Input), Consumer([this] { consume(); }) {}
  ~Encoder() { Consumer.join(); }

private:
  void consume() {
    while (std::optional<Frame> F = Input.pop()) {
#ifndef TWIN
      std::thread(encode, *F).detach();
#else
      encode(*F);
#endif
    }
  }

  static void encode(Frame F) {
    witness::Task Alive;
    if (F.Quality > 100)
      return;
    witness::work();
  }

  FrameQueue &Input;
  std::thread Consumer;
};

void encodeRecording(int Frames) {
  FrameQueue Queue;
  Encoder Worker(Queue);
  for (int I = 0; I < Frames; ++I)
    Queue.push({I, 75});
  Queue.close();
}

int main(int argc, char **argv) {
  encodeRecording(static_cast<int>(witness::size(argc, argv)));
  return witness::report();
}
