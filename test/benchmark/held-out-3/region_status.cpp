// spawn: std::async
// loop: range-for
// origin: constant array, or field of a request
// waits: get after the loop
// distance: same function
// differs: origin
// A: bounded N1 | limiter: four regions
// B: unbounded Y1 | limiter: none, the regions of the request
// witness: runnable
#include "witness.h"
#include <array>
#include <future>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace status {

constexpr std::array<std::string_view, 4> kRegions = {"eu-west", "eu-north", "us-east", "ap-south"};

struct StatusRequest {
  std::string service;
  std::vector<std::string> regions;
};

struct RegionStatus {
  std::string region;
  bool healthy = false;
};

static RegionStatus ask(const std::string &service, std::string_view region) {
  witness::task();
  return {std::string(region), !service.empty()};
}

std::map<std::string, bool> overview(const StatusRequest &request) {
  std::vector<std::future<RegionStatus>> asked;
#ifdef TWIN
  for (std::string_view region : request.regions)
#else
  for (std::string_view region : kRegions)
#endif
    asked.push_back(std::async(std::launch::async, ask, std::cref(request.service), region));

  std::map<std::string, bool> healthy;
  for (auto &a : asked) {
    RegionStatus status = a.get();
    healthy.emplace(std::move(status.region), status.healthy);
  }
  return healthy;
}

} // namespace status

int main(int argc, char **argv) {
  status::StatusRequest request{"billing", {}};
  request.regions.assign(witness::size(argc, argv), "eu-west");
  status::overview(request);
  return witness::report();
}
