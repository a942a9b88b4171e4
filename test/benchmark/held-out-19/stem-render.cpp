// spawn: std::jthread
// loop: indexed for
// origin: project file
// distance: member function
// waits: at the end of the scope
// differs: who acquires the semaphore
// A: bounded N4 | limiter: semaphore acquired before the spawn
// B: unbounded Y2 | limiter: semaphore acquired inside the task
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

struct Stem {
  std::string Track;
  double GainDb = 0;
  std::vector<float> Samples;
};

class Project {
public:
  explicit Project(std::istream &In) {
    std::string Track;
    double Gain;
    while (In >> Track >> Gain)
      Stems.push_back({Track, Gain, {}});
    if (Stems.empty())
      throw std::runtime_error("project has no stems");
  }

  std::vector<Stem> Stems;
};

class Bouncer {
public:
  void bounce(Project &P) {
    std::vector<std::jthread> Renders;
    Renders.reserve(P.Stems.size());
    for (std::size_t I = 0; I < P.Stems.size(); ++I) {
#ifndef TWIN
      Voices.acquire();
#endif
      Renders.emplace_back([this, &S = P.Stems[I]] {
        witness::Task Alive;
#ifdef TWIN
        Voices.acquire();
#endif
        render(S);
        Voices.release();
      });
    }
  }

private:
  void render(Stem &S) {
    witness::work();
    S.Samples.assign(64, static_cast<float>(S.GainDb));
  }

  std::counting_semaphore<8> Voices{8};
};

int main(int argc, char **argv) {
  std::stringstream Text;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Text << "track" << I << " -" << I % 12 << ".5\n";
  Project P(Text);
  {
    Bouncer B;
    B.bounce(P);
  }
  return witness::report();
}
