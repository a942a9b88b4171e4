// spawn: std::async
// loop: range-for
// origin: map parameter
// waits: futures
// distance: same function
// differs: launch policy
// A: bounded N10 | limiter: deferred, evaluated in get
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

struct Submission {
  std::vector<int> Answers;
};

class Grader {
public:
  explicit Grader(std::vector<int> Key) : Key(std::move(Key)) {}

  std::unordered_map<std::string, int> grade(const std::unordered_map<std::string, Submission> &ByStudent) const {
#ifndef TWIN
    constexpr auto Policy = std::launch::deferred;
#else
    constexpr auto Policy = std::launch::async;
#endif
    std::vector<std::pair<std::string, std::future<int>>> Pending;
    Pending.reserve(ByStudent.size());
    for (const auto &[Student, Work] : ByStudent)
      Pending.emplace_back(Student, std::async(Policy, &Grader::points, this, std::cref(Work)));

    std::unordered_map<std::string, int> Marks;
    for (auto &[Student, Points] : Pending)
      Marks.emplace(Student, Points.get());
    return Marks;
  }

private:
  int points(const Submission &Work) const {
    witness::task();
    int Points = 0;
    for (std::size_t I = 0; I < Key.size() && I < Work.Answers.size(); ++I)
      Points += Key[I] == Work.Answers[I];
    return Points;
  }

  std::vector<int> Key;
};

int main(int argc, char **argv) {
  std::unordered_map<std::string, Submission> ByStudent;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    ByStudent["s" + std::to_string(I)] = {{1, 2, 3, 4}};
  auto Marks = Grader({1, 2, 4, 4}).grade(ByStudent);
  return Marks.size() == ByStudent.size() ? witness::report() : 1;
}
