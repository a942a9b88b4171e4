// spawn: std::thread
// loop: counted
// origin: number of channels
// limiter: none
// waits: after the loop
// distance: member function
// differs: origin
// A: unbounded Y1 | origin: field of a capture request
// B: abstain-ok U2 | origin: virtual function of a driver
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

class Digitizer {
public:
  virtual ~Digitizer() = default;
  virtual unsigned channelCount() const = 0;
  virtual std::int16_t sample(unsigned Channel) = 0;
};

struct CaptureRequest {
  unsigned Channels = 0;
  unsigned Samples = 0;
};

class Capture {
public:
  Capture(Digitizer &Device, CaptureRequest Request) : Device(Device), Request(Request) {
    if (Request.Samples == 0)
      throw std::invalid_argument("nothing to capture");
  }

  std::vector<long> run() {
#ifdef TWIN
    const unsigned Channels = Device.channelCount();
#else
    const unsigned Channels = Request.Channels;
#endif
    std::vector<long> Sums(Channels);
    std::vector<std::thread> Readers;
    for (unsigned Channel = 0; Channel < Channels; ++Channel)
      Readers.emplace_back([this, Channel, &Sums] { Sums[Channel] = read(Channel); });
    for (auto &R : Readers)
      R.join();
    return Sums;
  }

private:
  long read(unsigned Channel) {
    witness::task();
    long Sum = 0;
    for (unsigned I = 0; I < Request.Samples; ++I)
      Sum += Device.sample(Channel);
    return Sum;
  }

  Digitizer &Device;
  CaptureRequest Request;
};

struct SimulatedDigitizer : Digitizer {
  unsigned Wired;
  explicit SimulatedDigitizer(const char *Jumper) : Wired(Jumper ? 8 : 4) {}
  unsigned channelCount() const override { return Wired; }
  std::int16_t sample(unsigned Channel) override { return static_cast<std::int16_t>(Channel * 3); }
};

int main(int argc, char **argv) {
  auto N = static_cast<unsigned>(witness::size(argc, argv));
  std::unique_ptr<Digitizer> Device = std::make_unique<SimulatedDigitizer>(getenv("DAQ_JUMPER"));
  Capture(*Device, {N, 32}).run();
  return witness::report();
}
