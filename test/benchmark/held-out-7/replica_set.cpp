// spawn: std::async
// loop: range-for
// origin: see the factors
// waits: after the loop
// distance: method
// differs: which nodes are asked
// A: abstain-ok U1 | limiter: none | origin: member that any caller may add to
// B: bounded N1 | limiter: three preferred nodes | origin: constant
// witness: runnable
#include "witness.h"
#include <array>
#include <future>
#include <string>
#include <vector>

class ReplicaSet {
public:
  void join(std::string node) { nodes_.push_back(std::move(node)); }
  bool write(const std::string &record);

private:
  static bool send(const std::string &node, const std::string &record) {
    witness::task();
    return !node.empty() && !record.empty();
  }
  std::vector<std::string> nodes_;
};

bool ReplicaSet::write(const std::string &record) {
  std::vector<std::future<bool>> acks;
#ifdef TWIN
  static const std::array<std::string, 3> preferred{"n1", "n2", "n3"};
  for (const auto &node : preferred)
#else
  for (const auto &node : nodes_)
#endif
    acks.push_back(std::async(std::launch::async, send, node, record));
  std::size_t ok = 0;
  for (auto &a : acks)
    ok += a.get();
  return ok * 2 > acks.size();
}

int main(int argc, char **argv) {
  std::string record(witness::size(argc, argv), 'r');
  ReplicaSet set;
  for (const char *node : {"a", "b", "c", "d"})
    set.join(node);
  return set.write(record) ? witness::report() : 1;
}
