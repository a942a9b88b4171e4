// spawn: std::thread joined
// loop: range-for
// origin: request field
// waits: after the loop
// distance: lambda
// differs: the initial count of the semaphore
// A: unbounded Y3 | limiter: semaphore with as many permits as elements
// B: bounded N4 | limiter: semaphore with 12 permits
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct GeoRequest {
  std::vector<std::string> addresses;
};

struct Point {
  double lat = 0, lon = 0;
};

std::vector<Point> locate(const GeoRequest &rq) {
  std::vector<Point> points(rq.addresses.size());
#ifdef TWIN
  const std::ptrdiff_t permits = 12;
#else
  const std::ptrdiff_t permits = std::ssize(rq.addresses);
#endif
  std::counting_semaphore<> sem(permits);
  std::vector<std::thread> ts;
  for (const std::string &a : rq.addresses) {
    Point &p = points[&a - rq.addresses.data()];
    sem.acquire();
    ts.emplace_back([&a, &p, &sem] {
      witness::task();
      p.lat = static_cast<double>(a.size());
      sem.release();
    });
  }
  for (auto &t : ts)
    t.join();
  return points;
}

int main(int argc, char **argv) {
  GeoRequest rq{std::vector<std::string>(witness::size(argc, argv), "1 Main St")};
  locate(rq);
  return witness::report();
}
