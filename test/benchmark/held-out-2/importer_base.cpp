// spawn: std::thread detached
// loop: range-for
// origin: container parameter
// waits: condition in the base class
// distance: base class
// differs: limiter
// A: unbounded Y1 | limiter: none, the base class only waits for the end
// B: bounded N9 | limiter: base class waits for a free slot
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace contacts {

class ImporterBase {
public:
  explicit ImporterBase(unsigned max) : max_(max) {}
  virtual ~ImporterBase() { finish(); }

protected:
  void background(std::function<void()> step) {
    std::unique_lock<std::mutex> guard(lock_);
#ifdef TWIN
    changed_.wait(guard, [this] { return running_ < max_; });
#endif
    running_++;
    guard.unlock();
    std::thread([this, step = std::move(step)] {
      step();
      std::lock_guard<std::mutex> guard(lock_);
      running_--;
      changed_.notify_all();
    }).detach();
  }

  void finish() {
    std::unique_lock<std::mutex> guard(lock_);
    changed_.wait(guard, [this] { return running_ == 0; });
  }

private:
  std::mutex lock_;
  std::condition_variable changed_;
  unsigned running_ = 0;
  const unsigned max_;
};

struct Card {
  std::string name;
  std::string email;
};

class VCardImporter : public ImporterBase {
public:
  VCardImporter() : ImporterBase(5) {}

  void import(const std::vector<Card> &cards) {
    for (const Card &card : cards) {
      if (card.email.find('@') == std::string::npos)
        continue;
      background([this, card] { store(card); });
    }
    finish();
  }

private:
  void store(const Card &) { witness::task(); }
};

} // namespace contacts

int main(int argc, char **argv) {
  std::vector<contacts::Card> cards(witness::size(argc, argv), contacts::Card{"Ann", "ann@example.org"});
  contacts::VCardImporter importer;
  importer.import(cards);
  return witness::report();
}
