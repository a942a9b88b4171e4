// spawn: std::jthread
// loop: counted
// origin: number of sensors
// limiter: none
// waits: destructor of the vector
// distance: member function
// differs: who gives the number
// A: unbounded Y1 | origin: number in a message
// B: abstain-ok U2 | origin: virtual function of an interface
// witness: runnable
#include "witness.h"
#include <charconv>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace gallery {

class SensorBus {
public:
  virtual ~SensorBus() = default;
  virtual unsigned sensors() const = 0;
  virtual double humidity(unsigned sensor) = 0;
};

struct SurveyMessage {
  std::string room;
  std::string count;
};

class Surveyor {
public:
  explicit Surveyor(SensorBus &bus) : bus_(bus) {}

  std::vector<double> survey(const SurveyMessage &message) {
    unsigned count = 0;
#ifndef TWIN
    std::string_view text = message.count;
    if (std::from_chars(text.data(), text.data() + text.size(), count).ec != std::errc{})
      return {};
#else
    count = bus_.sensors();
#endif
    std::vector<double> readings(count);
    std::vector<std::jthread> readers;
    for (unsigned s = 0; s != count; ++s)
      readers.emplace_back([this, s, &readings] { readings[s] = bus_.humidity(s); });
    readers.clear();
    return readings;
  }

private:
  SensorBus &bus_;
};

} // namespace gallery

class SimulatedBus : public gallery::SensorBus {
public:
  explicit SimulatedBus(unsigned sensors) : sensors_(sensors) {}
  unsigned sensors() const override { return sensors_; }
  double humidity(unsigned sensor) override {
    witness::task();
    return 45.0 + sensor % 10;
  }

private:
  unsigned sensors_;
};

int main(int argc, char **argv) {
  auto n = static_cast<unsigned>(witness::size(argc, argv));
  SimulatedBus bus(n);
  gallery::Surveyor(bus).survey({"Room 12", std::to_string(n)});
  return witness::report();
}
