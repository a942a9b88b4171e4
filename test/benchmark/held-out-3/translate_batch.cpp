// spawn: std::async
// loop: range-for
// origin: vector parameter
// waits: get of the oldest, or of all
// distance: lambda
// differs: limiter
// A: bounded N5 | limiter: the oldest future is taken when 12 are in flight
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <deque>
#include <future>
#include <string>
#include <vector>

namespace i18n {

class Translator {
public:
  explicit Translator(std::string target) : target_(std::move(target)) {}

  std::vector<std::string> translate(const std::vector<std::string> &segments) const;

private:
  std::string callBackend(const std::string &segment) const {
    witness::task();
    return "[" + target_ + "] " + segment;
  }

  static constexpr std::size_t kInFlight = 12;
  std::string target_;
};

std::vector<std::string> Translator::translate(const std::vector<std::string> &segments) const {
  std::vector<std::string> out;
  out.reserve(segments.size());
  std::deque<std::future<std::string>> pending;

  auto takeOldest = [&] {
    out.push_back(pending.front().get());
    pending.pop_front();
  };

  for (const auto &segment : segments) {
#ifndef TWIN
    if (pending.size() >= kInFlight)
      takeOldest();
#endif
    pending.push_back(std::async(std::launch::async, [this, &segment] { return callBackend(segment); }));
  }
  while (!pending.empty())
    takeOldest();
  return out;
}

} // namespace i18n

int main(int argc, char **argv) {
  std::vector<std::string> segments(witness::size(argc, argv), "Good morning");
  i18n::Translator("de").translate(segments);
  return witness::report();
}
