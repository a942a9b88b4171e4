// spawn: std::thread
// loop: range-for
// origin: request field
// waits: after the loop
// distance: class
// differs: lifetime of the permit
// A: bounded N4 | limiter: permit that moves into the task
// B: unbounded Y5 | limiter: permit that ends with the iteration
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class Tray {
public:
  class Permit {
  public:
    explicit Permit(Tray &T) : Owner(&T) {}
    Permit(Permit &&Other) noexcept : Owner(std::exchange(Other.Owner, nullptr)) {}
    Permit &operator=(Permit &&) = delete;
    ~Permit() {
      if (Owner)
        Owner->giveBack();
    }

  private:
    Tray *Owner;
  };

  explicit Tray(int Heads) : Free(Heads) {}

  Permit take() {
    std::unique_lock Guard(Lock);
    Changed.wait(Guard, [this] { return Free > 0; });
    --Free;
    return Permit(*this);
  }

private:
  void giveBack() {
    std::lock_guard Guard(Lock);
    ++Free;
    Changed.notify_one();
  }

  std::mutex Lock;
  std::condition_variable Changed;
  int Free;
};

struct LabelOrder {
  std::string Product;
  std::vector<std::string> Serials;
};

static void printLabel(const std::string &Product, const std::string &Serial) {
  witness::task();
  (void)(Product + "/" + Serial);
}

void printOrder(const LabelOrder &Order, Tray &Heads) {
  std::vector<std::thread> Printing;
  for (const std::string &Serial : Order.Serials) {
    auto Head = Heads.take();
#ifndef TWIN
    Printing.emplace_back([&Order, &Serial, Held = std::move(Head)]() mutable {
      auto Mine = std::move(Held);
      printLabel(Order.Product, Serial);
    });
#else
    Printing.emplace_back([&Order, &Serial] { printLabel(Order.Product, Serial); });
#endif
  }
  for (auto &P : Printing)
    P.join();
}

int main(int argc, char **argv) {
  LabelOrder Order{"pump", std::vector<std::string>(witness::size(argc, argv), "S-1")};
  Tray Heads(7);
  printOrder(Order, Heads);
  return witness::report();
}
