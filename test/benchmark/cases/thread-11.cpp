// spawn: std::thread stored
// loop: range-for
// origin: request field
// waits: after the loop
// distance: same function
// differs: what happens past the limit
// A: unbounded Y7 | limiter: size guard only logs
// B: bounded N7 | limiter: size guard throws
// witness: runnable
#include "witness.h"
#include <iostream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

class BatchGetRequest {
public:
  explicit BatchGetRequest(std::size_t N) : Keys(N, "k") {}
  const std::vector<std::string> &keys() const { return Keys; }

private:
  std::vector<std::string> Keys;
};

static constexpr std::size_t kMaxKeys = 50;

void fetch(const std::string &Key) {
  witness::task();
  (void)Key;
}

void batchGet(const BatchGetRequest &Req) {
  if (Req.keys().size() > kMaxKeys) {
    std::cerr << "large batch: " << Req.keys().size() << '\n';
#ifdef TWIN
    throw std::invalid_argument("too many keys");
#endif
  }
  std::vector<std::thread> Threads;
  for (const auto &Key : Req.keys())
    Threads.emplace_back(fetch, std::cref(Key));
  for (auto &T : Threads)
    T.join();
}

int main(int argc, char **argv) {
  BatchGetRequest Req(witness::size(argc, argv));
  try {
    batchGet(Req);
  } catch (const std::invalid_argument &E) {
    std::cerr << E.what() << '\n';
  }
  return witness::report();
}
