// spawn: std::jthread
// loop: counted
// origin: see A and B
// limiter: number of workers
// waits: destructor of a vector
// distance: helper function
// differs: what the number of workers is
// A: bounded N2 | origin: hardware_concurrency
// B: unbounded Y3 | origin: number of submissions
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <string>
#include <thread>
#include <vector>

struct Submission {
  std::string Student;
  std::string Answer;
  int Points = -1;
};

class Grader {
public:
  Grader(std::string Key, std::vector<Submission> Papers) : Key(std::move(Key)), Papers(std::move(Papers)) {}

  void gradeAll() {
    const std::size_t Count = workers();
    std::vector<std::jthread> Crew;
    Crew.reserve(Count);
    for (std::size_t W = 0; W < Count; ++W)
      Crew.emplace_back([this] { drain(); });
  }

  double average() const {
    double Sum = 0;
    for (const Submission &S : Papers)
      Sum += S.Points;
    return Papers.empty() ? 0 : Sum / static_cast<double>(Papers.size());
  }

private:
  std::size_t workers() const {
#ifndef TWIN
    return std::max<std::size_t>(1, std::thread::hardware_concurrency());
#else
    return std::max<std::size_t>(1, Papers.size());
#endif
  }

  void drain() {
    witness::Task Alive;
    for (std::size_t I = Next++; I < Papers.size(); I = Next++)
      grade(Papers[I]);
    witness::work();
  }

  void grade(Submission &S) const {
    S.Points = 0;
    for (std::size_t I = 0; I < std::min(Key.size(), S.Answer.size()); ++I)
      S.Points += Key[I] == S.Answer[I];
  }

  std::string Key;
  std::vector<Submission> Papers;
  std::atomic<std::size_t> Next{0};
};

int main(int argc, char **argv) {
  Grader G("ABBACDDA", std::vector<Submission>(witness::size(argc, argv), {"s1", "ABBACDDB"}));
  G.gradeAll();
  fprintf(stderr, "average %.1f\n", G.average());
  return witness::report();
}
