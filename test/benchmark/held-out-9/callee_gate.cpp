// spawn: std::thread
// loop: range-for
// origin: vector parameter
// limiter: semaphore before
// waits: detached
// distance: callee
// differs: lifetime of the semaphore
// A: bounded N4 | limiter: static
// B: unbounded Y6 | limiter: a new one per call
// witness: runnable
#include "witness.h"
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

typedef std::counting_semaphore<8> gate_t;

static void sign(const std::string &document) {
  (void)document;
  witness::task();
}

static void sign_later(const std::string &document) {
#ifdef TWIN
  auto gate = std::make_shared<gate_t>(8);
#else
  static auto gate = std::make_shared<gate_t>(8);
#endif
  gate->acquire();
  std::thread([document, g = gate] {
    sign(document);
    g->release();
  }).detach();
}

void sign_documents(const std::vector<std::string> &documents) {
  for (const auto &document : documents)
    if (!document.empty())
      sign_later(document);
}

int main(int argc, char **argv) {
  sign_documents(std::vector<std::string>(witness::size(argc, argv), "doc"));
  return witness::report();
}
