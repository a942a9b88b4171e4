// spawn: std::thread
// loop: while over a queue
// origin: queue filled by a producer
// limiter: bounded queue
// waits: joined at the end
// distance: class with two loops
// differs: what a consumer does with an item
// A: unbounded Y6 | limiter: bounded queue in front of a thread per item
// B: bounded N8 | limiter: four consumers that do the work themselves
// witness: runnable
#include "witness.h"
#include <array>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <queue>
#include <string>
#include <thread>
#include <vector>

struct Specimen {
  std::string barcode;
  int tests = 0;
};

class IntakeQueue {
public:
  explicit IntakeQueue(std::size_t capacity) : capacity_(capacity) {}

  void put(Specimen s) {
    std::unique_lock hold(lock_);
    space_.wait(hold, [this] { return items_.size() < capacity_; });
    items_.push(std::move(s));
    filled_.notify_one();
  }

  std::optional<Specimen> take() {
    std::unique_lock hold(lock_);
    filled_.wait(hold, [this] { return closed_ || !items_.empty(); });
    if (items_.empty())
      return std::nullopt;
    Specimen s = std::move(items_.front());
    items_.pop();
    space_.notify_one();
    return s;
  }

  void close() {
    std::lock_guard hold(lock_);
    closed_ = true;
    filled_.notify_all();
  }

private:
  const std::size_t capacity_;
  std::mutex lock_;
  std::condition_variable filled_, space_;
  std::queue<Specimen> items_;
  bool closed_ = false;
};

class SpecimenLine {
public:
  SpecimenLine() {
    for (auto &c : consumers_)
      c = std::thread(&SpecimenLine::consume, this);
  }

  void process(const std::vector<Specimen> &rack) {
    for (const auto &s : rack)
      intake_.put(s);
    intake_.close();
    for (auto &c : consumers_)
      c.join();
  }

private:
  void consume() {
    std::vector<std::thread> measuring;
    while (auto specimen = intake_.take()) {
#ifndef TWIN
      measuring.emplace_back(&SpecimenLine::measure, this, *specimen);
#else
      measure(*specimen);
#endif
    }
    for (auto &m : measuring)
      m.join();
  }

  void measure(Specimen specimen) {
    witness::task();
    specimen.tests++;
  }

  IntakeQueue intake_{16};
  std::array<std::thread, 4> consumers_;
};

int main(int argc, char **argv) {
  std::vector<Specimen> rack(witness::size(argc, argv), Specimen{"B-0042"});
  SpecimenLine line;
  line.process(rack);
  return witness::report();
}
