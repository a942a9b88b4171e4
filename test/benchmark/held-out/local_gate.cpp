// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: detached
// distance: same function
// differs: lifetime of the semaphore
// A: unbounded Y6 | limiter: a new semaphore each iteration
// B: bounded N4 | limiter: one semaphore
// witness: runnable
#include "witness.h"
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

namespace billing {

using Gate = std::counting_semaphore<64>;

struct InvoiceRun {
  std::string period;
  std::vector<long> customers;
};

void produceInvoice(long customer, const std::string &period) { witness::task(); }

void startRun(const InvoiceRun &run) {
#ifdef TWIN
  auto gate = std::make_shared<Gate>(14);
#endif
  for (long customer : run.customers) {
#ifndef TWIN
    auto gate = std::make_shared<Gate>(14);
#endif
    gate->acquire();
    std::thread worker([gate, customer, period = run.period] {
      produceInvoice(customer, period);
      gate->release();
    });
    worker.detach();
  }
}

} // namespace billing

int main(int argc, char **argv) {
  billing::startRun({"2026-01", std::vector<long>(witness::size(argc, argv), 5L)});
  return witness::report();
}
