// spawn: OpenMP parallel region
// loop: omp for
// origin: manifest
// waits: barrier of the region
// distance: same function
// differs: limiter
// A: unbounded Y3 | limiter: a team of as many threads as pods
// B: bounded N1 | limiter: a team of four threads
// witness: runnable
// flags: -fopenmp=libiomp5
#include "witness.h"
#include <algorithm>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

struct PodSpec {
  std::string Name, Image;
  int Replicas = 1;
};

struct PodState {
  std::string Name;
  bool Running = false;
};

std::vector<PodSpec> parseManifest(std::istream &In) {
  std::vector<PodSpec> Pods;
  std::string Line;
  while (std::getline(In, Line)) {
    std::stringstream Fields(Line);
    PodSpec P;
    if (!(Fields >> P.Name >> P.Image))
      throw std::runtime_error("manifest: " + Line);
    Fields >> P.Replicas;
    Pods.push_back(std::move(P));
  }
  return Pods;
}

class Node {
public:
  std::vector<PodState> apply(const std::vector<PodSpec> &Pods) const {
    std::vector<PodState> States(Pods.size());
    const int Count = static_cast<int>(Pods.size());
#ifndef TWIN
    const int Team = std::max(1, Count);
#else
    const int Team = 4;
#endif
#pragma omp parallel for num_threads(Team)
    for (int I = 0; I < Count; ++I) {
      States[static_cast<std::size_t>(I)].Name = Pods[static_cast<std::size_t>(I)].Name;
      States[static_cast<std::size_t>(I)].Running = pullAndStart(Pods[static_cast<std::size_t>(I)]);
    }
    return States;
  }

private:
  static bool pullAndStart(const PodSpec &P) {
    witness::task();
    return P.Image.find(':') != std::string::npos;
  }
};

int main(int argc, char **argv) {
  std::stringstream Manifest;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Manifest << "web-" << I << " registry/web:1.4\n";
  Node().apply(parseManifest(Manifest));
  return witness::report();
}
