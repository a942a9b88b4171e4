// spawn: std::jthread
// loop: counted
// origin: count in a binary packet
// waits: destructors
// distance: member function
// limiter: comparison before the loop
// differs: what is compared
// A: unbounded Y7 | limiter: size of a frame compared
// B: bounded N7 | limiter: count of frames compared
// witness: runnable
#include "witness.h"
#include <atomic>
#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <stdexcept>
#include <thread>
#include <vector>

namespace downlink {

struct PacketHeader {
  std::uint16_t SpacecraftId;
  std::uint16_t FrameCount;
  std::uint16_t FrameSize;
  std::uint16_t Flags;
};

class BadPacket : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Decoder {
public:
  void decode(std::span<const std::byte> Packet) {
    PacketHeader H = header(Packet);
    auto Frames = Packet.subspan(sizeof(H));
    if (Frames.size() < std::size_t{H.FrameCount} * H.FrameSize)
      throw BadPacket("packet is shorter than its frames");
    std::vector<std::jthread> Threads;
    Threads.reserve(H.FrameCount);
    for (std::uint16_t I = 0; I < H.FrameCount; ++I)
      Threads.emplace_back(
          [this, Frame = Frames.subspan(std::size_t{I} * H.FrameSize, H.FrameSize)] { correct(Frame); });
  }

  std::size_t corrected() const { return Corrected; }

private:
  static constexpr std::uint16_t Limit = 32;

  static PacketHeader header(std::span<const std::byte> Packet) {
    PacketHeader H;
    if (Packet.size() < sizeof(H))
      throw BadPacket("no header");
    std::memcpy(&H, Packet.data(), sizeof(H));
#ifndef TWIN
    if (H.FrameSize > Limit)
      throw BadPacket("frame too large");
#else
    if (H.FrameCount > Limit)
      throw BadPacket("too many frames");
#endif
    return H;
  }

  void correct(std::span<const std::byte> Frame) {
    witness::task();
    int Ones = 0;
    for (std::byte B : Frame)
      Ones += std::popcount(std::to_integer<unsigned>(B));
    if (Ones % 2)
      ++Corrected;
  }

  std::atomic<std::size_t> Corrected{0};
};

} // namespace downlink

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  downlink::PacketHeader H{7, static_cast<std::uint16_t>(N), 16, 0};
  std::vector<std::byte> Packet(sizeof(H) + N * 16);
  std::memcpy(Packet.data(), &H, sizeof(H));
  downlink::Decoder D;
  try {
    D.decode(Packet);
  } catch (const downlink::BadPacket &E) {
    fprintf(stderr, "%s\n", E.what());
  }
  return witness::report();
}
