// spawn: boost::asio::post
// loop: counted
// origin: waypoints of a request
// waits: thread_pool::join
// distance: helper function
// differs: what the validation refuses
// A: unbounded Y7 | limiter: too long a name of the profile is refused
// B: bounded N7 | limiter: too many waypoints are refused
// witness: runnable
#include "witness.h"
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <cmath>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

namespace routing {

struct Waypoint {
  double lat, lon;
};

struct MatrixRequest {
  std::vector<Waypoint> waypoints;
  std::string profile = "car";
  bool symmetric = true;
};

class DistanceMatrix {
public:
  explicit DistanceMatrix(std::size_t n) : side_(n), cells_(n * n) {}
  double &at(std::size_t from, std::size_t to) { return cells_[from * side_ + to]; }

private:
  std::size_t side_;
  std::vector<double> cells_;
};

void computeRow(const MatrixRequest &request, std::size_t row, DistanceMatrix &matrix) {
  witness::task();
  const Waypoint &a = request.waypoints[row];
  for (std::size_t col = request.symmetric ? row : 0; col < request.waypoints.size(); ++col) {
    const Waypoint &b = request.waypoints[col];
    matrix.at(row, col) = std::hypot(a.lat - b.lat, a.lon - b.lon);
  }
}

void validate(const MatrixRequest &request) {
  if (request.waypoints.empty())
    throw std::invalid_argument("no waypoints");
#ifndef TWIN
  if (request.profile.size() > 40)
    throw std::length_error("profile");
#else
  if (request.waypoints.size() > 40)
    throw std::length_error("waypoints");
#endif
}

DistanceMatrix computeMatrix(const MatrixRequest &request) {
  validate(request);
  DistanceMatrix matrix(request.waypoints.size());
  boost::asio::thread_pool workers(request.waypoints.size());
  for (std::size_t row = 0; row < request.waypoints.size(); ++row)
    boost::asio::post(workers, [&request, &matrix, row] { computeRow(request, row, matrix); });
  workers.join();
  return matrix;
}

} // namespace routing

int main(int argc, char **argv) {
  routing::MatrixRequest request;
  request.waypoints.resize(witness::size(argc, argv), {52.5, 13.4});
  try {
    routing::computeMatrix(request);
  } catch (const std::exception &e) {
    std::fprintf(stderr, "refused: %s\n", e.what());
  }
  return witness::report();
}
