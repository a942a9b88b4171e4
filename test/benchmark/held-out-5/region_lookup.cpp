// spawn: std::async
// loop: range-for
// origin: request field
// distance: same function
// differs: whether the window is respected
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N5 | limiter: window, the oldest is awaited | waits: when the window is full
// witness: runnable
#include "witness.h"
#include <deque>
#include <future>
#include <optional>
#include <string>
#include <vector>

namespace geo {

struct GeocodeRequest {
  std::vector<std::string> addresses;
  std::string language;
};

struct LatLon {
  double lat, lon;
};

std::optional<LatLon> geocode(const std::string &address) {
  witness::task();
  if (address.size() < 3)
    return std::nullopt;
  return LatLon{52.5, 13.4};
}

std::vector<LatLon> geocodeAll(const GeocodeRequest &req) {
  std::deque<std::future<std::optional<LatLon>>> asked;
  std::vector<LatLon> out;
  auto takeFront = [&] {
    if (auto ll = asked.front().get())
      out.push_back(*ll);
    asked.pop_front();
  };
  for (const auto &address : req.addresses) {
#ifdef TWIN
    if (asked.size() >= 10)
      takeFront();
#endif
    asked.push_back(std::async(std::launch::async, geocode, std::cref(address)));
  }
  while (!asked.empty())
    takeFront();
  return out;
}

} // namespace geo

int main(int argc, char **argv) {
  geo::GeocodeRequest r{std::vector<std::string>(witness::size(argc, argv), "Unter den Linden 1"), "de"};
  geo::geocodeAll(r);
  return witness::report();
}
