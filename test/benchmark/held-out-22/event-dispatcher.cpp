// spawn: std::thread detached
// loop: while pop of a queue
// origin: events that a publisher sends
// limiter: a bounded queue between the publisher and the loop
// waits: counter
// distance: member function
// differs: whether the loop starts a thread or handles the event itself
// A: unbounded Y6 | waits: detached
// B: bounded N10 | waits: handled in the loop
// witness: runnable
#include "witness.h"
#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

struct Event {
  std::string RoutingKey;
  std::string Body;
};

template <typename T> class Channel {
public:
  explicit Channel(std::size_t Capacity) : Capacity(Capacity) {}

  void push(T Value) {
    std::unique_lock Lock(Guard);
    NotFull.wait(Lock, [this] { return Items.size() < Capacity; });
    Items.push_back(std::move(Value));
    NotEmpty.notify_one();
  }

  std::optional<T> pop() {
    std::unique_lock Lock(Guard);
    NotEmpty.wait(Lock, [this] { return Closed || !Items.empty(); });
    if (Items.empty())
      return std::nullopt;
    T Value = std::move(Items.front());
    Items.pop_front();
    NotFull.notify_one();
    return Value;
  }

  void close() {
    std::lock_guard Lock(Guard);
    Closed = true;
    NotEmpty.notify_all();
  }

private:
  const std::size_t Capacity;
  std::mutex Guard;
  std::condition_variable NotFull, NotEmpty;
  std::deque<T> Items;
  bool Closed = false;
};

class Dispatcher {
public:
  explicit Dispatcher(Channel<Event> &In) : In(In) {}

  void run() {
    while (auto E = In.pop()) {
      if (E->RoutingKey.empty())
        continue;
      Unfinished.fetch_add(1);
#ifndef TWIN
      std::thread(&Dispatcher::handle, this, std::move(*E)).detach();
#else
      handle(std::move(*E));
#endif
    }
    while (Unfinished.load() > 0)
      std::this_thread::yield();
  }

private:
  void handle(Event E) {
    witness::task();
    {
      std::lock_guard Lock(Guard);
      Bytes[E.RoutingKey] += E.Body.size();
    }
    Unfinished.fetch_sub(1);
  }

  Channel<Event> &In;
  std::atomic<int> Unfinished{0};
  std::mutex Guard;
  std::map<std::string, std::size_t> Bytes;
};

int main(int argc, char **argv) {
  static Channel<Event> Bus(32);
  const std::size_t N = witness::size(argc, argv);
  std::thread Publisher([N] {
    for (std::size_t I = 0; I < N; ++I)
      Bus.push({"orders.eu", std::to_string(I)});
    Bus.close();
  });
  Dispatcher(Bus).run();
  Publisher.join();
  return witness::report();
}
