// spawn: std::thread detached
// loop: algorithm
// origin: set parameter
// waits: latch
// distance: lambda
// differs: limiter
// A: unbounded Y7 | limiter: sleep between the starts
// B: bounded N4 | limiter: semaphore
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <latch>
#include <semaphore>
#include <set>
#include <string>
#include <thread>

struct Learner {
  std::string Email;
  int Score;
  bool operator<(const Learner &Other) const { return Email < Other.Email; }
};

class CertificateDesk {
public:
  explicit CertificateDesk(int PassMark) : PassMark(PassMark) {}

  void issueAll(const std::set<Learner> &Learners) {
    std::latch Issued(static_cast<std::ptrdiff_t>(Learners.size()));
    std::for_each(Learners.cbegin(), Learners.cend(), [&](const Learner &L) {
#ifndef TWIN
      std::this_thread::sleep_for(std::chrono::microseconds(20));
#else
      Presses.acquire();
#endif
      std::thread([this, &L, &Issued] {
        render(L);
#ifdef TWIN
        Presses.release();
#endif
        Issued.count_down();
      }).detach();
    });
    Issued.wait();
  }

private:
  void render(const Learner &L) const {
    witness::task();
    (void)(L.Score >= PassMark);
  }

  int PassMark;
  std::counting_semaphore<> Presses{6};
};

int main(int argc, char **argv) {
  std::set<Learner> Learners;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Learners.insert({"learner" + std::to_string(I) + "@example.org", 70});
  static CertificateDesk Desk(60);
  Desk.issueAll(Learners);
  return witness::report();
}
