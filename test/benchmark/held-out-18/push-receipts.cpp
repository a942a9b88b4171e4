// spawn: std::thread detached
// loop: while inside a parser
// origin: messages in binary
// waits: counter with condition variable
// distance: callback
// differs: limiter
// A: bounded N9 | limiter: counter of live lookups awaited before the start
// B: unbounded Y4 | limiter: counter awaited, but the timeout is ignored
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <cstring>
#include <functional>
#include <mutex>
#include <span>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

struct Receipt {
  std::uint32_t Device;
  std::uint16_t Status;
  std::uint16_t Flags;
};

class ReceiptParser {
public:
  std::function<void(const Receipt &)> OnReceipt;

  void feed(std::span<const std::uint8_t> Bytes) {
    while (Bytes.size() >= sizeof(Receipt)) {
      Receipt R;
      std::memcpy(&R, Bytes.data(), sizeof(R));
      Bytes = Bytes.subspan(sizeof(R));
      if (OnReceipt)
        OnReceipt(R);
    }
    if (!Bytes.empty())
      throw std::runtime_error("receipt cut off");
  }
};

class ReceiptService {
public:
  ReceiptService() {
    Parser.OnReceipt = [this](const Receipt &R) { accept(R); };
  }
  void handle(std::span<const std::uint8_t> Body) {
    Parser.feed(Body);
    std::unique_lock Hold(Lock);
    Idle.wait(Hold, [this] { return Lookups == 0; });
  }

private:
  void accept(const Receipt &R) {
    std::unique_lock Hold(Lock);
#ifndef TWIN
    Idle.wait(Hold, [this] { return Lookups < 18; });
#else
    Idle.wait_for(Hold, std::chrono::microseconds(10), [this] { return Lookups < 18; });
#endif
    ++Lookups;
    std::thread([this, R] {
      witness::task();
      std::lock_guard Hold(Lock);
      Invalid += R.Status == 410;
      --Lookups;
      Idle.notify_all();
    }).detach();
  }

  ReceiptParser Parser;
  std::mutex Lock;
  std::condition_variable Idle;
  int Lookups = 0;
  int Invalid = 0;
};

int main(int argc, char **argv) {
  std::vector<std::uint8_t> Body(witness::size(argc, argv) * sizeof(Receipt));
  static ReceiptService Service;
  Service.handle(Body);
  return witness::report();
}
