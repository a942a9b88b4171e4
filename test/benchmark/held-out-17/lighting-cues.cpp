// spawn: std::jthread
// loop: range-for
// limiter: none
// waits: destructor of the jthreads
// distance: member function
// differs: origin
// A: abstain-ok U1 | origin: long-lived member
// B: unbounded Y1 | origin: parsed text
// witness: runnable
#include "witness.h"
#include <atomic>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

struct Fixture {
  unsigned Channel = 0;
  unsigned Level = 0;
};

struct Cue {
  std::string Name;
  std::vector<Fixture> Changes;

  static Cue parse(const std::string &Text) {
    std::istringstream In(Text);
    Cue Result;
    if (!(In >> Result.Name))
      throw std::invalid_argument("cue without a name");
    char At;
    Fixture F;
    while (In >> F.Channel >> At >> F.Level)
      Result.Changes.push_back(F);
    return Result;
  }
};

class LightingDesk {
public:
  void patch(Fixture F) { Rig.push_back(F); }

  void go(const Cue &Next) {
#ifndef TWIN
    fade(Rig);
#else
    fade(Next.Changes);
#endif
    Last = Next.Name;
  }

private:
  void fade(const std::vector<Fixture> &Fixtures) {
    std::vector<std::jthread> Fades;
    for (const Fixture &F : Fixtures) {
      if (F.Channel == 0)
        continue;
      Fades.emplace_back([this, F] { ramp(F); });
    }
  }

  void ramp(Fixture F) {
    witness::task();
    for (unsigned Level = 0; Level < F.Level; ++Level)
      ++Steps;
  }

  std::vector<Fixture> Rig;
  std::string Last;
  std::atomic<unsigned long> Steps{0};
};

int main(int argc, char **argv) {
  const std::size_t Count = witness::size(argc, argv);
  LightingDesk Desk;
  std::string Text = "Overture";
  for (std::size_t I = 1; I <= Count; ++I) {
    Desk.patch({static_cast<unsigned>(I), 80});
    Text += " " + std::to_string(I) + "@80";
  }
  Desk.go(Cue::parse(Text));
  return witness::report();
}
