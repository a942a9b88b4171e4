// trap: T17 D3
// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: detached
// distance: same function
// differs: what the task captures of the slot
// A: unbounded Y5 | limiter: slot owned by the iteration
// B: bounded N4 | limiter: slot owned by the task
// witness: runnable
#include "witness.h"
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

class Slots {
public:
  std::shared_ptr<void> take() {
    free_.acquire();
    return {nullptr, [this](void *) { free_.release(); }};
  }

private:
  std::counting_semaphore<> free_{10};
};

struct Push {
  std::string body;
  std::vector<unsigned> devices;
};

static Slots slots;

static void send(unsigned device, const std::string &body) {
  witness::task();
  if (device == 0)
    std::puts(body.c_str());
}

void onPush(const Push &p) {
  for (unsigned device : p.devices) {
    auto slot = slots.take();
#ifdef TWIN
    std::shared_ptr<void> held = std::move(slot);
#else
    std::weak_ptr<void> held = slot;
#endif
    std::thread([device, body = p.body, held] { send(device, body); }).detach();
  }
}

int main(int argc, char **argv) {
  Push p{"ding", {}};
  p.devices.assign(witness::size(argc, argv), 8);
  onPush(p);
  return witness::report();
}
