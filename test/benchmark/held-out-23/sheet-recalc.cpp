// spawn: std::async
// loop: recursion and range-for
// origin: file of the user
// limiter: none
// distance: recursion
// differs: the launch policy
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each result is computed where it is asked for
// witness: runnable
#include "witness.h"
#include <future>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#ifndef TWIN
constexpr auto RecalcPolicy = std::launch::async;
#else
constexpr auto RecalcPolicy = std::launch::deferred;
#endif

struct Cell {
  double Constant = 0;
  std::vector<std::string> Precedents;
};

class Sheet {
public:
  static Sheet load(std::istream &In) {
    Sheet S;
    std::string Line, Name, Reference;
    while (std::getline(In, Line)) {
      std::istringstream Fields(Line);
      Cell C;
      if (!(Fields >> Name >> C.Constant))
        throw std::runtime_error("bad cell: " + Line);
      while (Fields >> Reference)
        C.Precedents.push_back(Reference);
      S.Cells.emplace(Name, std::move(C));
    }
    return S;
  }

  double evaluate(const std::string &Name) const {
    witness::Task Alive;
    auto Found = Cells.find(Name);
    if (Found == Cells.end())
      return 0;
    double Sum = Found->second.Constant;
    std::vector<std::future<double>> Parts;
    for (const std::string &P : Found->second.Precedents)
      Parts.push_back(std::async(RecalcPolicy, &Sheet::evaluate, this, P));
    if (Parts.empty())
      witness::work();
    for (auto &P : Parts)
      Sum += P.get();
    return Sum;
  }

private:
  std::map<std::string, Cell> Cells;
};

int main(int argc, char **argv) {
  std::ostringstream Total, Leaves;
  Total << "A1 0";
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I) {
    Total << " B" << I;
    Leaves << "B" << I << " 1.5\n";
  }
  std::istringstream In(Total.str() + "\n" + Leaves.str());
  Sheet::load(In).evaluate("A1");
  return witness::report();
}
