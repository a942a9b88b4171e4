// spawn: std::jthread
// loop: range-for
// origin: request field or configuration
// waits: destructor
// distance: member function
// differs: what is walked
// A: unbounded Y1 | limiter: none | origin: request field
// B: abstain-ok U1 | limiter: none | origin: list in the configuration
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

struct ProxyConfig {
  std::string listen = "0.0.0.0:80";
  std::vector<std::string> upstreams;
};

struct ReloadCommand {
  std::string actor;
  std::vector<std::string> names;
};

class Proxy {
public:
  explicit Proxy(const ProxyConfig &config) : config_(config) {}

  void reload(const ReloadCommand &command) {
    std::vector<std::jthread> checks;
#ifndef TWIN
    for (const std::string &name : command.names)
#else
    for (const std::string &name : config_.upstreams)
#endif
      checks.emplace_back([this, name] { check(name); });
  }

private:
  void check(const std::string &name) { witness::task(); }
  const ProxyConfig &config_;
};

int main(int argc, char **argv) {
  ProxyConfig config;
  config.upstreams = {"a:80", "b:80"};
  Proxy proxy(config);
  proxy.reload({"admin", std::vector<std::string>(witness::size(argc, argv), "x")});
  return witness::report();
}
