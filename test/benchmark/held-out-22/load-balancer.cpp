// spawn: std::thread
// loop: counted
// limiter: none
// waits: joins in the destructor
// distance: helper member
// differs: origin
// A: bounded N2 | origin: number of workers in the configuration
// B: unbounded Y1 | origin: number of waiting connections
// witness: runnable
#include "witness.h"
#include <deque>
#include <iostream>
#include <map>
#include <mutex>
#include <optional>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

struct Connection {
  int Client = -1;
  std::string Sni;
};

struct BalancerConfig {
  unsigned Workers = 2;
  std::vector<std::string> Upstreams;

  static BalancerConfig read(std::istream &File) {
    BalancerConfig C;
    for (std::string Key, Value; File >> Key >> Value;) {
      if (Key == "worker_processes")
        C.Workers = static_cast<unsigned>(std::stoul(Value));
      else if (Key == "upstream")
        C.Upstreams.push_back(Value);
      else
        std::cerr << "unknown directive " << Key << '\n';
    }
    return C;
  }
};

class Balancer {
public:
  explicit Balancer(BalancerConfig C) : Config(std::move(C)) {}
  ~Balancer() {
    for (auto &W : Workers)
      W.join();
  }

  void enqueue(Connection C) { Backlog.push_back(std::move(C)); }

  void start() {
#ifndef TWIN
    const std::size_t Count = Config.Workers;
#else
    const std::size_t Count = Backlog.size();
#endif
    Workers.reserve(Count);
    for (std::size_t I = 0; I < Count; ++I)
      Workers.emplace_back(&Balancer::work, this, I);
  }

private:
  std::optional<Connection> next() {
    std::lock_guard Lock(Guard);
    if (Backlog.empty())
      return std::nullopt;
    Connection C = std::move(Backlog.front());
    Backlog.pop_front();
    return C;
  }

  void work(std::size_t Id) {
    witness::Task Alive;
    witness::work();
    while (auto C = next()) {
      std::lock_guard Lock(Guard);
      Routed[Config.Upstreams[(Id + C->Sni.size()) % Config.Upstreams.size()]]++;
    }
  }

  BalancerConfig Config;
  std::mutex Guard;
  std::deque<Connection> Backlog;
  std::map<std::string, unsigned> Routed;
  std::vector<std::thread> Workers;
};

int main(int argc, char **argv) {
  std::istringstream File("worker_processes 4 upstream 10.0.0.1:80 upstream 10.0.0.2:80");
  const std::size_t N = witness::size(argc, argv);
  {
    Balancer B(BalancerConfig::read(File));
    for (std::size_t I = 0; I < N; ++I)
      B.enqueue({static_cast<int>(I), "shop.example"});
    B.start();
  }
  return witness::report();
}
