// spawn: std::async
// loop: range-for
// origin: parsed YAML
// distance: member function
// differs: what is done with the futures in the loop
// A: unbounded Y1 | limiter: none | waits: destructor
// B: bounded N5 | limiter: circular buffer of six futures | waits: when its place is needed
// witness: runnable
// packages: yaml-cpp
#include "witness.h"
#include <array>
#include <atomic>
#include <future>
#include <string>
#include <vector>
#include <yaml-cpp/yaml.h>

class MirrorList {
public:
  explicit MirrorList(const std::string &yaml) : root_(YAML::Load(yaml)) {}

  int measure() {
#ifdef TWIN
    std::array<std::future<void>, 6> probes;
    std::size_t at = 0;
    for (const YAML::Node &mirror : root_["mirrors"]) {
      auto &place = probes[at++ % probes.size()];
      if (place.valid())
        place.get();
      place = start(mirror.as<std::string>());
    }
    for (auto &p : probes)
      if (p.valid())
        p.get();
#else
    std::vector<std::future<void>> probes;
    for (const YAML::Node &mirror : root_["mirrors"])
      probes.push_back(start(mirror.as<std::string>()));
    for (auto &p : probes)
      p.get();
#endif
    return slow_;
  }

private:
  std::future<void> start(std::string url) {
    return std::async(std::launch::async, [this, url] { ping(url); });
  }

  void ping(const std::string &url) {
    witness::task();
    slow_ += url.starts_with("ftp:");
  }

  YAML::Node root_;
  std::atomic<int> slow_{0};
};

int main(int argc, char **argv) {
  std::string text = "mirrors:\n";
  for (std::size_t n = witness::size(argc, argv); n; --n)
    text += "  - https://deb.example/debian\n";
  MirrorList(text).measure();
  return witness::report();
}
