// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A header that is filled as a whole with the bytes of a message and kept: its numbers are those of the input.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <stdexcept>
#include <thread>
#include <vector>

struct Header {
  char Magic[4];
  std::uint32_t Segments;
};
struct CheckedHeader {
  char Magic[4];
  std::uint32_t Segments;
};
struct Defaults {
  char Magic[4];
  std::uint32_t Segments;
};

void encode(std::uint32_t Segment);

static Header readHeader(std::span<const std::byte> File) {
  Header Read;
  std::memcpy(&Read, File.data(), sizeof(Read));
  return Read;
}

void runAll(std::span<const std::byte> File) {
  std::vector<std::jthread> Encoders;
  const Header Read = readHeader(File);
  for (std::uint32_t I = 0; I != Read.Segments; ++I)
    Encoders.emplace_back(encode, I);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

class Transcoder {
public:
  explicit Transcoder(std::span<const std::byte> File) {
    std::memcpy(&Kept, File.data(), sizeof(Kept));
    if (std::memcmp(Kept.Magic, "SEGV", 4) != 0)
      throw std::runtime_error("no video");
  }
  void run() {
    std::vector<std::jthread> Encoders;
    for (std::uint32_t I = 0; I != Kept.Segments; ++I)
      Encoders.emplace_back(encode, I);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  Header Kept{};
};

// Too many are refused.
class CheckedTranscoder {
public:
  explicit CheckedTranscoder(std::span<const std::byte> File) {
    std::memcpy(&Kept, File.data(), sizeof(Kept));
    if (std::memcmp(Kept.Magic, "SEGV", 4) != 0 || Kept.Segments > 32)
      throw std::runtime_error("no video");
  }
  void run() {
    std::vector<std::jthread> Encoders;
    for (std::uint32_t I = 0; I != Kept.Segments; ++I)
      Encoders.emplace_back(encode, I);
  }

private:
  CheckedHeader Kept{};
};

// The bytes are the program's own.
static const Defaults Usual = {{'S', 'E', 'G', 'V'}, 8};
class DefaultTranscoder {
public:
  DefaultTranscoder() { std::memcpy(&Kept, &Usual, sizeof(Kept)); }
  void run() {
    std::vector<std::jthread> Encoders;
    for (std::uint32_t I = 0; I != Kept.Segments; ++I)
      Encoders.emplace_back(encode, I);
  }

private:
  Defaults Kept{};
};
