// spawn: std::async
// loop: range-for
// origin: participants of a conference
// limiter: none
// distance: same function
// differs: lifetime of the future
// A: bounded N3 | waits: destructor of the future each iteration
// B: unbounded Y1 | waits: after the loop
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <vector>

namespace conf {

struct Participant {
  std::string name;
  int width = 1280;
  int height = 720;
};

struct Rendition {
  std::string participant;
  int height;
};

class Ladder {
public:
  explicit Ladder(int lowest) : lowest_(lowest) {}

  Rendition downscale(const Participant &p) const {
    witness::task();
    return {p.name, p.height > lowest_ ? p.height / 2 : p.height};
  }

  std::vector<Rendition> build(const std::vector<Participant> &participants) const {
    std::vector<Rendition> out;
    out.reserve(participants.size());
#ifdef TWIN
    std::vector<std::future<Rendition>> scaling;
#endif
    for (const Participant &p : participants) {
      if (p.height <= 0)
        continue;
      auto scaled = std::async(std::launch::async, [this, &p] { return downscale(p); });
#ifndef TWIN
      out.push_back(scaled.get());
#else
      scaling.push_back(std::move(scaled));
#endif
    }
#ifdef TWIN
    for (auto &scaled : scaling)
      out.push_back(scaled.get());
#endif
    return out;
  }

private:
  int lowest_;
};

} // namespace conf

int main(int argc, char **argv) {
  std::vector<conf::Participant> people(witness::size(argc, argv), conf::Participant{"guest"});
  conf::Ladder(180).build(people);
  return witness::report();
}
