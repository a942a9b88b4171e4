// spawn: executor policy
// loop: iterators
// origin: map filled elsewhere
// waits: detached
// distance: template parameter
// limiter: none
// differs: executor that the template gets
// A: unbounded Y1 | spawn: std::thread detached
// B: bounded N10 | spawn: called in the same thread
// witness: runnable
#include "witness.h"
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <utility>

struct ThreadExecutor {
  template <class Work> void execute(Work W) const { std::thread(std::move(W)).detach(); }
};

struct InlineExecutor {
  template <class Work> void execute(Work W) const { std::invoke(W); }
};

struct Entry {
  std::string Value;
  unsigned long Revision = 0;
  bool Dirty = false;
};

class ReplicaLink {
public:
  bool put(const std::string &Key, const Entry &E) const {
    witness::task();
    return !Key.empty() && E.Revision > 0;
  }
};

template <class Executor> class Replicator {
public:
  Replicator(Executor Run, std::shared_ptr<const ReplicaLink> Link) : Run(Run), Link(std::move(Link)) {}

  std::size_t flush(std::map<std::string, Entry> &Table) {
    std::size_t Sent = 0;
    auto It = Table.begin();
    while (It != Table.end()) {
      auto &[Key, E] = *It++;
      if (!std::exchange(E.Dirty, false))
        continue;
      Run.execute([Key = Key, E = E, Link = Link] { Link->put(Key, E); });
      ++Sent;
    }
    return Sent;
  }

private:
  Executor Run;
  std::shared_ptr<const ReplicaLink> Link;
};

class Store {
public:
  void put(const std::string &Key, std::string Value) {
    Entry &E = Table[Key];
    E.Value = std::move(Value);
    E.Revision = ++Revision;
    E.Dirty = true;
  }

  std::size_t sync() {
    auto Link = std::make_shared<const ReplicaLink>();
#ifndef TWIN
    Replicator<ThreadExecutor> Peer({}, Link);
#else
    Replicator<InlineExecutor> Peer({}, Link);
#endif
    return Peer.flush(Table);
  }

private:
  std::map<std::string, Entry> Table;
  unsigned long Revision = 0;
};

int main(int argc, char **argv) {
  const std::size_t Keys = witness::size(argc, argv);
  Store S;
  for (std::size_t I = 0; I < Keys; ++I)
    S.put("session:" + std::to_string(I), "active");
  S.sync();
  return witness::report();
}
