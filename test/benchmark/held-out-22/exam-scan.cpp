// spawn: std::thread
// loop: while pop of a queue
// origin: scanned sheets
// limiter: bounded queue and consumers
// waits: join of the consumers
// distance: class
// differs: what a consumer does with a sheet
// A: bounded N8 | limiter: the consumers do the work themselves
// B: unbounded Y1 | limiter: the queue is bounded, what the consumers start is not
// witness: runnable
#include "witness.h"
#include <array>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

template <class T> class BlockingQueue {
public:
  explicit BlockingQueue(std::size_t Capacity) : Capacity(Capacity) {}

  void push(T Value) {
    std::unique_lock Lock(Mutex);
    NotFull.wait(Lock, [this] { return Items.size() < Capacity; });
    Items.push_back(std::move(Value));
    NotEmpty.notify_one();
  }

  std::optional<T> pop() {
    std::unique_lock Lock(Mutex);
    NotEmpty.wait(Lock, [this] { return Closed || !Items.empty(); });
    if (Items.empty())
      return std::nullopt;
    T Value = std::move(Items.front());
    Items.pop_front();
    NotFull.notify_one();
    return Value;
  }

  void close() {
    std::lock_guard Lock(Mutex);
    Closed = true;
    NotEmpty.notify_all();
  }

private:
  std::size_t Capacity;
  std::mutex Mutex;
  std::condition_variable NotFull, NotEmpty;
  std::deque<T> Items;
  bool Closed = false;
};

struct Sheet {
  unsigned Candidate = 0;
  std::string Marks;
};

class ScanStation {
public:
  void grade(const std::vector<Sheet> &Sheets) {
    std::array<std::thread, 3> Readers;
    for (auto &R : Readers)
      R = std::thread([this] { consume(); });
    for (const Sheet &S : Sheets)
      Queue.push(S);
    Queue.close();
    for (auto &R : Readers)
      R.join();
  }

private:
  void consume() {
    while (auto S = Queue.pop()) {
#ifndef TWIN
      recognise(*S);
#else
      std::thread([S = std::move(*S)] { recognise(S); }).detach();
#endif
    }
  }

  static void recognise(const Sheet &S) {
    witness::task();
    if (S.Marks.size() % 2)
      fprintf(stderr, "sheet %u is torn\n", S.Candidate);
  }

  BlockingQueue<Sheet> Queue{16};
};

int main(int argc, char **argv) {
  ScanStation Station;
  Station.grade(std::vector<Sheet>(witness::size(argc, argv), {1, "ABCD"}));
  return witness::report();
}
