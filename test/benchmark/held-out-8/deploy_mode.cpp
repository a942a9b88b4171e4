// spawn: std::thread
// loop: range-for
// origin: request field
// limiter: join
// waits: joined or detached
// distance: same function
// differs: whether every path joins
// A: unbounded Y4 | waits: joined only if the request asks for it
// B: bounded N3 | waits: joined in every iteration
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

struct RolloutRequest {
  std::string version;
  std::vector<std::string> nodes;
  bool rolling = false;
};

static void upgrade(std::string node, std::string version) {
  (void)node;
  (void)version;
  witness::task();
}

void rollout(const RolloutRequest &request) {
  for (const auto &node : request.nodes) {
    std::thread step(upgrade, node, request.version);
#ifndef TWIN
    if (!request.rolling) {
      step.detach();
      continue;
    }
#endif
    step.join();
  }
}

int main(int argc, char **argv) {
  RolloutRequest request;
  request.version = "2.4.1";
  request.nodes.assign(witness::size(argc, argv), "node-a");
  rollout(request);
  return witness::report();
}
