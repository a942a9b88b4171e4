// spawn: std::thread / tbb::task_group
// loop: nested counted loops
// origin: two vectors of a request
// waits: after the loop
// distance: same function
// differs: what starts the work
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: workers of TBB
// witness: runnable
// packages: tbb
#include "witness.h"
#include <cmath>
#include <cstddef>
#include <tbb/task_group.h>
#include <thread>
#include <vector>

struct Coordinate {
  double Lat, Lon;
};

struct MatrixRequest {
  std::vector<Coordinate> Sources;
  std::vector<Coordinate> Targets;
};

class RouteMatrix {
public:
  RouteMatrix(std::size_t Rows, std::size_t Columns) : Columns(Columns), Seconds(Rows * Columns) {}
  double &at(std::size_t Row, std::size_t Column) { return Seconds[Row * Columns + Column]; }

private:
  std::size_t Columns;
  std::vector<double> Seconds;
};

static double travelTime(Coordinate From, Coordinate To) {
  witness::task();
  return std::hypot(From.Lat - To.Lat, From.Lon - To.Lon) * 3600;
}

RouteMatrix computeMatrix(const MatrixRequest &Request) {
  RouteMatrix Result(Request.Sources.size(), Request.Targets.size());
#ifndef TWIN
  std::vector<std::thread> Searches;
#else
  tbb::task_group Searches;
#endif
  for (std::size_t R = 0; R < Request.Sources.size(); ++R) {
    for (std::size_t C = 0; C < Request.Targets.size(); ++C) {
      auto Search = [&Request, &Result, R, C] {
        Result.at(R, C) = travelTime(Request.Sources[R], Request.Targets[C]);
      };
#ifndef TWIN
      Searches.emplace_back(Search);
#else
      Searches.run(Search);
#endif
    }
  }
#ifndef TWIN
  for (auto &S : Searches)
    S.join();
#else
  Searches.wait();
#endif
  return Result;
}

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  MatrixRequest Request;
  Request.Sources.assign(N / 5, {48.1, 11.5});
  Request.Targets.assign(5, {52.5, 13.4});
  computeMatrix(Request);
  return witness::report();
}
