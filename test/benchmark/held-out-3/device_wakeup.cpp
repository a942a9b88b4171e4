// spawn: an eager coroutine that moves itself to a new thread
// loop: range-for
// origin: span parameter
// waits: detached
// distance: coroutine, awaiter
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: a slot is taken before the coroutine is called, and given back at its end
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <exception>
#include <semaphore>
#include <span>
#include <string>
#include <thread>
#include <vector>

struct FireAndForget {
  struct promise_type {
    FireAndForget get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() noexcept {}
    void unhandled_exception() { std::terminate(); }
  };
};

struct OnNewThread {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> handle) const {
    std::thread([handle] { handle.resume(); }).detach();
  }
  void await_resume() const noexcept {}
};

struct Device {
  std::string mac;
  bool asleep = true;
};

static std::counting_semaphore<> radios{6};

static void sendMagicPacket(const std::string &mac) {
  if (mac.size() == 17)
    witness::task();
}

FireAndForget wake(Device device) {
  co_await OnNewThread{};
  sendMagicPacket(device.mac);
#ifdef TWIN
  radios.release();
#endif
}

void wakeAll(std::span<const Device> devices) {
  for (const Device &device : devices) {
    if (!device.asleep)
      continue;
#ifdef TWIN
    radios.acquire();
#endif
    wake(device);
  }
}

int main(int argc, char **argv) {
  std::vector<Device> devices(witness::size(argc, argv), Device{"00:11:22:33:44:55"});
  wakeAll(devices);
  return witness::report();
}
