// spawn: boost::thread_group::create_thread
// loop: range-for
// origin: map parameter
// waits: thread_group::join_all
// distance: lambda
// differs: limiter
// A: unbounded Y7 | limiter: pause after every ten
// B: bounded N6 | limiter: joins after every ten
// libraries: -lboost_thread -lboost_system
// witness: runnable
#include "witness.h"
#include <boost/thread.hpp>
#include <boost/thread/thread.hpp>
#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <thread>

struct Endpoint {
  std::string Host;
  unsigned short Port = 0;
  bool Healthy = false;
};

using ServiceMap = std::map<std::string, Endpoint>;

class HealthProber {
public:
  std::size_t sweep(ServiceMap &Services);

private:
  void probe(Endpoint &E) {
    witness::task();
    E.Healthy = E.Port != 0;
    Probed.fetch_add(1, std::memory_order_relaxed);
  }

  static constexpr std::size_t Burst = 10;
  std::atomic<std::size_t> Probed{0};
};

std::size_t HealthProber::sweep(ServiceMap &Services) {
  auto Group = std::make_unique<boost::thread_group>();
  std::size_t Sent = 0;
  for (auto &Entry : Services) {
    Endpoint &E = Entry.second;
    Group->create_thread([this, &E] { probe(E); });
    if (++Sent % Burst == 0) {
#ifndef TWIN
      std::this_thread::sleep_for(std::chrono::microseconds(50));
#else
      Group->join_all();
      Group = std::make_unique<boost::thread_group>();
#endif
    }
  }
  Group->join_all();
  return Probed;
}

int main(int argc, char **argv) {
  ServiceMap Services;
  const std::size_t Count = witness::size(argc, argv);
  for (std::size_t I = 0; I < Count; ++I)
    Services["svc-" + std::to_string(I)] = {"10.0.0.1", static_cast<unsigned short>(8000 + I % 100)};
  HealthProber().sweep(Services);
  return witness::report();
}
