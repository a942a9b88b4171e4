// spawn: std::jthread
// loop: iterator
// origin: parsed text
// limiter: none
// distance: same function
// differs: lifetime of the threads
// A: bounded N3 | waits: end of the iteration
// B: unbounded Y1 | waits: end of the function
// witness: runnable
#include "witness.h"
#include <charconv>
#include <iterator>
#include <list>
#include <map>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

struct Piece {
  std::string Name;
  std::vector<double> Edges;
};

struct Pattern {
  std::string Title;
  std::list<Piece> Pieces;
};

/// Reads "sleeve:31.5,22,31.5;collar:40,6" and so on.
Pattern parsePattern(const std::string &Title, const std::string &Text) {
  Pattern Result{Title, {}};
  std::istringstream In(Text);
  for (std::string Item; std::getline(In, Item, ';');) {
    const auto Colon = Item.find(':');
    if (Colon == std::string::npos)
      continue;
    Piece P{Item.substr(0, Colon), {}};
    std::istringstream Numbers(Item.substr(Colon + 1));
    for (std::string Number; std::getline(Numbers, Number, ',');) {
      double Edge = 0;
      std::from_chars(Number.data(), Number.data() + Number.size(), Edge);
      P.Edges.push_back(Edge);
    }
    Result.Pieces.push_back(std::move(P));
  }
  return Result;
}

class Grader {
public:
  explicit Grader(double StepCentimetres) : Step(StepCentimetres) {}

  Pattern grade(Pattern P, int Sizes) const {
#ifdef TWIN
    std::vector<std::jthread> Cutters;
#endif
    for (auto It = P.Pieces.begin(); It != P.Pieces.end(); ++It) {
      if (It->Edges.empty())
        continue;
#ifndef TWIN
      std::jthread Cutter([this, It, Sizes] { widen(*It, Sizes); });
#else
      Cutters.emplace_back([this, It, Sizes] { widen(*It, Sizes); });
#endif
    }
    return P;
  }

private:
  void widen(Piece &P, int Sizes) const {
    witness::task();
    for (double &Edge : P.Edges)
      Edge += Step * Sizes;
  }

  double Step;
};

int main(int argc, char **argv) {
  std::string Text;
  for (std::size_t I = witness::size(argc, argv); I > 0; --I)
    Text += "panel" + std::to_string(I) + ":30.5,20,30.5;";
  Grader(1.5).grade(parsePattern("Summer dress", Text), 2);
  return witness::report();
}
