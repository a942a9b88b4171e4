// spawn: std::thread detached
// loop: for_each
// origin: cubes of a DIMACS file
// waits: latch-like counter
// distance: lambda
// differs: what the check of the number does
// A: bounded N7 | limiter: throws when there are more than 48 cubes
// B: unbounded Y7 | limiter: warns when there are more than 48 cubes
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using Literal = int;
using Cube = std::vector<Literal>;

struct Formula {
  int Variables = 0;
  std::vector<std::vector<Literal>> Clauses;
  std::vector<Cube> Cubes;
};

Formula readDimacs(std::istream &In) {
  Formula F;
  for (std::string Line; std::getline(In, Line);) {
    std::istringstream Words(Line);
    std::string Kind;
    Words >> Kind;
    if (Kind == "c" || Kind.empty())
      continue;
    if (Kind == "p") {
      Words >> Kind >> F.Variables;
      continue;
    }
    auto &Target = Kind == "a" ? F.Cubes.emplace_back() : F.Clauses.emplace_back();
    for (Literal L; Words >> L && L != 0;)
      Target.push_back(L);
  }
  return F;
}

class CubeSolver {
public:
  explicit CubeSolver(const Formula &F) : Problem(F) {}

  bool conquer() {
    if (Problem.Cubes.size() > MaxCubes)
#ifndef TWIN
      throw std::length_error("too many cubes");
#else
      std::clog << "c warning: " << Problem.Cubes.size() << " cubes\n";
#endif
    Open = Problem.Cubes.size();
    std::for_each(Problem.Cubes.begin(), Problem.Cubes.end(), [this](const Cube &C) {
      std::thread([this, &C] { solveUnder(C); }).detach();
    });
    for (auto Left = Open.load(); Left != 0; Left = Open.load())
      Open.wait(Left);
    return Satisfiable;
  }

private:
  static constexpr std::size_t MaxCubes = 48;

  void solveUnder(const Cube &C) {
    witness::task();
    if (C.size() > std::size_t(Problem.Variables))
      Satisfiable = true;
    --Open;
    Open.notify_all();
  }

  const Formula &Problem;
  std::atomic<std::size_t> Open{0};
  std::atomic<bool> Satisfiable{false};
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::stringstream File;
  File << "c cubes\np cnf 20 1\nx 1 -2 0\n";
  for (std::size_t I = 0; I < N; ++I)
    File << "a " << I + 1 << " -3 0\n";
  Formula F = readDimacs(File);
  CubeSolver Solver(F);
  try {
    Solver.conquer();
  } catch (const std::length_error &E) {
    std::cerr << E.what() << '\n';
  }
  return witness::report();
}
