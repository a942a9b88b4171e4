// spawn: std::thread detached
// loop: while over a bounded queue
// origin: entries of a log stream
// waits: detached
// distance: two classes
// limiter: bounded queue
// differs: who does the work
// A: unbounded Y5 | limiter: the queue forgets an entry before its thread ends
// B: bounded N3 | limiter: the consumer of the queue does the work itself
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <istream>
#include <mutex>
#include <optional>
#include <sstream>
#include <string>
#include <thread>

template <typename T> class BoundedQueue {
public:
  explicit BoundedQueue(std::size_t Capacity) : Capacity(Capacity) {}

  void push(T Value) {
    std::unique_lock Guard(Lock);
    Changed.wait(Guard, [this] { return Items.size() < Capacity; });
    Items.push_back(std::move(Value));
    Changed.notify_all();
  }

  std::optional<T> pop() {
    std::unique_lock Guard(Lock);
    Changed.wait(Guard, [this] { return Closed || !Items.empty(); });
    if (Items.empty())
      return std::nullopt;
    std::optional<T> Value(std::move(Items.front()));
    Items.pop_front();
    Changed.notify_all();
    return Value;
  }

  void close() {
    std::lock_guard Guard(Lock);
    Closed = true;
    Changed.notify_all();
  }

private:
  const std::size_t Capacity;
  std::mutex Lock;
  std::condition_variable Changed;
  std::deque<T> Items;
  bool Closed = false;
};

class AuditShipper {
public:
  AuditShipper() : Consumer([this] { drain(); }) {}

  void ship(std::istream &Log) {
    for (std::string Entry; std::getline(Log, Entry);)
      Entries.push(std::move(Entry));
    Entries.close();
    Consumer.join();
  }

private:
  void drain() {
    while (auto Entry = Entries.pop()) {
#ifndef TWIN
      std::thread(&AuditShipper::send, std::move(*Entry)).detach();
#else
      send(std::move(*Entry));
#endif
    }
  }

  static void send(std::string Entry) {
    witness::task();
    if (Entry.empty())
      fputs("empty audit entry\n", stderr);
  }

  BoundedQueue<std::string> Entries{32};
  std::thread Consumer;
};

int main(int argc, char **argv) {
  std::stringstream Log;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Log << "user " << I << " signed in\n";
  AuditShipper().ship(Log);
  return witness::report();
}
