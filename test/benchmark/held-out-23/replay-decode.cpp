// spawn: std::jthread
// loop: counted
// origin: header of a binary file
// limiter: number of decoders
// waits: destructor of the vector
// distance: same class
// differs: number of decoders
// A: unbounded Y3 | limiter: one decoder for each announced segment
// B: bounded N2 | limiter: one decoder for each core
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cstring>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <vector>

struct ReplayHeader {
  char Magic[4];
  std::uint32_t Segments;
  std::uint64_t MatchId;
};

struct Segment {
  std::vector<char> Packed;
  std::uint32_t Kills = 0;
};

class ReplayDecoder {
public:
  explicit ReplayDecoder(std::istream &In) {
    if (!In.read(reinterpret_cast<char *>(&Header), sizeof(Header)) || std::memcmp(Header.Magic, "RPL2", 4) != 0)
      throw std::runtime_error("not a replay");
    Segments.resize(Header.Segments);
    for (Segment &S : Segments) {
      std::uint16_t Length = 0;
      In.read(reinterpret_cast<char *>(&Length), sizeof(Length));
      S.Packed.resize(Length);
      In.read(S.Packed.data(), Length);
    }
    if (!In)
      throw std::runtime_error("replay is cut off");
  }

  std::uint32_t countKills() {
    std::atomic<std::size_t> Next{0};
    {
      std::vector<std::jthread> Decoders;
      const unsigned Wanted = decoders();
      for (unsigned I = 0; I < Wanted; ++I)
        Decoders.emplace_back([&] {
          witness::task();
          for (std::size_t S = Next++; S < Segments.size(); S = Next++)
            decode(Segments[S]);
        });
    }
    std::uint32_t Kills = 0;
    for (const Segment &S : Segments)
      Kills += S.Kills;
    return Kills;
  }

private:
  unsigned decoders() const {
#ifndef TWIN
    return Header.Segments;
#else
    return std::max(1u, std::thread::hardware_concurrency());
#endif
  }

  static void decode(Segment &S) {
    for (char C : S.Packed)
      S.Kills += C == 'K';
  }

  ReplayHeader Header{};
  std::vector<Segment> Segments;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  std::ostringstream Out;
  ReplayHeader Header{{'R', 'P', 'L', '2'}, static_cast<std::uint32_t>(N), 77};
  Out.write(reinterpret_cast<char *>(&Header), sizeof(Header));
  for (std::size_t I = 0; I < N; ++I)
    Out.write("\4\0ABKK", 6);
  std::istringstream In(Out.str());
  ReplayDecoder(In).countKills();
  return witness::report();
}
