// spawn: std::thread
// loop: while counting down
// origin: field of a request
// waits: after the loop
// distance: helper function
// differs: how the field is clamped
// A: unbounded Y3 | limiter: std::max with a constant
// B: bounded N1 | limiter: std::min with a constant
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <charconv>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace maps {

constexpr unsigned WorkerLimit = 6;

struct Isochrone {
  double Lat = 0, Lon = 0;
  unsigned Minutes = 15;
  unsigned Workers = 1;
};

std::string_view parameter(std::string_view Query, std::string_view Name) {
  while (!Query.empty()) {
    auto End = Query.find('&');
    auto Pair = Query.substr(0, End);
    if (Pair.starts_with(Name) && Pair.size() > Name.size() && Pair[Name.size()] == '=')
      return Pair.substr(Name.size() + 1);
    Query = End == std::string_view::npos ? std::string_view() : Query.substr(End + 1);
  }
  return {};
}

unsigned number(std::string_view Text, unsigned Default) {
  unsigned Value = Default;
  std::from_chars(Text.data(), Text.data() + Text.size(), Value);
  return Value;
}

Isochrone parse(std::string_view Query) {
  Isochrone I;
  I.Minutes = number(parameter(Query, "minutes"), 15);
  const unsigned Workers = number(parameter(Query, "workers"), 2);
#ifndef TWIN
  I.Workers = std::max(Workers, WorkerLimit);
#else
  I.Workers = std::min(Workers, WorkerLimit);
#endif
  return I;
}

class IsochroneService {
public:
  unsigned handle(std::string_view Query) {
    const Isochrone I = parse(Query);
    std::vector<std::thread> Workers;
    unsigned Left = I.Workers;
    Frontier = I.Minutes * 12;
    Reached = 0;
    while (Left--)
      Workers.emplace_back(&IsochroneService::expand, this);
    for (auto &W : Workers)
      W.join();
    return Reached;
  }

private:
  void expand() {
    witness::task();
    while (Frontier.fetch_sub(1) > 0)
      ++Reached;
  }

  std::atomic<int> Frontier{0};
  std::atomic<unsigned> Reached{0};
};

} // namespace maps

int main(int argc, char **argv) {
  std::string Query = "lat=47.37&lon=8.54&minutes=20&workers=";
  Query += std::to_string(witness::size(argc, argv));
  maps::IsochroneService().handle(Query);
  return witness::report();
}
