// spawn: std::jthread
// loop: iterators
// origin: map parameter
// waits: destructor of the vector
// distance: same function
// differs: initial count of the semaphore
// A: unbounded Y3 | limiter: semaphore as large as the input
// B: bounded N4 | limiter: semaphore of twelve
// witness: runnable
#include "witness.h"
#include <map>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

using Headers = std::map<std::string, std::string>;

static void verify_signature(const std::string &name, const std::string &value) {
  witness::task();
}

void verify_all(const Headers &signatures) {
#ifndef TWIN
  const auto permits = static_cast<std::ptrdiff_t>(signatures.size());
#else
  const std::ptrdiff_t permits = 12;
#endif
  std::counting_semaphore<> gate{permits};
  std::vector<std::jthread> verifiers;
  for (auto it = signatures.cbegin(); it != signatures.cend(); ++it) {
    gate.acquire();
    verifiers.emplace_back([&gate, it] {
      verify_signature(it->first, it->second);
      gate.release();
    });
  }
}

int main(int argc, char **argv) {
  Headers h;
  for (size_t n = witness::size(argc, argv); n > 0; --n)
    h.emplace(std::to_string(n), "sig");
  verify_all(h);
  return witness::report();
}
