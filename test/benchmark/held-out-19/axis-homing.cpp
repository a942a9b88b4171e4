// spawn: std::thread
// loop: std::for_each
// limiter: none
// distance: lambda
// waits: after the loop
// differs: the container of the axes
// A: bounded N1 | origin: array of six axes
// B: unbounded Y1 | origin: parsed program text
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace cnc {

struct Axis {
  char Letter = 'X';
  int Node = 0;
  double Position = -1;
};

#ifndef TWIN
using Axes = std::array<Axis, 6>;
#else
using Axes = std::vector<Axis>;
#endif

Axes parseHomingBlock(std::istream &Program) {
  Axes Result{};
  std::string Word;
  for (std::size_t I = 0; Program >> Word; ++I) {
    if (Word == "M30")
      break;
    Axis A{Word[0], std::atoi(Word.c_str() + 1), -1};
#ifndef TWIN
    if (I < Result.size())
      Result[I] = A;
#else
    Result.push_back(A);
#endif
  }
  return Result;
}

class Machine {
public:
  bool home(Axes &All) {
    std::vector<std::thread> Drives;
    std::for_each(All.begin(), All.end(), [&](Axis &A) { Drives.emplace_back([this, &A] { seekSwitch(A); }); });
    for (auto &D : Drives)
      D.join();
    return std::all_of(All.begin(), All.end(), [](const Axis &A) { return A.Position == 0; });
  }

private:
  void seekSwitch(Axis &A) {
    witness::task();
    A.Position = A.Node < 0 ? -1 : 0;
  }
};

} // namespace cnc

int main(int argc, char **argv) {
  std::stringstream Program;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Program << "XYZABC"[I % 6] << I << ' ';
  Program << "M30\n";
  auto Axes = cnc::parseHomingBlock(Program);
  cnc::Machine().home(Axes);
  return witness::report();
}
