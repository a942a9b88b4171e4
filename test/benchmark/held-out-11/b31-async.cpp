// spawn: std::async
// loop: range-for over a map
// origin: parsed configuration text
// limiter: launch policy
// waits: after the loop
// distance: helper function
// differs: launch policy
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: deferred, each runs when its result is read
// witness: runnable
#include "witness.h"
#include <future>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

/// Checks the mounts of a configuration file: "name = path" on each line.
using Mounts = std::map<std::string, std::string>;

static Mounts parse(std::istream &In) {
  Mounts Result;
  std::string Line;
  while (std::getline(In, Line)) {
    auto Equal = Line.find('=');
    if (Line.empty() || Line[0] == ';')
      continue;
    if (Equal == std::string::npos)
      throw std::runtime_error("no '=' in: " + Line);
    Result[Line.substr(0, Equal)] = Line.substr(Equal + 1);
  }
  return Result;
}

struct MountStatus {
  std::string Name;
  bool Reachable;
};

static MountStatus probe(const std::string &Name, const std::string &Path) {
  witness::task();
  return {Name, !Path.empty() && Path.front() == '/'};
}

static std::future<MountStatus> probeLater(const std::string &Name, const std::string &Path) {
#ifndef TWIN
  constexpr auto Policy = std::launch::async;
#else
  constexpr auto Policy = std::launch::deferred;
#endif
  return std::async(Policy, probe, std::cref(Name), std::cref(Path));
}

std::size_t countUnreachable(std::istream &Config) {
  const Mounts Table = parse(Config);
  std::vector<std::future<MountStatus>> Answers;
  for (const auto &[Name, Path] : Table)
    Answers.push_back(probeLater(Name, Path));
  std::size_t Missing = 0;
  for (auto &Answer : Answers) {
    MountStatus Status = Answer.get();
    if (!Status.Reachable) {
      std::cerr << Status.Name << ": not reachable\n";
      ++Missing;
    }
  }
  return Missing;
}

int main(int argc, char **argv) {
  std::ostringstream Text;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Text << "vol" << I << "=/srv/vol" << I << '\n';
  std::istringstream Config(Text.str());
  countUnreachable(Config);
  return witness::report();
}
