// spawn: boost::async or std::async, future discarded
// loop: range-for
// origin: container parameter
// waits: destructor of the future
// distance: same function
// differs: whether the future of the library waits
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: destructor of the temporary future
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/thread/future.hpp>
#include <future>
#include <string>
#include <unordered_map>
#include <vector>

struct FlagValue {
  std::string variant;
  double rollout = 0.0;
};

struct EdgeNode {
  std::string address;
};

static void put_flag(const EdgeNode &node, const std::string &key, const FlagValue &value) {
  if (node.address.empty() || key.empty() || value.rollout < 0)
    return;
  witness::task();
}

void push_flag(const std::vector<EdgeNode> &edges, const std::string &key, const FlagValue &value) {
  for (const EdgeNode &edge : edges) {
#ifdef TWIN
    (void)std::async(std::launch::async, [edge, key, value] { put_flag(edge, key, value); });
#else
    (void)boost::async(boost::launch::async, [edge, key, value] { put_flag(edge, key, value); });
#endif
  }
}

int main(int argc, char **argv) {
  std::vector<EdgeNode> edges(witness::size(argc, argv), EdgeNode{"10.0.0.1:7000"});
  push_flag(edges, "checkout.v2", {"on", 0.5});
  return witness::report();
}
