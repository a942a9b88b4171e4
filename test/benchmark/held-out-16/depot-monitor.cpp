// spawn: std::thread
// loop: range-for
// limiter: none
// waits: join after the loop
// distance: member function
// differs: what gets a thread
// A: abstain-ok U1 | origin: long-lived member filled at registration
// B: unbounded Y1 | origin: parcels of a request
// witness: runnable
#include "witness.h"
#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace logistics {

struct Parcel {
  std::string Tracking;
  std::string Depot;
};

struct StatusRequest {
  std::string Customer;
  std::vector<Parcel> Parcels;
};

class DepotLink {
public:
  explicit DepotLink(std::string Name) : Name(std::move(Name)) {}

  int countStored(const Parcel *First, std::size_t Count) const {
    witness::task();
    int Stored = 0;
    for (std::size_t I = 0; I < Count; ++I)
      Stored += First[I].Depot == Name;
    return Stored;
  }

private:
  std::string Name;
};

class DepotMonitor {
public:
  void registerDepot(std::string Name) {
    Links.push_back(std::make_unique<DepotLink>(std::move(Name)));
  }

  int status(const StatusRequest &Request) {
    std::atomic<int> Stored{0};
    std::vector<std::thread> Queries;
#ifndef TWIN
    for (const auto &Link : Links)
      Queries.emplace_back([&] {
        Stored += Link->countStored(Request.Parcels.data(), Request.Parcels.size());
      });
#else
    for (const auto &P : Request.Parcels)
      Queries.emplace_back([&] {
        Stored += Links.front()->countStored(&P, 1);
      });
#endif
    for (auto &Q : Queries)
      Q.join();
    return Stored;
  }

private:
  std::vector<std::unique_ptr<DepotLink>> Links;
};

} // namespace logistics

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  logistics::DepotMonitor Monitor;
  for (const char *Name : {"Leipzig", "Lyon", "Turin"})
    Monitor.registerDepot(Name);
  logistics::StatusRequest Request{"C-1001", {}};
  for (std::size_t I = 0; I < N; ++I)
    Request.Parcels.push_back({"PX" + std::to_string(I), "Lyon"});
  Monitor.status(Request);
  return witness::report();
}
