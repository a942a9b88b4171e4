// spawn: std::async
// loop: nested range-for over a map of vectors
// origin: policies of an employer's upload
// waits: future
// distance: same function
// limiter: none
// differs: whether the future is kept
// A: bounded N3 | waits: destructor of the future, each iteration
// B: unbounded Y1 | waits: get after the loop
// witness: runnable
#include "witness.h"
#include <future>
#include <map>
#include <mutex>
#include <string>
#include <vector>

struct Member {
  std::string Number;
  int BirthYear = 1980;
  double Salary = 0;
};

using Upload = std::map<std::string, std::vector<Member>>;

class Forecast {
public:
  void project(const Upload &Employers) {
#ifdef TWIN
    std::vector<std::future<void>> Running;
#endif
    for (const auto &[Employer, Members] : Employers) {
      for (const Member &M : Members) {
        auto Result = std::async(std::launch::async, [this, &Employer = Employer, &M] {
          add(Employer, pensionOf(M));
        });
#ifdef TWIN
        Running.push_back(std::move(Result));
#endif
      }
    }
#ifdef TWIN
    for (auto &Result : Running)
      Result.get();
#endif
  }

  double liability(const std::string &Employer) const {
    auto It = Totals.find(Employer);
    return It == Totals.end() ? 0 : It->second;
  }

private:
  static double pensionOf(const Member &M) {
    witness::task();
    return M.Salary * 0.0165 * (2045 - M.BirthYear);
  }

  void add(const std::string &Employer, double Amount) {
    std::lock_guard Guard(Lock);
    Totals[Employer] += Amount;
  }

  std::mutex Lock;
  std::map<std::string, double> Totals;
};

int main(int argc, char **argv) {
  Upload Employers;
  std::size_t N = witness::size(argc, argv);
  for (std::size_t I = 0; I < N; ++I)
    Employers["employer " + std::to_string(I % 5)].push_back({std::to_string(I), 1975, 42000});
  Forecast F;
  F.project(Employers);
  return F.liability("employer 0") > 0 ? witness::report() : 1;
}
