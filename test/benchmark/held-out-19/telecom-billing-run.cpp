// spawn: std::thread detached
// loop: while over a cursor
// origin: database rows
// distance: helper function
// waits: detached
// differs: limiter
// A: unbounded Y7 | limiter: pause after every subscriber
// B: bounded N4 | limiter: semaphore before the spawn
// witness: runnable
#include "witness.h"
#include <chrono>
#include <memory>
#include <optional>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Subscriber {
  std::string Msisdn;
  long Seconds = 0;
};

class SubscriberCursor {
public:
  explicit SubscriberCursor(std::vector<Subscriber> Rows) : Rows(std::move(Rows)) {}
  std::optional<Subscriber> next() {
    if (Position == Rows.size())
      return std::nullopt;
    return Rows[Position++];
  }

private:
  std::vector<Subscriber> Rows;
  std::size_t Position = 0;
};

class BillingRun {
public:
  explicit BillingRun(long CentsPerMinute) : Rate(CentsPerMinute) {}

  void bill(SubscriberCursor &Cursor) {
    while (auto Row = Cursor.next()) {
      if (Row->Seconds == 0)
        continue;
#ifndef TWIN
      std::this_thread::sleep_for(std::chrono::microseconds(50));
#else
      Printers.acquire();
#endif
      invoice(std::move(*Row));
    }
  }

private:
  void invoice(Subscriber Who) {
    std::thread([this, Who = std::move(Who)] {
      witness::task();
      long Cents = (Who.Seconds + 59) / 60 * Rate;
      (void)Cents;
#ifdef TWIN
      Printers.release();
#endif
    }).detach();
  }

  long Rate;
#ifdef TWIN
  std::counting_semaphore<> Printers{15};
#endif
};

int main(int argc, char **argv) {
  std::vector<Subscriber> Rows;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Rows.push_back({"+4179" + std::to_string(I), static_cast<long>(I + 1)});
  SubscriberCursor Cursor(std::move(Rows));
  static BillingRun Run(12);
  Run.bill(Cursor);
  return witness::report();
}
