// spawn: std::thread detached
// loop: iterators over a multimap
// origin: patients of a request
// limiter: pace or semaphore before the start
// waits: detached
// distance: helper class
// differs: what the gate does
// A: bounded N4 | limiter: semaphore, released by the thread
// B: unbounded Y7 | limiter: sleep between two starts
// witness: runnable
#include "witness.h"
#include <chrono>
#include <map>
#include <semaphore>
#include <string>
#include <string_view>
#include <thread>

class Gate {
public:
  void enter() {
#ifdef TWIN
    std::this_thread::sleep_for(std::chrono::microseconds(200));
#else
    Lines.acquire();
#endif
  }

  void leave() {
#ifndef TWIN
    Lines.release();
#endif
  }

private:
  std::counting_semaphore<> Lines{6};
};

struct Prescription {
  std::string Drug;
  int DaysLeft = 0;
};

using Patients = std::multimap<std::string, Prescription>;

class Reminders {
public:
  int send(const Patients &All, int Horizon) {
    int Sent = 0;
    for (auto It = All.begin(), End = All.end(); It != End; ++It) {
      const auto &[Phone, Rx] = *It;
      if (Rx.DaysLeft > Horizon || !dialable(Phone))
        continue;
      Exchange.enter();
      std::thread([this, Phone = Phone, Drug = Rx.Drug] {
        sms(Phone, "Time to refill " + Drug);
        Exchange.leave();
      }).detach();
      ++Sent;
    }
    return Sent;
  }

private:
  static bool dialable(std::string_view Phone) { return Phone.starts_with('+'); }

  void sms(const std::string &Phone, const std::string &Text) {
    witness::task();
    if (Phone.size() + Text.size() > 160)
      fprintf(stderr, "%s: text cut\n", Phone.c_str());
  }

  Gate Exchange;
};

int main(int argc, char **argv) {
  Patients All;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    All.insert({"+4930" + std::to_string(1000 + I), {"Metformin", int(I % 3)}});
  static Reminders R;
  R.send(All, 5);
  return witness::report();
}
