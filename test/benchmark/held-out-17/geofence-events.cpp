// spawn: std::async
// loop: endless loop over a queue
// origin: events of a queue
// distance: member function
// differs: limiter
// A: bounded N5 | limiter: window of 12 futures | waits: the oldest of the window
// B: unbounded Y8 | limiter: none, only finished ones are dropped | waits: at the end
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <optional>

struct Position {
  unsigned Vehicle = 0;
  double Latitude = 0, Longitude = 0;
};

class EventQueue {
public:
  void push(Position P) {
    {
      std::lock_guard Guard(Lock);
      Items.push_back(P);
    }
    Filled.notify_one();
  }

  void close() {
    std::lock_guard Guard(Lock);
    Closed = true;
    Filled.notify_all();
  }

  std::optional<Position> pop() {
    std::unique_lock Guard(Lock);
    Filled.wait(Guard, [this] { return Closed || !Items.empty(); });
    if (Items.empty())
      return std::nullopt;
    Position P = Items.front();
    Items.pop_front();
    return P;
  }

private:
  std::mutex Lock;
  std::condition_variable Filled;
  std::deque<Position> Items;
  bool Closed = false;
};

class GeofenceService {
public:
  void run(EventQueue &Events) {
    for (;;) {
      std::optional<Position> P = Events.pop();
      if (!P)
        break;
      tidy();
      Evaluations.push_back(std::async(std::launch::async, inside, *P));
    }
    for (auto &E : Evaluations)
      Alarms += !E.get();
  }

private:
  static bool inside(Position P) {
    witness::task();
    return P.Latitude > 47 && P.Latitude < 55;
  }

  void tidy() {
#ifndef TWIN
    while (Evaluations.size() >= 12) {
#else
    while (!Evaluations.empty() &&
           Evaluations.front().wait_for(std::chrono::seconds(0)) == std::future_status::ready) {
#endif
      Alarms += !Evaluations.front().get();
      Evaluations.pop_front();
    }
  }

  std::deque<std::future<bool>> Evaluations;
  unsigned Alarms = 0;
};

int main(int argc, char **argv) {
  const unsigned Count = static_cast<unsigned>(witness::size(argc, argv));
  EventQueue Events;
  for (unsigned I = 0; I < Count; ++I)
    Events.push({I, 52.5, 13.4});
  Events.close();
  GeofenceService().run(Events);
  return witness::report();
}
