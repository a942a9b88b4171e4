// spawn: std::jthread
// loop: nested range-for
// origin: map of vectors
// limiter: none
// waits: destructor of the thread
// distance: helper function
// differs: how long the jthread object lives
// A: bounded N3 | waits: end of the iteration
// B: unbounded Y1 | waits: end of the function
// witness: runnable
#include "witness.h"
#include <list>
#include <map>
#include <string>
#include <thread>
#include <vector>

namespace hospital {

struct Bed {
  int Number = 0;
  int Pulse = 0;
};

using Wards = std::map<std::string, std::vector<Bed>>;

void sample(Bed &B) {
  witness::task();
  B.Pulse = 60 + B.Number % 30;
}

std::jthread beginSample(Bed &B) {
  return std::jthread([&B] { sample(B); });
}

std::size_t sampleWards(Wards &All) {
  std::size_t Count = 0;
  std::list<std::jthread> Samplers;
  for (auto &[Name, Beds] : All) {
    if (Name.empty())
      continue;
    for (Bed &B : Beds) {
#ifndef TWIN
      std::jthread Sampler = beginSample(B);
#else
      Samplers.push_back(beginSample(B));
#endif
      ++Count;
    }
  }
  return Count;
}

std::string summary(const Wards &All) {
  std::string Text;
  for (const auto &[Name, Beds] : All) {
    int Alarms = 0;
    for (const Bed &B : Beds)
      Alarms += B.Pulse > 85;
    Text += Name + ": " + std::to_string(Alarms) + " alarms\n";
  }
  return Text;
}

} // namespace hospital

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  hospital::Wards All;
  for (std::size_t I = 0; I < N; ++I)
    All["ward " + std::to_string(I % 5)].push_back({static_cast<int>(I), 0});
  hospital::sampleWards(All);
  fputs(hospital::summary(All).c_str(), stderr);
  return witness::report();
}
