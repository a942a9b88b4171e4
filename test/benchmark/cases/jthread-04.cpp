// spawn: std::jthread
// loop: range-for
// origin: vector parameter
// waits: after the loop
// distance: base class
// differs: limiter
// A: unbounded Y1 | limiter: mutex
// B: bounded N4 | limiter: RAII permit moved into the task
// witness: runnable
#include "witness.h"
#include <mutex>
#include <semaphore>
#include <thread>
#include <utility>
#include <vector>

class Permit {
public:
  explicit Permit(std::counting_semaphore<> &S) : Sem(&S) { S.acquire(); }
  Permit(Permit &&Other) noexcept : Sem(std::exchange(Other.Sem, nullptr)) {}
  ~Permit() {
    if (Sem)
      Sem->release();
  }

private:
  std::counting_semaphore<> *Sem;
};

class Service {
protected:
  void background(int Item) {
#ifndef TWIN
    std::lock_guard Lock(Mutex);
    Threads.emplace_back([this, Item] { handle(Item); });
#else
    Permit Slot(Slots);
    Threads.emplace_back([this, Item, Slot = std::move(Slot)] { handle(Item); });
#endif
  }

  virtual void handle(int Item) = 0;
  virtual ~Service() = default;

  std::mutex Mutex;
  std::counting_semaphore<> Slots{18};
  std::vector<std::jthread> Threads;
};

class Mailer : public Service {
public:
  void sendAll(const std::vector<int> &Recipients) {
    for (int R : Recipients)
      background(R);
    Threads.clear();
  }

  void handle(int) override { witness::task(); }
};

int main(int argc, char **argv) {
  Mailer M;
  M.sendAll(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
