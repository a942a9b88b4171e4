// spawn: std::async
// loop: counted
// origin: argument or an unknown function
// limiter: none
// waits: futures after the loop
// distance: lambda
// differs: where the number comes from
// A: abstain-ok U2 | origin: function of a vendor's library
// B: unbounded Y1 | origin: field of a parsed command
// witness: runnable
#include "witness.h"
#include <charconv>
#include <future>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// From the vendor's library, which is not on every machine.
extern "C" int osl_device_count(void) __attribute__((weak));
extern "C" int osl_read_nm(int Device, double *Peak) __attribute__((weak));

struct SweepCommand {
  int Devices = 0;
  int Averages = 1;
};

std::optional<SweepCommand> parseCommand(std::string_view Text) {
  if (!Text.starts_with("SWEEP "))
    return std::nullopt;
  Text.remove_prefix(6);
  SweepCommand C;
  auto [Rest, Error] = std::from_chars(Text.data(), Text.data() + Text.size(), C.Devices);
  if (Error != std::errc() || C.Devices < 0)
    return std::nullopt;
  if (Rest != Text.data() + Text.size() && *Rest == ' ')
    std::from_chars(Rest + 1, Text.data() + Text.size(), C.Averages);
  return C;
}

class Sweep {
public:
  explicit Sweep(const SweepCommand &Command) : Command(Command) {}

  std::vector<double> run() const {
#ifndef TWIN
    const int Devices = osl_device_count ? osl_device_count() : 0;
#else
    const int Devices = Command.Devices;
#endif
    std::vector<std::future<double>> Readings;
    for (int Device = 0; Device < Devices; ++Device)
      Readings.push_back(std::async(std::launch::async, [this, Device] { return read(Device); }));
    std::vector<double> Peaks;
    for (auto &R : Readings)
      Peaks.push_back(R.get());
    return Peaks;
  }

private:
  double read(int Device) const {
    witness::task();
    double Sum = 0;
    for (int I = 0; I < Command.Averages; ++I) {
      double Peak = 0;
      if (osl_read_nm && osl_read_nm(Device, &Peak) == 0)
        Sum += Peak;
    }
    return Sum / Command.Averages;
  }

  SweepCommand Command;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  if (auto Command = parseCommand("SWEEP " + std::to_string(N) + " 3"))
    Sweep(*Command).run();
  return witness::report();
}
