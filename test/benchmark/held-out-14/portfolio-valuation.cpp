// spawn: OpenMP parallel region
// loop: omp for
// origin: positions of a valuation request
// waits: end of the parallel region
// distance: same function
// differs: number of threads of the region
// A: bounded N2 | limiter: the team is as large as the hardware
// B: unbounded Y3 | limiter: the team is as large as the request
// witness: not-runnable (no OpenMP runtime for this clang)
// flags: -fopenmp
#include "witness.h"
#include <cmath>
#include <map>
#include <sstream>
#include <string>
#include <vector>

struct Position {
  std::string instrument;
  double quantity = 0;
  double strike = 0;
};

struct ValuationRequest {
  std::string desk;
  double spot = 0;
  std::vector<Position> positions;
};

bool parseRequest(std::istream &in, ValuationRequest &request) {
  if (!(in >> request.desk >> request.spot))
    return false;
  for (Position p; in >> p.instrument >> p.quantity >> p.strike;)
    request.positions.push_back(p);
  return !request.positions.empty();
}

class Valuation {
public:
  double value(const ValuationRequest &request) {
    const int count = static_cast<int>(request.positions.size());
    std::vector<double> values(count);
#ifndef TWIN
#pragma omp parallel for schedule(dynamic)
#else
#pragma omp parallel for schedule(dynamic) num_threads(count)
#endif
    for (int i = 0; i < count; ++i)
      values[i] = price(request.positions[i], request.spot);
    double total = 0;
    for (double v : values)
      total += v;
    book_[request.desk] = total;
    return total;
  }

private:
  static double price(const Position &position, double spot) {
    witness::task();
    return position.quantity * std::fmax(spot - position.strike, 0.0);
  }

  std::map<std::string, double> book_;
};

int main(int argc, char **argv) {
  std::ostringstream text;
  text << "rates 101.25";
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    text << " OPT" << i << " 10 " << 90 + i % 20;
  std::istringstream in(text.str());
  ValuationRequest request;
  if (!parseRequest(in, request))
    return 1;
  Valuation().value(request);
  return witness::report();
}
