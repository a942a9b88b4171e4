// spawn: std::thread
// loop: do-while
// origin: parsed text
// waits: after the loop
// distance: caller
// differs: what happens with a long list
// A: unbounded Y7 | limiter: assertion
// B: bounded N7 | limiter: exception
// witness: runnable
// flags: -DNDEBUG
#include "witness.h"
#include <cassert>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace shelf {

constexpr std::size_t LabelsPerAisle = 60;

struct Label {
  std::string Ean;
  long Cents = 0;
};

std::istream &operator>>(std::istream &In, Label &L) {
  std::string Pair;
  if (!(In >> Pair))
    return In;
  const auto At = Pair.find('@');
  if (At == std::string::npos) {
    In.setstate(std::ios::failbit);
    return In;
  }
  L.Ean = Pair.substr(0, At);
  L.Cents = std::stol(Pair.substr(At + 1));
  return In;
}

std::vector<Label> parse(const std::string &Body) {
  std::istringstream In(Body);
  std::vector<Label> Labels(std::istream_iterator<Label>(In), {});
#ifndef TWIN
  assert(Labels.size() <= LabelsPerAisle && "an aisle has fewer labels");
#else
  if (Labels.size() > LabelsPerAisle)
    throw std::length_error("an aisle has fewer labels");
#endif
  return Labels;
}

void flash(const Label &L) {
  witness::task();
  if (L.Cents <= 0)
    fprintf(stderr, "%s is free of charge?\n", L.Ean.c_str());
}

void update(const std::vector<Label> &Labels) {
  if (Labels.empty())
    return;
  std::vector<std::thread> Transmitters;
  auto It = Labels.begin();
  do {
    Transmitters.emplace_back(flash, std::cref(*It));
  } while (++It != Labels.end());
  for (auto &T : Transmitters)
    T.join();
}

int handle(const std::string &Body) {
  try {
    update(parse(Body));
  } catch (const std::length_error &E) {
    fprintf(stderr, "rejected: %s\n", E.what());
    return 413;
  }
  return 200;
}

} // namespace shelf

int main(int argc, char **argv) {
  std::string Body;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Body += std::to_string(4000000000000 + I) + "@" + std::to_string(99 + I) + "\n";
  shelf::handle(Body);
  return witness::report();
}
