// spawn: std::thread in a vector
// loop: range-for over a view
// origin: field of a reply
// waits: join after the loop
// distance: same function
// differs: the view
// A: unbounded Y1 | limiter: none, std::views::drop
// B: bounded N11 | limiter: std::views::take
// witness: runnable
#include "witness.h"
#include <ranges>
#include <string>
#include <thread>
#include <vector>

namespace dns {

struct Answer {
  std::string name;
  std::vector<std::string> addresses;
};

class HealthProbe {
public:
  void probe(const Answer &answer);

private:
  void dial(const std::string &address) {
    if (!address.empty())
      witness::task();
  }

  static constexpr int kProbed = 6;
};

void HealthProbe::probe(const Answer &answer) {
#ifdef TWIN
  auto candidates = answer.addresses | std::views::take(kProbed);
#else
  auto candidates = answer.addresses | std::views::drop(1);
#endif
  std::vector<std::thread> dials;
  for (const std::string &address : candidates)
    dials.emplace_back([this, &address] { dial(address); });
  for (auto &d : dials)
    d.join();
}

} // namespace dns

int main(int argc, char **argv) {
  dns::Answer answer{"api.internal", {}};
  answer.addresses.assign(witness::size(argc, argv), "10.0.0.7");
  dns::HealthProbe().probe(answer);
  return witness::report();
}
