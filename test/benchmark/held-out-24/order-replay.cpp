// spawn: std::thread detached
// loop: while over a binary cursor
// origin: frames of a capture
// waits: detached
// distance: helper function
// differs: limiter
// A: bounded N9 | limiter: yields while as many orders as allowed are in flight
// B: unbounded Y7 | limiter: sleeps a little before each order
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <thread>
#include <vector>

struct OrderFrame {
  std::uint64_t Id;
  std::int64_t Price;
  std::uint32_t Quantity;
  std::uint8_t Side;
};

class FrameReader {
public:
  explicit FrameReader(std::span<const std::byte> Data) : Data(Data) {}
  std::optional<OrderFrame> next() {
    if (Data.size() < 2)
      return std::nullopt;
    std::uint16_t Length;
    std::memcpy(&Length, Data.data(), 2);
    if (Length != sizeof(OrderFrame) || Data.size() < 2u + Length)
      return std::nullopt;
    OrderFrame F;
    std::memcpy(&F, Data.data() + 2, sizeof(F));
    Data = Data.subspan(2u + Length);
    return F;
  }

private:
  std::span<const std::byte> Data;
};

class ReplaySession {
public:
  std::size_t replay(std::span<const std::byte> Capture) {
    using namespace std::chrono_literals;
    FrameReader Frames(Capture);
    std::size_t Sent = 0;
    while (auto F = Frames.next()) {
#ifndef TWIN
      while (InFlight.load() >= MaxInFlight)
        std::this_thread::sleep_for(100us);
#else
      std::this_thread::sleep_for(100us);
#endif
      submit(*F);
      ++Sent;
    }
    return Sent;
  }

private:
  static constexpr int MaxInFlight = 30;

  void submit(OrderFrame F) {
    ++InFlight;
    std::thread([this, F] {
      witness::task();
      if (F.Side > 1)
        std::fprintf(stderr, "order %llu: side\n", static_cast<unsigned long long>(F.Id));
      --InFlight;
    }).detach();
  }

  std::atomic<int> InFlight{0};
};

int main(int argc, char **argv) {
  std::vector<std::byte> Capture;
  std::uint16_t Length = sizeof(OrderFrame);
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I) {
    OrderFrame F{I, 10100, 5, 0};
    auto *L = reinterpret_cast<const std::byte *>(&Length), *B = reinterpret_cast<const std::byte *>(&F);
    Capture.insert(Capture.end(), L, L + 2);
    Capture.insert(Capture.end(), B, B + sizeof(F));
  }
  ReplaySession Session;
  Session.replay(Capture);
  return witness::report();
}
