// spawn: tbb::task_group::run
// loop: nested counted
// origin: bounding box of a request
// waits: wait of the group
// distance: lambda
// differs: what the task of the group does
// A: unbounded Y1 | spawn: std::thread within tbb::task_group | limiter: arena, but the thread leaves it
// B: bounded N8 | spawn: tbb::task_group::run | limiter: arena of TBB
// witness: runnable
// packages: tbb
#include "witness.h"
#include <atomic>
#include <cmath>
#include <tbb/task_group.h>
#include <thread>

struct BoundingBox {
  double South, West, North, East;
};

struct Tile {
  int X, Y, Zoom;
};

class TrailMap {
public:
  explicit TrailMap(int Zoom) : Zoom(Zoom) {}

  void prepare(const BoundingBox &Box);
  unsigned drawn() const { return Drawn; }

private:
  void draw(Tile T) {
    witness::task();
    if (T.Zoom == Zoom)
      ++Drawn;
  }

  void enqueue(tbb::task_group &Group, Tile T) {
    Group.run([this, T] {
#ifndef TWIN
      std::thread(&TrailMap::draw, this, T).detach();
#else
      draw(T);
#endif
    });
  }

  int column(double Longitude) const { return static_cast<int>(std::floor(Longitude * Zoom)); }
  int row(double Latitude) const { return static_cast<int>(std::floor(Latitude * Zoom)); }

  int Zoom;
  std::atomic<unsigned> Drawn{0};
};

void TrailMap::prepare(const BoundingBox &Box) {
  tbb::task_group Group;
  for (int Y = row(Box.South); Y < row(Box.North); ++Y)
    for (int X = column(Box.West); X < column(Box.East); ++X)
      enqueue(Group, {X, Y, Zoom});
  Group.wait();
}

int main(int argc, char **argv) {
  static TrailMap Map(10);
  double N = static_cast<double>(witness::size(argc, argv));
  Map.prepare({47.0, 11.0, 47.5, 11.0 + N / 50 + 0.01});
  return witness::report();
}
