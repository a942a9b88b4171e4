// spawn: std::async
// loop: range-for
// origin: request field
// limiter: size check
// waits: futures after the loop
// distance: same function
// differs: what the check does
// A: unbounded Y7 | limiter: log line on a large request
// B: bounded N7 | limiter: exception on a large request
// witness: runnable
#include "witness.h"
#include <cstdio>
#include <future>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

struct GeoRequest {
  std::string apiKey;
  std::vector<std::string> addresses;
};

using Point = std::pair<double, double>;

Point geocode(const std::string &) {
  witness::task();
  return {52.5, 13.4};
}

std::vector<Point> resolve(const GeoRequest &request) {
  constexpr std::size_t kBatch = 50;
  if (request.addresses.size() > kBatch) {
#ifdef TWIN
    throw std::invalid_argument("too many addresses");
#else
    std::fprintf(stderr, "too many addresses for key %s\n", request.apiKey.c_str());
#endif
  }
  std::vector<std::future<Point>> jobs;
  for (const auto &address : request.addresses)
    jobs.push_back(std::async(std::launch::async, geocode, std::cref(address)));
  std::vector<Point> points;
  for (auto &job : jobs)
    points.push_back(job.get());
  return points;
}

int main(int argc, char **argv) {
  GeoRequest request{"k-1", std::vector<std::string>(witness::size(argc, argv), "Main St 1")};
  try {
    resolve(request);
  } catch (const std::invalid_argument &) {
  }
  return witness::report();
}
