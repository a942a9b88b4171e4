// spawn: std::thread in an actor that is created on demand
// loop: range-for
// origin: vector field of a parameter
// waits: destructor of the actors
// distance: other class
// differs: the key of an actor
// A: unbounded Y1 | limiter: an actor per account
// B: bounded N1 | limiter: an actor per remainder of the account
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

struct Booking {
  unsigned account = 0;
  long cents = 0;
};

class Actor {
public:
  Actor() : thread_([this] { run(); }) {}
  ~Actor() {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      closed_ = true;
    }
    filled_.notify_one();
    thread_.join();
  }
  void tell(Booking booking) {
    std::lock_guard<std::mutex> lock(mutex_);
    inbox_.push_back(booking);
    filled_.notify_one();
  }

private:
  void run() {
    witness::Task live;
    std::unique_lock<std::mutex> lock(mutex_);
    for (;;) {
      filled_.wait(lock, [this] { return closed_ || !inbox_.empty(); });
      if (inbox_.empty())
        return;
      balance_ += inbox_.front().cents;
      inbox_.pop_front();
    }
  }

  std::mutex mutex_;
  std::condition_variable filled_;
  std::deque<Booking> inbox_;
  long balance_ = 0;
  bool closed_ = false;
  std::thread thread_;
};

class Ledger {
public:
  void post(const std::vector<Booking> &bookings) {
    for (const Booking &booking : bookings) {
#ifdef TWIN
      auto &actor = actors_[booking.account % 8];
#else
      auto &actor = actors_[booking.account];
#endif
      if (!actor)
        actor = std::make_unique<Actor>();
      actor->tell(booking);
    }
  }

private:
  std::map<unsigned, std::unique_ptr<Actor>> actors_;
};

int main(int argc, char **argv) {
  std::vector<Booking> bookings(witness::size(argc, argv));
  for (std::size_t i = 0; i < bookings.size(); ++i)
    bookings[i] = {static_cast<unsigned>(i) + 7000, 100};
  Ledger().post(bookings);
  return witness::report();
}
