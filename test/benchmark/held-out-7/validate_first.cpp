// spawn: std::jthread
// loop: range-for
// origin: request parameter
// waits: destructor
// distance: helper that validates
// differs: whether the helper looks at the number
// A: unbounded Y1 | limiter: none, only each path is checked
// B: bounded N7 | limiter: the helper throws when there are too many
// witness: runnable
#include "witness.h"
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace vault {

struct SecretRequest {
  std::string caller;
  std::vector<std::string> paths;
};

void requireSane(const SecretRequest &rq) {
  if (rq.caller.empty())
    throw std::invalid_argument("anonymous caller");
#ifdef TWIN
  if (rq.paths.size() > 25)
    throw std::invalid_argument("too many paths");
#endif
  for (const auto &p : rq.paths)
    if (p.front() != '/')
      throw std::invalid_argument("relative path");
}

void readSecrets(const SecretRequest &rq) {
  requireSane(rq);
  std::vector<std::jthread> reads(rq.paths.size());
  auto slot = reads.begin();
  for (const auto &p : rq.paths)
    *slot++ = std::jthread([&p] {
      witness::task();
      if (p.ends_with('/'))
        std::puts("folder");
    });
}

} // namespace vault

int main(int argc, char **argv) {
  vault::SecretRequest rq{"billing", {}};
  rq.paths.assign(witness::size(argc, argv), "/db/password");
  try {
    vault::readSecrets(rq);
  } catch (const std::invalid_argument &e) {
    std::fprintf(stderr, "refused: %s\n", e.what());
  }
  return witness::report();
}
