// spawn: std::thread detached
// loop: while over a queue
// origin: queue
// limiter: queue of bounded capacity
// waits: detached
// distance: member function
// differs: what the consumer does
// A: unbounded Y6
// B: bounded N1 | spawn: constant number of consumers | limiter: consumers label in line | waits: join
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

template <typename T> class BlockingQueue {
public:
  explicit BlockingQueue(std::size_t Capacity) : Capacity(Capacity) {}

  void push(T Value) {
    std::unique_lock Guard(Lock);
    NotFull.wait(Guard, [this] { return Items.size() < Capacity; });
    Items.push_back(std::move(Value));
    NotEmpty.notify_one();
  }

  std::optional<T> pop() {
    std::unique_lock Guard(Lock);
    NotEmpty.wait(Guard, [this] { return Closed || !Items.empty(); });
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
  const std::size_t Capacity;
  std::mutex Lock;
  std::condition_variable NotFull, NotEmpty;
  std::deque<T> Items;
  bool Closed = false;
};

class PhotoLabeler {
public:
  PhotoLabeler() {
    for (int I = 0; I < 3; ++I)
      Consumers.emplace_back([this] { consume(); });
  }
  ~PhotoLabeler() {
    Photos.close();
    for (auto &C : Consumers)
      C.join();
  }
  void add(const std::vector<std::string> &Album) {
    for (const auto &Photo : Album)
      Photos.push(Photo);
  }

private:
  void consume() {
    while (auto Photo = Photos.pop()) {
#ifndef TWIN
      std::thread(&PhotoLabeler::label, *Photo).detach();
#else
      label(*Photo);
#endif
    }
  }

  static void label(std::string Photo) {
    witness::task();
    Photo += ": cat";
  }

  BlockingQueue<std::string> Photos{16};
  std::vector<std::thread> Consumers;
};

int main(int argc, char **argv) {
  std::vector<std::string> Album(witness::size(argc, argv), "IMG.jpg");
  { PhotoLabeler().add(Album); }
  return witness::report();
}
