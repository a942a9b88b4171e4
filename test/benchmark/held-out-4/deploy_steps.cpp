// spawn: std::thread
// loop: index to a number
// waits: join after the loop
// limiter: none
// distance: same function
// differs: where the number comes from
// A: unbounded Y1 | origin: size of a list in a document of the caller
// B: bounded N2 | origin: number in the configuration
// witness: runnable
// packages: yaml-cpp
#include "witness.h"
#include <atomic>
#include <string>
#include <thread>
#include <vector>
#include <yaml-cpp/yaml.h>

class Deployer {
public:
  explicit Deployer(const YAML::Node &config) : agents_(config["agents"].as<std::size_t>(2)) {}

  void deploy(const YAML::Node &playbook) {
    std::vector<std::string> steps;
    for (const YAML::Node &step : playbook["steps"])
      steps.push_back(step.as<std::string>());

    std::atomic<std::size_t> next{0};
    std::vector<std::thread> agents;
#ifdef TWIN
    const std::size_t count = agents_;
#else
    const std::size_t count = steps.size();
#endif
    for (std::size_t i = 0; i < count; ++i)
      agents.emplace_back([&] {
        witness::Task live;
        for (std::size_t at; (at = next++) < steps.size();)
          if (steps[at] != "skip")
            witness::work();
      });
    for (std::thread &agent : agents)
      agent.join();
  }

private:
  std::size_t agents_;
};

int main(int argc, char **argv) {
  YAML::Node config = YAML::Load("agents: 5");
  YAML::Node playbook;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    playbook["steps"].push_back("restart web");
  Deployer(config).deploy(playbook);
  return witness::report();
}
