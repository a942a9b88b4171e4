// spawn: std::jthread
// loop: counted
// origin: header of a binary file
// waits: destructor of the vector
// distance: same function
// differs: min or max
// A: unbounded Y7 | limiter: std::max with a constant
// B: bounded N11 | limiter: std::min with a constant
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <array>
#include <cstdint>
#include <istream>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <vector>

struct CatalogHeader {
  std::array<char, 4> Magic;
  std::uint32_t Epoch;
  std::uint32_t Zones;
};

struct Zone {
  double Declination = 0;
  std::uint32_t Stars = 0;
};

class PlateCatalog {
public:
  static constexpr std::uint32_t ParallelZones = 20;

  static PlateCatalog load(std::istream &In) {
    PlateCatalog C;
    if (!In.read(reinterpret_cast<char *>(&C.Header), sizeof(C.Header)))
      throw std::runtime_error("catalogue is truncated");
    if (C.Header.Magic != std::array{'U', 'S', 'N', 'O'})
      throw std::runtime_error("not a catalogue");
    C.Zones.resize(C.Header.Zones);
    return C;
  }

  void index() {
#ifdef TWIN
    const auto Count = std::min(Header.Zones, ParallelZones);
#else
    const auto Count = std::max(Header.Zones, ParallelZones);
#endif
    Zones.resize(Count);
    std::vector<std::jthread> Indexers;
    for (std::uint32_t I = 0; I < Count; ++I)
      Indexers.emplace_back([&Z = Zones[I], I] {
        witness::task();
        Z.Declination = -90.0 + 7.5 * I;
      });
  }

private:
  CatalogHeader Header{};
  std::vector<Zone> Zones;
};

int main(int argc, char **argv) {
  CatalogHeader H{{'U', 'S', 'N', 'O'}, 2000, static_cast<std::uint32_t>(witness::size(argc, argv))};
  std::stringstream File;
  File.write(reinterpret_cast<const char *>(&H), sizeof(H));
  PlateCatalog::load(File).index();
  return witness::report();
}
