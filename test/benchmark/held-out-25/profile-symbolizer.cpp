// spawn: OpenMP parallel region
// loop: omp for over modules
// origin: memory map of a recorded profile
// waits: end of the region
// distance: same function
// differs: number of threads of the region
// A: unbounded Y3 | limiter: num_threads with the number of modules
// B: bounded N2 | limiter: num_threads with the number of processors
// witness: runnable
// flags: -fopenmp
// libraries: -L/usr/lib/llvm-14/lib
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

struct Module {
  std::uint64_t Start = 0, End = 0;
  std::string Path;
  std::vector<std::uint64_t> Samples;
  std::size_t Resolved = 0;
};

class Profile {
public:
  bool readMaps(std::istream &In) {
    for (std::string Line; std::getline(In, Line);) {
      Module M;
      unsigned long Start, End;
      char Path[128];
      if (std::sscanf(Line.c_str(), "%lx-%lx r-xp %127s", &Start, &End, Path) != 3)
        continue;
      M.Start = Start;
      M.End = End;
      M.Path = Path;
      Modules.push_back(std::move(M));
    }
    return !Modules.empty();
  }

  void addSample(std::uint64_t Address) {
    auto It = std::find_if(Modules.begin(), Modules.end(),
                           [&](const Module &M) { return Address >= M.Start && Address < M.End; });
    if (It != Modules.end())
      It->Samples.push_back(Address);
  }

  void symbolize();

private:
  static void resolve(Module &M) {
    witness::task();
    std::sort(M.Samples.begin(), M.Samples.end());
    M.Resolved = M.Samples.size();
  }

  std::vector<Module> Modules;
};

void Profile::symbolize() {
  const int Count = int(Modules.size());
#ifndef TWIN
  const int Team = Count;
#else
  const int Team = int(std::max(1u, std::thread::hardware_concurrency()));
#endif
#pragma omp parallel for schedule(static, 1) num_threads(Team)
  for (int I = 0; I < Count; ++I)
    resolve(Modules[I]);
}

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::stringstream Maps;
  Maps << std::hex;
  for (std::size_t I = 0; I < N; ++I)
    Maps << 0x400000 + I * 0x1000 << '-' << 0x401000 + I * 0x1000 << " r-xp /usr/lib/mod" << I << ".so\n";
  Profile P;
  if (!P.readMaps(Maps))
    return 1;
  for (std::size_t I = 0; I < N; ++I)
    P.addSample(0x400010 + I * 0x1000);
  P.symbolize();
  return witness::report();
}
