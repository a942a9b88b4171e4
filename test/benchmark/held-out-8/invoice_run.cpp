// spawn: std::thread
// loop: range-for
// origin: vector parameter
// limiter: counting semaphore
// waits: joined after the loop
// distance: same function
// differs: scope of the semaphore
// A: unbounded Y6 | limiter: a new semaphore in each iteration
// B: bounded N4 | limiter: one semaphore for the loop
// witness: runnable
#include "witness.h"
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Invoice {
  long number;
  std::string customer;
};

using Slots = std::counting_semaphore<32>;

static void typeset(const Invoice &) { witness::task(); }

void printInvoices(const std::vector<Invoice> &invoices) {
  std::vector<std::thread> printers;
#ifdef TWIN
  auto slots = std::make_shared<Slots>(5);
#endif
  for (const auto &invoice : invoices) {
#ifndef TWIN
    auto slots = std::make_shared<Slots>(5);
#endif
    slots->acquire();
    printers.emplace_back([slots, &invoice] {
      typeset(invoice);
      slots->release();
    });
  }
  for (auto &printer : printers)
    printer.join();
}

int main(int argc, char **argv) {
  std::vector<Invoice> invoices(witness::size(argc, argv), Invoice{4711, "ACME"});
  printInvoices(invoices);
  return witness::report();
}
