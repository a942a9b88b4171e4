// spawn: std::jthread
// loop: counted over an index
// origin: count in a telecommand
// limiter: none
// waits: destructor of the threads
// distance: member function
// differs: origin
// A: bounded N1 | origin: constant number of subsystems
// B: unbounded Y1
// witness: runnable
#include "witness.h"
#include <array>
#include <atomic>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <thread>
#include <vector>

struct Telecommand {
  std::uint8_t Opcode;
  std::uint16_t Repeat;
};

enum class Subsystem { Power, Attitude, Radio, Camera, Thermal };

constexpr std::array AllSubsystems{Subsystem::Power, Subsystem::Attitude, Subsystem::Radio,
                                   Subsystem::Camera, Subsystem::Thermal};

class FlightComputer {
public:
  static std::optional<Telecommand> parse(std::span<const std::uint8_t> Frame) {
    if (Frame.size() < 3 || Frame[0] == 0)
      return std::nullopt;
    Telecommand Command{Frame[0], 0};
    std::memcpy(&Command.Repeat, &Frame[1], sizeof Command.Repeat);
    return Command;
  }

  void execute(const Telecommand &Command) {
    std::vector<std::jthread> Tests;
#ifdef TWIN
    const std::size_t Count = Command.Repeat;
#else
    const std::size_t Count = AllSubsystems.size();
#endif
    for (std::size_t I = 0; I < Count; ++I)
      Tests.emplace_back([this, Op = Command.Opcode, Unit = AllSubsystems[I % AllSubsystems.size()]] {
        selfTest(Unit, Op);
      });
  }

private:
  void selfTest(Subsystem Unit, std::uint8_t Opcode) {
    witness::task();
    if (Unit == Subsystem::Camera && Opcode == 9)
      ++Faults;
  }

  std::atomic<unsigned> Faults{0};
};

int main(int argc, char **argv) {
  auto Repeat = static_cast<std::uint16_t>(witness::size(argc, argv));
  std::vector<std::uint8_t> Frame{7, static_cast<std::uint8_t>(Repeat & 255),
                                  static_cast<std::uint8_t>(Repeat >> 8)};
  FlightComputer Computer;
  if (auto Command = FlightComputer::parse(Frame))
    Computer.execute(*Command);
  return witness::report();
}
