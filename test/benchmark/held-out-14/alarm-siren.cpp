// spawn: std::thread
// loop: range-for
// limiter: none
// waits: join after the loop
// distance: helper function
// differs: where the number comes from
// A: unbounded Y1 | origin: devices named in the message
// B: abstain-ok U1 | origin: devices the object was made with
// witness: runnable
#include "witness.h"
#include <mutex>
#include <sstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

struct Device {
  std::string topic;
  bool loud = true;
};

struct AlarmMessage {
  std::string zone;
  std::vector<Device> devices;

  static AlarmMessage decode(const std::string &text) {
    AlarmMessage message;
    std::istringstream in(text);
    in >> message.zone;
    for (std::string topic; in >> topic;)
      message.devices.push_back({topic, topic.front() != '~'});
    return message;
  }
};

class AlarmCentre {
public:
  explicit AlarmCentre(std::vector<Device> installed) : installed_(std::move(installed)) {}

  void raise(const AlarmMessage &message) {
#ifndef TWIN
    const std::vector<Device> &devices = message.devices;
#else
    const std::vector<Device> &devices = installed_;
#endif
    std::vector<std::thread> pending;
    for (const Device &device : devices)
      pending.push_back(sound(device, message.zone));
    for (std::thread &one : pending)
      one.join();
  }

  std::string journal() const {
    std::lock_guard lock(mutex_);
    return journal_;
  }

private:
  std::thread sound(const Device &device, const std::string &zone) {
    return std::thread([this, &device, zone] {
      witness::task();
      std::lock_guard lock(mutex_);
      journal_ += zone + ' ' + device.topic + (device.loud ? " siren\n" : " light\n");
    });
  }

  std::vector<Device> installed_;
  mutable std::mutex mutex_;
  std::string journal_;
};

int main(int argc, char **argv) {
  const auto n = witness::size(argc, argv);
  std::string text = "garden";
  for (std::size_t i = 0; i < n; ++i)
    text += " siren/" + std::to_string(i);
  AlarmCentre centre({{"siren/hall"}, {"siren/garage"}});
  centre.raise(AlarmMessage::decode(text));
  return witness::report();
}
