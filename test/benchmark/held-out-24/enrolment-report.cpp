// spawn: std::async
// loop: range-for
// origin: vector in a request
// limiter: none
// waits: futures after the loop
// distance: same function
// differs: launch policy
// A: unbounded Y1 | spawn: std::async, async
// B: bounded N10 | spawn: std::async, deferred until get
// witness: runnable
#include "witness.h"
#include <future>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

namespace school {

struct Student {
  std::string Id;
  std::vector<double> Marks;
};

struct ReportRequest {
  std::string Term;
  std::vector<Student> Students;
};

struct Transcript {
  std::string Student;
  double Mean = 0;
  bool Passed = false;
};

class ReportBuilder {
public:
  explicit ReportBuilder(double PassMark) : PassMark(PassMark) {}

  std::vector<Transcript> build(const ReportRequest &Request) const {
    if (Request.Term.empty())
      throw std::invalid_argument("no term");
#ifndef TWIN
    constexpr auto Policy = std::launch::async;
#else
    constexpr auto Policy = std::launch::deferred;
#endif
    std::vector<std::future<Transcript>> Pending;
    Pending.reserve(Request.Students.size());
    for (const Student &S : Request.Students)
      Pending.push_back(std::async(Policy, [this, &S] { return transcript(S); }));

    std::vector<Transcript> Result;
    Result.reserve(Pending.size());
    for (auto &F : Pending)
      Result.push_back(F.get());
    return Result;
  }

private:
  Transcript transcript(const Student &S) const {
    witness::task();
    Transcript T;
    T.Student = S.Id;
    if (!S.Marks.empty())
      T.Mean = std::accumulate(S.Marks.begin(), S.Marks.end(), 0.0) / double(S.Marks.size());
    T.Passed = T.Mean >= PassMark;
    return T;
  }

  double PassMark;
};

} // namespace school

int main(int argc, char **argv) {
  school::ReportRequest Request{"2026-spring", {}};
  Request.Students.resize(witness::size(argc, argv), {"s", {1.0, 2.0, 1.7}});
  school::ReportBuilder(1.5).build(Request);
  return witness::report();
}
