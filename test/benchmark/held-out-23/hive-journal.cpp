// spawn: std::thread detached
// loop: while over an istream
// origin: lines of a file
// limiter: std::counting_semaphore
// waits: detached
// distance: same class
// differs: which object the semaphore is
// A: unbounded Y6 | limiter: a new one for each line
// B: bounded N4 | limiter: one for all lines
// witness: runnable
#include "witness.h"
#include <atomic>
#include <iomanip>
#include <memory>
#include <mutex>
#include <semaphore>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

struct Inspection {
  std::string Hive;
  std::string Date;
  int Frames = 0;
  int Mites = 0;
};

std::istream &operator>>(std::istream &In, Inspection &I) {
  return In >> std::quoted(I.Hive) >> I.Date >> I.Frames >> I.Mites;
}

class JournalImport {
public:
  std::size_t import(std::istream &Journal) {
    std::size_t Lines = 0;
#ifdef TWIN
    auto Slots = std::make_shared<std::counting_semaphore<>>(Writers);
#endif
    Inspection Entry;
    while (Journal >> Entry) {
      ++Lines;
#ifndef TWIN
      auto Slots = std::make_shared<std::counting_semaphore<>>(Writers);
#endif
      Slots->acquire();
      std::thread([this, Slots, Entry] {
        store(Entry);
        Slots->release();
      }).detach();
    }
    return Lines;
  }

  std::vector<std::string> needTreatment() {
    std::lock_guard Hold(Lock);
    return Alarmed;
  }

private:
  static constexpr int Writers = 10;

  void store(const Inspection &Entry) {
    witness::task();
    if (Entry.Frames <= 0)
      return;
    const double PerFrame = static_cast<double>(Entry.Mites) / Entry.Frames;
    if (PerFrame < 3.0)
      return;
    std::lock_guard Hold(Lock);
    Alarmed.push_back(Entry.Hive + " on " + Entry.Date);
  }

  std::mutex Lock;
  std::vector<std::string> Alarmed;
};

int main(int argc, char **argv) {
  std::ostringstream Out;
  for (std::size_t I = witness::size(argc, argv); I > 0; --I)
    Out << "\"Linden " << I << "\" 2024-05-04 10 " << I % 50 << '\n';
  std::istringstream Journal(Out.str());
  static JournalImport Import;
  Import.import(Journal);
  return witness::report();
}
