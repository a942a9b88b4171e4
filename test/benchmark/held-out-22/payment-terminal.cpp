// spawn: std::thread detached
// loop: while over a queue
// origin: stored offline payments
// waits: destructor
// distance: helper class
// differs: owner of the permit
// A: bounded N4 | limiter: permit moved into the thread
// B: unbounded Y5 | limiter: permit given back at the end of the iteration
// witness: runnable
#include "witness.h"
#include <atomic>
#include <queue>
#include <semaphore>
#include <string>
#include <thread>
#include <utility>

using Lines = std::counting_semaphore<7>;

class LinePermit {
public:
  explicit LinePermit(Lines &L) : Held(&L) { L.acquire(); }
  LinePermit(LinePermit &&Other) noexcept : Held(std::exchange(Other.Held, nullptr)) {}
  LinePermit &operator=(LinePermit &&) = delete;
  ~LinePermit() {
    if (Held)
      Held->release();
  }

private:
  Lines *Held;
};

struct OfflinePayment {
  std::string MaskedPan;
  long Cents = 0;
  unsigned Counter = 0;
};

class PaymentTerminal {
public:
  explicit PaymentTerminal(Lines &Acquirer) : Acquirer(Acquirer) {}
  ~PaymentTerminal() {
    while (Uploading.load() > 0)
      std::this_thread::yield();
  }

  void store(OfflinePayment P) { Stored.push(std::move(P)); }

  void goOnline() {
    while (!Stored.empty()) {
      OfflinePayment P = std::move(Stored.front());
      Stored.pop();
      if (P.Cents <= 0)
        continue;
      LinePermit Permit(Acquirer);
      ++Uploading;
#ifndef TWIN
      std::thread([this, P, Permit = std::move(Permit)] {
#else
      std::thread([this, P] {
#endif
        upload(P);
        --Uploading;
      }).detach();
    }
  }

private:
  void upload(const OfflinePayment &P) {
    witness::task();
    Settled += P.Cents;
  }

  Lines &Acquirer;
  std::queue<OfflinePayment> Stored;
  std::atomic<long> Settled{0};
  std::atomic<unsigned> Uploading{0};
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  static Lines Acquirer{7};
  {
    PaymentTerminal Terminal(Acquirer);
    for (unsigned I = 0; I < N; ++I)
      Terminal.store({"4000****0002", 995 + I, I});
    Terminal.goOnline();
  }
  return witness::report();
}
