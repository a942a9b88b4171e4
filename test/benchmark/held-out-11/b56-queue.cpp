// spawn: std::thread
// loop: while over a bounded queue
// origin: records of a stream
// limiter: bounded queue
// waits: after the loop
// distance: class template and methods
// differs: who works: the three readers of the queue, or a thread for each element taken
// A: bounded N8 | limiter: three readers of the queue
// B: unbounded Y6 | limiter: capacity of the queue
// witness: runnable
#include "witness.h"
#include <array>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <istream>
#include <mutex>
#include <optional>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

/// Log enrichment: reads records, adds the name of the host.
template <typename T, std::size_t Capacity> class BoundedQueue {
public:
  void push(T Value) {
    std::unique_lock Guard(Lock);
    NotFull.wait(Guard, [this] { return Items.size() < Capacity; });
    Items.push_back(std::move(Value));
    NotEmpty.notify_one();
  }
  std::optional<T> pop() {
    std::unique_lock Guard(Lock);
    NotEmpty.wait(Guard, [this] { return !Items.empty() || Closed; });
    if (Items.empty())
      return std::nullopt;
    T Value = std::move(Items.front());
    Items.pop_front();
    NotFull.notify_one();
    return Value;
  }
  void close() {
    std::lock_guard Guard(Lock);
    Closed = true;
    NotEmpty.notify_all();
  }

private:
  std::mutex Lock;
  std::condition_variable NotFull, NotEmpty;
  std::deque<T> Items;
  bool Closed = false;
};

class Enricher {
public:
  unsigned process(std::istream &In) {
    std::array<std::thread, 3> Readers;
    for (std::thread &R : Readers)
      R = std::thread(&Enricher::consume, this);
    for (std::string Record; std::getline(In, Record);)
      Queue.push(std::move(Record));
    Queue.close();
    for (std::thread &R : Readers)
      R.join();
    return Known;
  }

private:
  void consume() {
    std::vector<std::thread> Lookups;
    while (auto Record = Queue.pop()) {
#ifndef TWIN
      enrich(*Record);
#else
      Lookups.emplace_back(&Enricher::enrich, this, *Record);
#endif
    }
    for (std::thread &L : Lookups)
      L.join();
  }

  void enrich(const std::string &Record) {
    witness::task();
    Known += Record.find("host=") != std::string::npos;
  }

  BoundedQueue<std::string, 32> Queue;
  std::atomic<unsigned> Known{0};
};

int main(int argc, char **argv) {
  std::ostringstream Text;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Text << "seq=" << I << " host=web1\n";
  std::istringstream In(Text.str());
  Enricher().process(In);
  return witness::report();
}
