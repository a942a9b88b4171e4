// spawn: std::thread
// loop: counted
// origin: header in binary
// limiter: a limit on segments
// waits: after the loop
// distance: lambda
// differs: what happens to a file with more segments
// A: unbounded Y7 | limiter: flag in the report
// B: bounded N7 | limiter: exception
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <cstring>
#include <span>
#include <stdexcept>
#include <thread>
#include <vector>

struct ContainerHeader {
  char Magic[4];
  std::uint32_t Segments;
  std::uint32_t Width, Height;
};

struct TranscodeReport {
  bool Degraded = false;
  std::vector<std::uint64_t> Bits;
};

class Transcoder {
public:
  static constexpr std::uint32_t ParallelSegments = 32;

  explicit Transcoder(std::span<const std::byte> File) {
    if (File.size() < sizeof(Header))
      throw std::runtime_error("file is too short");
    std::memcpy(&Header, File.data(), sizeof(Header));
    if (std::memcmp(Header.Magic, "SEGV", 4) != 0)
      throw std::runtime_error("not a segmented video");
  }

  TranscodeReport run() {
    TranscodeReport Report;
    if (Header.Segments > ParallelSegments)
#ifndef TWIN
      Report.Degraded = true;
#else
      throw std::length_error("too many segments");
#endif
    Report.Bits.resize(Header.Segments);
    std::vector<std::thread> Encoders;
    Encoders.reserve(Header.Segments);
    for (std::uint32_t I = 0; I != Header.Segments; ++I)
      Encoders.emplace_back([this, I, &Report] { Report.Bits[I] = encode(I); });
    for (auto &E : Encoders)
      E.join();
    return Report;
  }

private:
  std::uint64_t encode(std::uint32_t Segment) const {
    witness::task();
    return std::uint64_t(Header.Width) * Header.Height / (Segment + 1);
  }

  ContainerHeader Header;
};

int main(int argc, char **argv) {
  ContainerHeader H{{'S', 'E', 'G', 'V'}, std::uint32_t(witness::size(argc, argv)), 1280, 720};
  try {
    Transcoder(std::as_bytes(std::span(&H, 1))).run();
  } catch (const std::exception &Error) {
    std::fprintf(stderr, "transcode: %s\n", Error.what());
  }
  return witness::report();
}
