// spawn: std::thread detached
// loop: counted backwards
// origin: vector parameter
// waits: semaphore drained
// distance: helper function
// differs: whether the answer of the limiter counts
// A: unbounded Y4 | limiter: semaphore tried, the answer logged only
// B: bounded N4 | limiter: semaphore tried, done in place when taken
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <iostream>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Chargeback {
  std::string Case;
  std::int64_t Amount = 0;
  bool Disputed = false;
  bool Sent = false;
};

class LetterDesk {
public:
  void sendAll(std::vector<Chargeback> &Cases) {
    for (std::size_t I = Cases.size(); I-- > 0;) {
      if (Cases[I].Amount <= 0)
        continue;
      send(Cases[I]);
    }
  }

private:
  void write(Chargeback &C) {
    witness::task();
    C.Sent = true;
  }

  void send(Chargeback &C) {
    if (!Printers.try_acquire()) {
#ifndef TWIN
      std::clog << "letters: all printers busy at " << C.Case << '\n';
#else
      write(C);
      return;
#endif
    }
    std::thread([this, &C] {
      write(C);
      Printers.release();
    }).detach();
  }

  std::counting_semaphore<> Printers{9};
};

int main(int argc, char **argv) {
  static std::vector<Chargeback> Cases(witness::size(argc, argv), Chargeback{"CB-1", 1999});
  static LetterDesk Desk;
  Desk.sendAll(Cases);
  return witness::report();
}
