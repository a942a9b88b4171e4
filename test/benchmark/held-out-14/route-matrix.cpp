// spawn: boost::asio::post
// loop: nested counted
// origin: points of a request
// waits: join of the pool
// distance: same function
// differs: size of the pool
// A: bounded N8 | limiter: pool with the threads of the configuration
// B: unbounded Y3 | limiter: pool with one thread per origin of the request
// witness: runnable
#include "witness.h"
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <cmath>
#include <stdexcept>
#include <vector>

namespace maps {

struct Point {
  double Lat, Lon;
};

struct MatrixRequest {
  std::vector<Point> Origins, Destinations;
};

struct RouterConfig {
  unsigned Threads = 4;
  double MaxKilometres = 2000;
};

class Matrix {
public:
  Matrix(std::size_t Rows, std::size_t Columns) : Columns(Columns), Cells(Rows * Columns) {}
  double &at(std::size_t Row, std::size_t Column) { return Cells[Row * Columns + Column]; }

private:
  std::size_t Columns;
  std::vector<double> Cells;
};

class Router {
public:
  explicit Router(RouterConfig C) : Config(C) {}

  Matrix distances(const MatrixRequest &R) const {
    if (R.Origins.empty() || R.Destinations.empty())
      throw std::invalid_argument("empty matrix");
    Matrix Result(R.Origins.size(), R.Destinations.size());
#ifndef TWIN
    boost::asio::thread_pool Pool(Config.Threads);
#else
    boost::asio::thread_pool Pool(R.Origins.size());
#endif
    for (std::size_t O = 0; O < R.Origins.size(); ++O)
      for (std::size_t D = 0; D < R.Destinations.size(); ++D)
        boost::asio::post(Pool, [this, &Result, &R, O, D] {
          Result.at(O, D) = shortest(R.Origins[O], R.Destinations[D]);
        });
    Pool.join();
    return Result;
  }

private:
  double shortest(const Point &From, const Point &To) const {
    witness::task();
    double Kilometres = std::hypot(From.Lat - To.Lat, From.Lon - To.Lon) * 111.2;
    return Kilometres > Config.MaxKilometres ? -1 : Kilometres;
  }

  RouterConfig Config;
};

} // namespace maps

int main(int argc, char **argv) {
  maps::MatrixRequest R;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    R.Origins.push_back({47.0, 8.0 + 0.001 * I});
  R.Destinations.push_back({46.9, 7.4});
  maps::Router({}).distances(R);
  return witness::report();
}
