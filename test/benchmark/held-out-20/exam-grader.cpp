// spawn: std::thread
// loop: std::for_each
// origin: vector parameter
// limiter: counting semaphore
// waits: after the loop
// distance: lambda
// differs: initial count of the semaphore
// A: unbounded Y3 | limiter: semaphore with as many permits as papers
// B: bounded N4 | limiter: semaphore with eight permits
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstddef>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Paper {
  std::string Pupil;
  std::string Answers;
  int Points = 0;
};

class Grader {
public:
  explicit Grader(std::string Key) : Key(std::move(Key)) {}

  void grade(std::vector<Paper> &Papers) {
#ifndef TWIN
    std::counting_semaphore<> Desks(static_cast<std::ptrdiff_t>(Papers.size()));
#else
    std::counting_semaphore<> Desks(8);
#endif
    std::vector<std::thread> Markers;
    std::for_each(Papers.begin(), Papers.end(), [&](Paper &P) {
      Desks.acquire();
      Markers.emplace_back([this, &P, &Desks] {
        mark(P);
        Desks.release();
      });
    });
    for (auto &M : Markers)
      M.join();
  }

private:
  void mark(Paper &P) const {
    witness::task();
    const std::size_t Questions = std::min(P.Answers.size(), Key.size());
    for (std::size_t Q = 0; Q < Questions; ++Q)
      P.Points += P.Answers[Q] == Key[Q];
  }

  std::string Key;
};

int main(int argc, char **argv) {
  std::vector<Paper> Papers(witness::size(argc, argv));
  for (auto &P : Papers)
    P.Answers = "ABBACDDA";
  Grader("ABBACDAA").grade(Papers);
  return witness::report();
}
