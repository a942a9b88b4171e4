// spawn: std::packaged_task on std::thread
// loop: counted
// origin: number in a namelist
// limiter: std::min or std::max
// waits: after the loop
// distance: helper function
// differs: limiter
// A: unbounded Y7 | limiter: lower bound
// B: bounded N11 | limiter: upper bound
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using Namelist = std::map<std::string, std::string>;

constexpr int ControlMembers = 2;
constexpr int LargestEnsemble = 51;

Namelist parseNamelist(std::istream &In) {
  Namelist Values;
  for (std::string Line; std::getline(In, Line);) {
    auto Equals = Line.find('=');
    if (Equals != std::string::npos)
      Values[Line.substr(0, Equals)] = Line.substr(Equals + 1);
  }
  return Values;
}

int ensembleSize(const Namelist &Values) {
  auto It = Values.find("members");
  if (It == Values.end())
    throw std::runtime_error("namelist has no ensemble");
#ifdef TWIN
  return std::min(std::stoi(It->second), LargestEnsemble);
#else
  return std::max(std::stoi(It->second), ControlMembers);
#endif
}

double integrate(int Member, int Hours) {
  witness::task();
  return 273.15 + 0.01 * Member * Hours;
}

double forecastMean(const Namelist &Values, int Hours) {
  const int Members = ensembleSize(Values);
  std::vector<std::future<double>> Results;
  std::vector<std::thread> Runs;
  for (int Member = 0; Member < Members; ++Member) {
    std::packaged_task<double()> Run([Member, Hours] { return integrate(Member, Hours); });
    Results.push_back(Run.get_future());
    Runs.emplace_back(std::move(Run));
  }
  double Sum = 0;
  for (auto &R : Results)
    Sum += R.get();
  for (auto &T : Runs)
    T.join();
  return Members ? Sum / Members : 0;
}

int main(int argc, char **argv) {
  std::stringstream In;
  In << "model=icon\nmembers=" << witness::size(argc, argv) << "\n";
  forecastMean(parseNamelist(In), 48);
  return witness::report();
}
