// spawn: std::thread detached
// loop: endless, pops a queue
// origin: members filled by producers
// limiter: bounded queue
// waits: detached
// distance: class
// differs: where an element is handled
// A: unbounded Y6 | limiter: the queue is bounded, the threads of the consumer are not
// B: bounded N10 | limiter: the consumer handles it itself
// witness: runnable
#include "witness.h"
#include <atomic>
#include <condition_variable>
#include <deque>
#include <iostream>
#include <mutex>
#include <optional>
#include <thread>

struct Sample {
  int Kettle = 0;
  double Plato = 0;
  double Celsius = 0;
};

class SampleQueue {
public:
  explicit SampleQueue(std::size_t Most) : Most(Most) {}

  void push(const Sample &S) {
    std::unique_lock Hold(Lock);
    Room.wait(Hold, [this] { return Items.size() < Most; });
    Items.push_back(S);
    Filled.notify_one();
  }

  std::optional<Sample> pop() {
    std::unique_lock Hold(Lock);
    Filled.wait(Hold, [this] { return Closed || !Items.empty(); });
    if (Items.empty())
      return std::nullopt;
    Sample S = Items.front();
    Items.pop_front();
    Room.notify_one();
    return S;
  }

  void close() {
    std::lock_guard Hold(Lock);
    Closed = true;
    Filled.notify_all();
  }

private:
  std::mutex Lock;
  std::condition_variable Room, Filled;
  std::deque<Sample> Items;
  std::size_t Most;
  bool Closed = false;
};

class Laboratory {
public:
  Laboratory() : Intake([this] { receive(); }) {}
  ~Laboratory() {
    Samples.close();
    Intake.join();
  }

  void submit(const Sample &S) { Samples.push(S); }

private:
  void receive() {
    while (auto S = Samples.pop()) {
#ifndef TWIN
      std::thread(&Laboratory::analyse, *S).detach();
#else
      analyse(*S);
#endif
    }
  }

  static void analyse(Sample S) {
    witness::task();
    if (S.Plato > 0 && S.Celsius > 105)
      std::cerr << "kettle " << S.Kettle << " boils dry\n";
  }

  SampleQueue Samples{20};
  std::thread Intake;
};

int main(int argc, char **argv) {
  {
    Laboratory Lab;
    for (std::size_t I = witness::size(argc, argv); I > 0; --I)
      Lab.submit({static_cast<int>(I % 9), 12.5, 64.0});
  }
  return witness::report();
}
