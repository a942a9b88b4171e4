// spawn: std::thread stored
// loop: range-for
// limiter: none
// waits: after the loop
// distance: class member
// differs: who sizes the collection
// A: abstain-ok U1 | origin: member of a long-lived object
// B: bounded N1 | origin: constexpr
// witness: runnable
#include "witness.h"
#include <thread>
#include <vector>

class Cluster {
public:
  void addShard(int Port);
  void heartbeat();

private:
  std::vector<int> Shards;
};

void Cluster::addShard(int Port) { Shards.push_back(Port); }

void Cluster::heartbeat() {
  std::vector<std::thread> Beats;
#ifndef TWIN
  for (int Port : Shards)
    Beats.emplace_back([Port] {
      witness::task();
      (void)Port;
    });
#else
  for (int I = 0; I < 3; ++I)
    Beats.emplace_back([I] {
      witness::task();
      (void)I;
    });
#endif
  for (auto &B : Beats)
    B.join();
}

int main(int argc, char **argv) {
  Cluster C;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    C.addShard(int(I));
  C.heartbeat();
  return witness::report();
}
