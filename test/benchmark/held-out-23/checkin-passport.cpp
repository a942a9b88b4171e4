// spawn: std::thread
// loop: range-for over a map of vectors
// origin: map parameter
// limiter: std::counting_semaphore
// waits: after the loop
// distance: class
// differs: where the semaphore is acquired
// A: unbounded Y2 | limiter: acquired in the thread
// B: bounded N4 | limiter: acquired before the thread
// witness: runnable
#include "witness.h"
#include <map>
#include <mutex>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Passenger {
  std::string Surname;
  std::string Document;
  bool Cleared = false;
};

using BookingMap = std::map<std::string, std::vector<Passenger>>;

class DocumentCheck {
public:
  explicit DocumentCheck(std::string Authority) : Authority(std::move(Authority)) {}

  int clear(BookingMap &Bookings) {
    std::vector<std::thread> Checks;
    for (auto &[Locator, Party] : Bookings) {
      for (Passenger &P : Party) {
        if (P.Document.empty()) {
          reject(Locator + "/" + P.Surname);
          continue;
        }
#ifdef TWIN
        Lines.acquire();
#endif
        Checks.emplace_back(&DocumentCheck::ask, this, std::ref(P));
      }
    }
    for (std::thread &T : Checks)
      T.join();
    return static_cast<int>(Rejected.size());
  }

private:
  void ask(Passenger &P) {
    witness::Task Alive;
#ifndef TWIN
    Lines.acquire();
#endif
    witness::work();
    P.Cleared = P.Document.front() != 'X';
    if (!P.Cleared)
      reject(P.Surname);
    Lines.release();
  }

  void reject(std::string Who) {
    std::lock_guard Hold(Lock);
    Rejected.push_back(std::move(Who));
  }

  std::string Authority;
  std::counting_semaphore<> Lines{14};
  std::mutex Lock;
  std::vector<std::string> Rejected;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  BookingMap Bookings;
  for (std::size_t I = 0; I < N; ++I)
    Bookings["L" + std::to_string(I / 2)].push_back({"Smith", "P" + std::to_string(I)});
  DocumentCheck("border").clear(Bookings);
  return witness::report();
}
