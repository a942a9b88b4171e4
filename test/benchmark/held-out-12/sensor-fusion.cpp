// spawn: boost::thread
// loop: std::for_each
// origin: sectors of a scan
// limiter: check of the number
// waits: join_all
// distance: lambda
// differs: what the check does in a release build
// A: unbounded Y7 | limiter: an assertion, compiled out
// B: bounded N7 | limiter: an exception above the limit
// flags: -DNDEBUG -std=c++20
// libraries: -lboost_thread
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <boost/thread/mutex.hpp>
#include <boost/thread/thread.hpp>
#include <cassert>
#include <cmath>
#include <mutex>
#include <stdexcept>
#include <vector>

struct Sector {
  double Bearing = 0;
  std::vector<float> Ranges;
};

struct Obstacle {
  double X = 0, Y = 0;
};

class Fusion {
public:
  const std::vector<Obstacle> &update(const std::vector<Sector> &Scan) {
#ifndef TWIN
    assert(Scan.size() <= SectorsPerTurn);
#else
    if (Scan.size() > SectorsPerTurn)
      throw std::length_error("more sectors than one turn of the scanner has");
#endif
    boost::thread_group Workers;
    std::for_each(Scan.begin(), Scan.end(), [&](const Sector &S) {
      if (S.Ranges.empty())
        return;
      Workers.create_thread([this, &S] { nearest(S); });
    });
    Workers.join_all();
    return Obstacles;
  }

private:
  static constexpr std::size_t SectorsPerTurn = 36;

  void nearest(const Sector &S) {
    witness::task();
    const float Closest = *std::min_element(S.Ranges.begin(), S.Ranges.end());
    if (Closest > 12.0f)
      return;
    std::lock_guard<boost::mutex> Lock(Guard);
    Obstacles.push_back({Closest * std::cos(S.Bearing), Closest * std::sin(S.Bearing)});
  }

  boost::mutex Guard;
  std::vector<Obstacle> Obstacles;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  std::vector<Sector> Scan(N);
  for (std::size_t I = 0; I < N; ++I)
    Scan[I] = {0.01 * static_cast<double>(I), {4.5f, 3.25f, 9.0f}};
  Fusion Map;
  try {
    Map.update(Scan);
  } catch (const std::length_error &Error) {
    fprintf(stderr, "scan dropped: %s\n", Error.what());
  }
  return witness::report();
}
