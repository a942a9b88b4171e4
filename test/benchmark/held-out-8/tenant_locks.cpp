// spawn: std::thread
// loop: range-for
// origin: request field
// limiter: semaphore in a map
// waits: joined after the loop
// distance: member function
// differs: key of the map
// A: unbounded Y6 | limiter: a semaphore for each document
// B: bounded N4 | limiter: a semaphore for the tenant of the request
// witness: runnable
#include "witness.h"
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

struct SignRequest {
  std::string tenant;
  std::vector<std::string> documents;
};

class Signer {
public:
  void sign(const SignRequest &request) {
    std::vector<std::thread> workers;
    for (const auto &document : request.documents) {
#ifdef TWIN
      auto &slots = slotsOf(request.tenant);
#else
      auto &slots = slotsOf(document);
#endif
      slots.acquire();
      workers.emplace_back([this, &slots, &document] {
        hsm(document);
        slots.release();
      });
    }
    for (auto &worker : workers)
      worker.join();
  }

private:
  using Slots = std::counting_semaphore<>;

  Slots &slotsOf(const std::string &key) {
    auto &entry = slots_[key];
    if (!entry)
      entry = std::make_unique<Slots>(5);
    return *entry;
  }

  void hsm(const std::string &) { witness::task(); }

  std::unordered_map<std::string, std::unique_ptr<Slots>> slots_;
};

int main(int argc, char **argv) {
  SignRequest request{"acme", {}};
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    request.documents.push_back("contract-" + std::to_string(n) + ".pdf");
  Signer().sign(request);
  return witness::report();
}
