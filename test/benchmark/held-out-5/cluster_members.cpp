// spawn: std::thread joined
// loop: range-for
// waits: after the loop
// distance: member function
// limiter: none
// differs: what fills the members
// A: unbounded Y1 | origin: member that is filled from a request in the same class
// B: abstain-ok U1 | origin: member of a long-lived object that other files fill
// witness: not-runnable (nothing in the twin fills the member)
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

struct JoinMessage {
  std::vector<std::string> nodes;
};

class Cluster {
public:
  void onJoin(const JoinMessage &m);
  void heartbeat();

  friend class ClusterAdmin; // registers nodes at start

private:
  void beat(const std::string &node) {
    witness::task();
    if (node == self_)
      std::puts("own heart");
  }

  std::string self_ = "n0";
  std::vector<std::string> nodes_;
};

void Cluster::onJoin(const JoinMessage &m) {
#ifndef TWIN
  nodes_ = m.nodes;
#else
  if (!m.nodes.empty())
    self_ = m.nodes.front();
#endif
  heartbeat();
}

void Cluster::heartbeat() {
  std::vector<std::thread> beats;
  for (const auto &n : nodes_)
    beats.emplace_back([this, &n] { beat(n); });
  for (auto &b : beats)
    b.join();
}

int main(int argc, char **argv) {
  static Cluster c;
  c.onJoin({std::vector<std::string>(witness::size(argc, argv), "n1")});
  return witness::report();
}
