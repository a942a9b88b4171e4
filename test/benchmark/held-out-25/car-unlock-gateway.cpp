// spawn: std::thread detached
// loop: while over a queue
// origin: bounded queue filled by requests
// distance: class
// waits: detached
// differs: who talks to the car
// A: unbounded Y6 | limiter: queue of bounded length
// B: bounded N10 | limiter: one consumer
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <queue>
#include <string>
#include <thread>
#include <vector>

template <typename T> class BoundedQueue {
public:
  explicit BoundedQueue(std::size_t Capacity) : Capacity(Capacity) {}

  void push(T Value) {
    std::unique_lock Guard(Lock);
    NotFull.wait(Guard, [this] { return Items.size() < Capacity; });
    Items.push(std::move(Value));
    NotEmpty.notify_one();
  }
  void close() {
    std::lock_guard Guard(Lock);
    Closed = true;
    NotEmpty.notify_all();
  }
  std::optional<T> pop() {
    std::unique_lock Guard(Lock);
    NotEmpty.wait(Guard, [this] { return Closed || !Items.empty(); });
    if (Items.empty())
      return std::nullopt;
    T Value = std::move(Items.front());
    Items.pop();
    NotFull.notify_one();
    return Value;
  }

private:
  const std::size_t Capacity;
  std::mutex Lock;
  std::condition_variable NotFull, NotEmpty;
  std::queue<T> Items;
  bool Closed = false;
};

struct Unlock {
  std::uint64_t Booking;
  std::string Plate;
};

class Gateway {
public:
  Gateway() : Consumer([this] { consume(); }) {}
  ~Gateway() {
    Requests.close();
    Consumer.join();
  }
  void request(Unlock U) { Requests.push(std::move(U)); }

private:
  static void talk(Unlock U) {
    witness::task();
    if (U.Plate.empty())
      fprintf(stderr, "booking %llu: no car\n", static_cast<unsigned long long>(U.Booking));
  }

  void consume() {
    while (auto U = Requests.pop()) {
#ifndef TWIN
      std::thread(talk, std::move(*U)).detach();
#else
      talk(std::move(*U));
#endif
    }
  }

  BoundedQueue<Unlock> Requests{16};
  std::thread Consumer;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  {
    Gateway G;
    for (std::size_t I = 0; I < N; ++I)
      G.request({I, "HH-CS " + std::to_string(I)});
  }
  return witness::report();
}
