// spawn: std::thread
// loop: counted
// origin: number of threads
// limiter: number of threads
// waits: after the loop
// distance: member function
// differs: who sets the number of threads
// A: unbounded Y3 | origin: field of the request
// B: bounded N2 | origin: configuration of the service
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <map>
#include <string>
#include <thread>
#include <vector>

struct ImportRequest {
  std::map<std::string, std::string> Options;
  std::vector<std::string> Splits;

  unsigned number(const std::string &Key, unsigned Otherwise) const {
    auto It = Options.find(Key);
    return It == Options.end() ? Otherwise : static_cast<unsigned>(std::strtoul(It->second.c_str(), nullptr, 10));
  }
};

struct ServiceConfig {
  unsigned Threads = 4;
  bool KeepChipTimes = true;

  static ServiceConfig fromEnvironment() {
    ServiceConfig C;
    if (const char *Text = std::getenv("RESULTS_THREADS"))
      C.Threads = std::max(1u, static_cast<unsigned>(std::strtoul(Text, nullptr, 10)));
    return C;
  }
};

class ResultsImport {
public:
  explicit ResultsImport(const ServiceConfig &Config) : Config(Config) {}

  unsigned run(const ImportRequest &Request);

private:
  unsigned threadsFor(const ImportRequest &Request) const {
#ifndef TWIN
    return Request.number("threads", Config.Threads);
#else
    (void)Request;
    return Config.Threads;
#endif
  }

  void drain(const ImportRequest &Request) {
    witness::task();
    for (std::size_t I = Next++; I < Request.Splits.size(); I = Next++)
      if (Request.Splits[I].find(';') == std::string::npos)
        ++Malformed;
  }

  ServiceConfig Config;
  std::atomic<std::size_t> Next{0};
  std::atomic<unsigned> Malformed{0};
};

unsigned ResultsImport::run(const ImportRequest &Request) {
  const unsigned Threads = threadsFor(Request);
  std::vector<std::thread> Importers;
  for (unsigned I = 0; I < Threads; ++I)
    Importers.emplace_back([this, &Request] { drain(Request); });
  for (auto &T : Importers)
    T.join();
  return Malformed;
}

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  ImportRequest Request;
  Request.Options["threads"] = std::to_string(N);
  Request.Splits.assign(N, "1042;21.1km;01:44:09");
  ResultsImport Import(ServiceConfig::fromEnvironment());
  Import.run(Request);
  return witness::report();
}
