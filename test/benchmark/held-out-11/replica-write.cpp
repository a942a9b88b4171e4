// spawn: std::async
// loop: range-for
// limiter: none
// waits: quorum after the loop
// distance: same function
// differs: where the replicas are
// A: unbounded Y1 | origin: field of the request
// B: abstain-ok U1 | origin: vector member of a long-lived object
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <future>
#include <string>
#include <vector>

namespace quorum {

struct Record {
  std::string Key;
  std::string Value;
  std::uint64_t Version = 0;
};

class Replica;

struct WriteRequest {
  Record What;
  std::vector<Replica> Placement;
};

class Replica {
public:
  explicit Replica(std::string Address) : Address(std::move(Address)) {}
  bool store(const Record &R) {
    witness::task();
    if (Address.empty() || R.Version < Latest)
      return false;
    Latest = R.Version;
    return true;
  }

private:
  std::string Address;
  std::uint64_t Latest = 0;
};

class Cluster {
public:
  explicit Cluster(std::vector<Replica> Members) : Replicas(std::move(Members)) {}

  bool write(WriteRequest &Request) {
#ifndef TWIN
    std::vector<Replica> &Targets = Request.Placement;
#else
    std::vector<Replica> &Targets = Replicas;
#endif
    const Record &R = Request.What;
    std::vector<std::future<bool>> Acks;
    for (Replica &Member : Targets)
      Acks.push_back(std::async(std::launch::async, [&Member, &R] { return Member.store(R); }));

    std::size_t Stored = 0;
    for (auto &Ack : Acks) {
      try {
        Stored += Ack.get();
      } catch (const std::exception &E) {
        std::fprintf(stderr, "replica: %s\n", E.what());
      }
    }
    return Stored > Targets.size() / 2;
  }

private:
  std::vector<Replica> Replicas;
};

} // namespace quorum

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  const std::vector<quorum::Replica> Nodes(N, quorum::Replica("10.1.0.7:2380"));
  quorum::Cluster Cluster(Nodes);
  quorum::WriteRequest Request{{"user/1", "alice", 7}, Nodes};
  return Cluster.write(Request) ? witness::report() : 1;
}
