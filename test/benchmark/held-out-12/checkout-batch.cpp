// spawn: std::thread detached
// loop: range-for
// origin: request field
// limiter: std::counting_semaphore in a permit, taken before
// waits: detached
// distance: class
// differs: where the permit is taken
// A: unbounded Y2 | limiter: std::counting_semaphore in a permit, taken inside the task
// B: bounded N4
// witness: runnable
#include "witness.h"
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class PaymentGateway {
public:
  static constexpr int Concurrency = 6;

  class Permit {
  public:
    explicit Permit(PaymentGateway &G) : G(&G) { G.Calls.acquire(); }
    Permit(Permit &&Other) noexcept : G(std::exchange(Other.G, nullptr)) {}
    ~Permit() {
      if (G)
        G->Calls.release();
    }

  private:
    PaymentGateway *G;
  };

  bool authorize(const std::string &Order, long Cents) {
    (void)Order;
    witness::work();
    return Cents > 0;
  }

private:
  std::counting_semaphore<Concurrency> Calls{Concurrency};
};

struct Order {
  std::string Id;
  long Cents = 0;
  bool Paid = false;
};

struct CheckoutBatch {
  std::string Merchant;
  std::vector<Order> Orders;
};

class Checkout {
public:
  explicit Checkout(PaymentGateway &Gateway) : Gateway(Gateway) {}

  void submit(CheckoutBatch &Batch) {
    for (Order &O : Batch.Orders) {
      if (O.Paid)
        continue;
#ifndef TWIN
      std::thread([this, &O] {
        witness::Task Alive;
        PaymentGateway::Permit Held(Gateway);
        O.Paid = Gateway.authorize(O.Id, O.Cents);
      }).detach();
#else
      PaymentGateway::Permit Taken(Gateway);
      std::thread([this, &O, Held = std::move(Taken)] {
        witness::Task Alive;
        O.Paid = Gateway.authorize(O.Id, O.Cents);
      }).detach();
#endif
    }
  }

private:
  PaymentGateway &Gateway;
};

int main(int argc, char **argv) {
  PaymentGateway Gateway;
  CheckoutBatch Batch{"shop-7", std::vector<Order>(witness::size(argc, argv), Order{"o", 1999})};
  Checkout(Gateway).submit(Batch);
  return witness::report();
}
