// spawn: std::thread
// loop: index to a number
// limiter: none
// waits: join after the loop
// distance: same function
// differs: where the number comes from
// A: unbounded Y1 | origin: size of a vector field of a parameter
// B: abstain-ok U2 | origin: a function of another file | witness: not-runnable (another file knows the number)
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

namespace cluster {
int nodeCount(const std::string &zone); // in topology.cpp
}

struct ProbeRequest {
  std::string zone;
  std::vector<int> nodes;
};

class Prober {
public:
  int probe(const ProbeRequest &request) {
#ifdef TWIN
    const int count = cluster::nodeCount(request.zone);
#else
    const int count = static_cast<int>(request.nodes.size());
#endif
    std::vector<char> alive(count, 0);
    std::vector<std::thread> probes;
    for (int node = 0; node < count; ++node)
      probes.emplace_back([this, &alive, node] { alive[node] = heartbeat(node); });
    int living = 0;
    for (int node = 0; node < count; ++node) {
      probes[node].join();
      living += alive[node];
    }
    return living;
  }

private:
  bool heartbeat(int node) {
    witness::task();
    return node % timeout_ != 1;
  }

  int timeout_ = 1000;
};

#ifdef TWIN
int livingNodes(const ProbeRequest &request) { return Prober().probe(request); }
#else
int main(int argc, char **argv) {
  ProbeRequest request{"eu-1", std::vector<int>(witness::size(argc, argv))};
  printf("%d nodes\n", Prober().probe(request));
  return witness::report();
}
#endif
