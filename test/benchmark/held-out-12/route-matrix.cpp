// spawn: std::async
// loop: recursion over halves
// origin: request field
// limiter: none
// waits: get after the recursion
// distance: recursion
// differs: limiter
// A: unbounded Y1
// B: bounded N1 | limiter: constant depth, sequential below
// witness: runnable
#include "witness.h"
#include <cmath>
#include <future>
#include <span>
#include <vector>

struct Waypoint {
  double Latitude, Longitude;
};

struct MatrixRequest {
  Waypoint Depot;
  std::vector<Waypoint> Stops;
};

class RouteMatrix {
public:
  explicit RouteMatrix(const MatrixRequest &Request) : Request(Request), Metres(Request.Stops.size()) {}

  const std::vector<double> &compute() {
    fill(std::span(Request.Stops), std::span(Metres), 0);
    return Metres;
  }

private:
  static constexpr int ParallelDepth = 3;

  void fill(std::span<const Waypoint> Stops, std::span<double> Out, int Depth) {
    if (Stops.empty())
      return;
    if (Stops.size() == 1) {
      Out[0] = distance(Stops[0]);
      return;
    }
    const auto Half = Stops.size() / 2;
#ifdef TWIN
    if (Depth >= ParallelDepth) {
      for (std::size_t I = 0; I < Stops.size(); ++I)
        Out[I] = distance(Stops[I]);
      return;
    }
#endif
    auto Left = std::async(std::launch::async, [=, this] {
      witness::Task Alive;
      fill(Stops.first(Half), Out.first(Half), Depth + 1);
    });
    fill(Stops.subspan(Half), Out.subspan(Half), Depth + 1);
    Left.get();
  }

  double distance(const Waypoint &To) const {
    witness::work();
    return std::hypot(To.Latitude - Request.Depot.Latitude, To.Longitude - Request.Depot.Longitude) * 111e3;
  }

  const MatrixRequest &Request;
  std::vector<double> Metres;
};

int main(int argc, char **argv) {
  MatrixRequest Request{{52.5, 13.4}, std::vector<Waypoint>(witness::size(argc, argv), Waypoint{48.1, 11.6})};
  RouteMatrix(Request).compute();
  return witness::report();
}
