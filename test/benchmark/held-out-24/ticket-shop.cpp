// spawn: std::thread detached
// loop: range-for
// origin: deserialized order
// waits: latch after the loop
// distance: member function
// differs: where the slot is given back
// A: bounded N4 | limiter: std::counting_semaphore before the spawn, released by the task
// B: unbounded Y5 | limiter: std::counting_semaphore before the spawn, released by a guard of the loop's body
// witness: runnable
#include "witness.h"
#include <latch>
#include <map>
#include <memory>
#include <mutex>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Seat {
  std::string Row;
  int Number = 0;
};

struct Order {
  std::string Event;
  std::vector<Seat> Seats;
};

class Permit {
public:
  explicit Permit(std::counting_semaphore<> &S) : Slots(&S) { S.acquire(); }
  ~Permit() { Slots->release(); }
  Permit(const Permit &) = delete;
  Permit &operator=(const Permit &) = delete;

private:
  std::counting_semaphore<> *Slots;
};

class SeatMap {
public:
  bool reserve(const std::string &Event, const Seat &S) {
    std::lock_guard Lock(Mutex);
    return Taken.emplace(Event + S.Row + std::to_string(S.Number), true).second;
  }

private:
  std::mutex Mutex;
  std::map<std::string, bool> Taken;
};

class Checkout {
public:
  explicit Checkout(SeatMap &Map) : Map(Map) {}

  void place(const Order &O) {
    std::latch Reserved(static_cast<std::ptrdiff_t>(O.Seats.size()));
    for (const Seat &S : O.Seats) {
      auto Slot = std::make_unique<Permit>(Gateway);
#ifndef TWIN
      std::thread([this, &O, &S, &Reserved, Held = std::move(Slot)]() mutable {
        reserveSeat(O.Event, S);
        Held.reset();
        Reserved.count_down();
      }).detach();
#else
      std::thread([this, &O, &S, &Reserved] {
        reserveSeat(O.Event, S);
        Reserved.count_down();
      }).detach();
#endif
    }
    Reserved.wait();
  }

private:
  void reserveSeat(const std::string &Event, const Seat &S) {
    witness::task();
    if (!Map.reserve(Event, S))
      std::fprintf(stderr, "seat %s%d is gone\n", S.Row.c_str(), S.Number);
  }

  SeatMap &Map;
  std::counting_semaphore<> Gateway{14};
};

int main(int argc, char **argv) {
  Order O{"opera", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    O.Seats.push_back({"A", static_cast<int>(I)});
  SeatMap Map;
  Checkout(Map).place(O);
  return witness::report();
}
