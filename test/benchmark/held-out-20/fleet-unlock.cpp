// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: detached
// distance: same function
// differs: life of the semaphore
// A: bounded N4 | limiter: counting_semaphore of the object
// B: unbounded Y6 | limiter: counting_semaphore made anew each iteration
// witness: runnable
#include "witness.h"
#include <functional>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct UnlockRequest {
  std::string Customer;
  std::vector<std::string> Plates;
};

using ModemSlots = std::counting_semaphore<64>;

class FleetGateway {
public:
  std::size_t unlockAll(const UnlockRequest &Request);

private:
  static void sendUnlock(const std::string &Plate);
  std::shared_ptr<ModemSlots> Slots = std::make_shared<ModemSlots>(7);
};

void FleetGateway::sendUnlock(const std::string &Plate) {
  witness::task();
  (void)Plate;
}

std::size_t FleetGateway::unlockAll(const UnlockRequest &Request) {
  std::size_t Sent = 0;
  for (const auto &Plate : Request.Plates) {
    if (Plate.size() < 4)
      continue;
#ifdef TWIN
    auto Modem = std::make_shared<ModemSlots>(7);
#else
    auto Modem = Slots;
#endif
    Modem->acquire();
    std::thread([Modem, Plate] {
      sendUnlock(Plate);
      Modem->release();
    }).detach();
    ++Sent;
  }
  return Sent;
}

int main(int argc, char **argv) {
  FleetGateway Gateway;
  UnlockRequest Request{"c-1182", std::vector<std::string>(witness::size(argc, argv), "ZH 4417")};
  Gateway.unlockAll(Request);
  return witness::report();
}
