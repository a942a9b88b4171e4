// spawn: std::async
// loop: counted
// origin: virtual function or field of a command
// waits: futures
// distance: member function
// limiter: none
// differs: what gives the number
// A: unbounded Y1 | origin: field of a command
// B: abstain-ok U2 | origin: virtual function of a driver
// witness: runnable
#include "witness.h"
#include <future>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

class CameraDriver {
public:
  virtual ~CameraDriver() = default;
  virtual unsigned sensors() const = 0;
  virtual double sharpness(unsigned Sensor, int Step) = 0;
};

struct FocusCommand {
  unsigned Sensors = 0;
  int Step = 0;
};

bool parseFocus(const std::string &Line, FocusCommand &Out) {
  std::istringstream In(Line);
  std::string Verb;
  return In >> Verb >> Out.Sensors >> Out.Step && Verb == "FOCUS";
}

class FocusLoop {
public:
  explicit FocusLoop(std::unique_ptr<CameraDriver> Driver) : Driver(std::move(Driver)) {}

  double measure(const FocusCommand &Command) {
#ifdef TWIN
    const unsigned Sensors = Driver->sensors();
#else
    const unsigned Sensors = Command.Sensors;
#endif
    std::vector<std::future<double>> Samples;
    for (unsigned S = 0; S < Sensors; ++S)
      Samples.push_back(std::async(std::launch::async, &CameraDriver::sharpness, Driver.get(), S, Command.Step));
    double Sum = 0;
    for (auto &Sample : Samples)
      Sum += Sample.get();
    return Sensors ? Sum / Sensors : 0;
  }

private:
  std::unique_ptr<CameraDriver> Driver;
};

class SimulatedCamera : public CameraDriver {
public:
  unsigned sensors() const override { return unsigned(witnessState()->Size % 7 + 1); }
  double sharpness(unsigned Sensor, int Step) override {
    witness::task();
    return 1.0 / (1 + Sensor + Step * Step);
  }
};

int main(int argc, char **argv) {
  FocusCommand Command;
  if (!parseFocus("FOCUS " + std::to_string(witness::size(argc, argv)) + " 3", Command))
    return 1;
  FocusLoop(std::make_unique<SimulatedCamera>()).measure(Command);
  return witness::report();
}
