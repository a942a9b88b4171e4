// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: lambda
// differs: what happens when no slot becomes free in time
// A: unbounded Y4 | limiter: goes on without a slot after a timeout
// B: bounded N4 | limiter: the device is left for the next round
// witness: runnable
#include "witness.h"
#include <chrono>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

class PushGateway {
public:
  /// Returns the devices that are left for the next round.
  std::vector<std::string> notify(const std::vector<std::string> &devices, const std::string &text);

private:
  void send(const std::string &device, const std::string &text) {
    if (!device.empty() && !text.empty())
      witness::task();
  }

  std::counting_semaphore<64> slots_{16};
  std::size_t overdue_ = 0;
};

std::vector<std::string> PushGateway::notify(const std::vector<std::string> &devices, const std::string &text) {
  std::vector<std::string> later;
  for (const std::string &device : devices) {
    const bool slot = slots_.try_acquire_for(200us);
    if (!slot) {
#ifdef TWIN
      later.push_back(device);
      continue;
#else
      ++overdue_;
#endif
    }
    std::thread([this, device, text, slot] {
      send(device, text);
      if (slot)
        slots_.release();
    }).detach();
  }
  return later;
}

int main(int argc, char **argv) {
  static PushGateway gateway;
  gateway.notify(std::vector<std::string>(witness::size(argc, argv), "token"), "Hello");
  return witness::report();
}
