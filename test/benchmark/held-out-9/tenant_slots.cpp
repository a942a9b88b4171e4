// spawn: std::thread
// loop: range-for
// origin: vector parameter
// limiter: semaphore before
// waits: after the loop
// distance: same function
// differs: how many semaphores there are
// A: unbounded Y6 | limiter: a semaphore per tenant of the request
// B: bounded N4 | limiter: one semaphore
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

using Semaphore = std::counting_semaphore<64>;

struct Upload {
  std::string tenant;
  std::vector<char> bytes;
};

class Ingest {
public:
  void Accept(const std::vector<Upload> &uploads);

private:
  Semaphore &SlotsOf(const std::string &tenant) {
#ifdef TWIN
    (void)tenant;
    return shared_;
#else
    return perTenant_.try_emplace(tenant, 4).first->second;
#endif
  }
  std::unordered_map<std::string, Semaphore> perTenant_;
  Semaphore shared_{4};
};

void Ingest::Accept(const std::vector<Upload> &uploads) {
  std::vector<std::thread> writers;
  for (const Upload &upload : uploads) {
    Semaphore &slots = SlotsOf(upload.tenant);
    slots.acquire();
    writers.emplace_back([&upload, &slots] {
      (void)upload;
      witness::task();
      slots.release();
    });
  }
  for (std::thread &writer : writers)
    writer.join();
}

int main(int argc, char **argv) {
  std::vector<Upload> uploads(witness::size(argc, argv));
  for (std::size_t i = 0; i < uploads.size(); ++i)
    uploads[i].tenant = "t" + std::to_string(i);
  Ingest().Accept(uploads);
  return witness::report();
}
