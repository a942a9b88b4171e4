// spawn: std::thread detached
// loop: counted
// origin: vector parameter
// waits: detached
// limiter: none
// distance: same function
// differs: inside or outside the loop
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: one task walks the collection
// witness: runnable
#include "witness.h"
#include <memory>
#include <string>
#include <thread>
#include <vector>

void email(const std::string &To) {
  witness::task();
  (void)To;
}

void emailAll(std::shared_ptr<std::vector<std::string>> Recipients) {
#ifndef TWIN
  for (std::size_t I = 0; I < Recipients->size(); ++I)
    std::thread([Recipients, I] { email(Recipients->at(I)); }).detach();
#else
  std::thread([Recipients] {
    for (std::size_t I = 0; I < Recipients->size(); ++I)
      email(Recipients->at(I));
  }).detach();
#endif
}

int main(int argc, char **argv) {
  emailAll(std::make_shared<std::vector<std::string>>(witness::size(argc, argv), "a@example.org"));
  return witness::report();
}
