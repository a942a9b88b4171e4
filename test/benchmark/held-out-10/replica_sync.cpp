// spawn: std::thread
// loop: range-for
// origin: long-lived member / request field
// waits: join
// distance: same function
// differs: which collection is walked
// A: abstain-ok U1 | limiter: none
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

struct Endpoint {
  std::string host;
  int port;
};

struct PutRequest {
  std::string key, value;
  std::vector<Endpoint> copies;
};

class ReplicatedStore {
public:
  void addReplica(Endpoint e) { replicas_.push_back(std::move(e)); }

  void put(const PutRequest &request) {
    std::vector<std::thread> writers;
#ifdef TWIN
    for (const Endpoint &e : request.copies)
#else
    for (const Endpoint &e : replicas_)
#endif
      writers.emplace_back([&e, &request] { write(e, request.key, request.value); });
    for (auto &w : writers)
      w.join();
  }

private:
  static void write(const Endpoint &, const std::string &, const std::string &) { witness::task(); }
  std::vector<Endpoint> replicas_;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  ReplicatedStore store;
  store.addReplica({"r1", 1});
  store.addReplica({"r2", 1});
  PutRequest r{"k", "v", std::vector<Endpoint>(n, Endpoint{"c", 2})};
  store.put(r);
  return witness::report();
}
