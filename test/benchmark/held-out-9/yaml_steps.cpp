// spawn: std::thread
// loop: range-for over YAML
// origin: parsed text
// waits: after the loop
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: semaphore before
// witness: runnable
// packages: yaml-cpp
#include "witness.h"
#include <semaphore>
#include <string>
#include <thread>
#include <vector>
#include <yaml-cpp/yaml.h>

namespace ci {

constexpr int kRunners = 10;

class Workflow {
public:
  static Workflow parse(const std::string &text) { return Workflow(YAML::Load(text)); }
  void run() const;

private:
  explicit Workflow(YAML::Node root) : root_(root) {}
  static void run_step(const std::string &command) {
    (void)command;
    witness::task();
  }
  YAML::Node root_;
};

void Workflow::run() const {
  std::vector<std::thread> steps;
#ifdef TWIN
  std::counting_semaphore<kRunners> runners(kRunners);
#endif
  for (const auto &step : root_["steps"]) {
    std::string command = step["run"].as<std::string>();
#ifdef TWIN
    runners.acquire();
    steps.emplace_back([&runners, command] {
      run_step(command);
      runners.release();
    });
#else
    steps.emplace_back(run_step, command);
#endif
  }
  for (auto &step : steps)
    step.join();
}

} // namespace ci

int main(int argc, char **argv) {
  std::string text = "steps:\n";
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    text += "  - run: make\n";
  ci::Workflow::parse(text).run();
  return witness::report();
}
