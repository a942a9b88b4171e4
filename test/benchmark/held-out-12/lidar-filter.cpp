// spawn: std::packaged_task on std::thread
// loop: counted
// origin: point cloud, split into slices
// limiter: number of slices
// waits: get after the loop
// distance: helper function
// differs: number of slices
// A: bounded N2 | limiter: as many slices as processors
// B: unbounded Y1 | limiter: a slice for each scan line
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <span>
#include <thread>
#include <utility>
#include <vector>

struct Point {
  float X = 0, Y = 0, Z = 0;
};

struct Cloud {
  std::size_t LineLength = 64;
  std::vector<Point> Points;
  std::size_t lines() const { return LineLength ? Points.size() / LineLength : 0; }
};

using FilterTask = std::packaged_task<std::size_t(std::span<Point>)>;

static std::size_t removeGround(std::span<Point> Slice) {
  witness::task();
  const auto Ground = std::partition(Slice.begin(), Slice.end(), [](const Point &P) { return P.Z > 0.2f; });
  return static_cast<std::size_t>(Slice.end() - Ground);
}

static std::future<std::size_t> launch(std::span<Point> Slice) {
  FilterTask Task(removeGround);
  std::future<std::size_t> Removed = Task.get_future();
  std::thread(std::move(Task), Slice).detach();
  return Removed;
}

static std::size_t sliceCount(const Cloud &C) {
#ifndef TWIN
  const std::size_t Cores = std::max(1u, std::thread::hardware_concurrency());
  return std::min(Cores, std::max<std::size_t>(1, C.lines()));
#else
  return std::max<std::size_t>(1, C.lines());
#endif
}

std::size_t filterGround(Cloud &C) {
  const std::size_t Slices = sliceCount(C);
  const std::size_t PerSlice = C.Points.size() / Slices;
  std::vector<std::future<std::size_t>> Pending;
  std::span<Point> Rest(C.Points);
  for (std::size_t I = 0; I < Slices; ++I) {
    const std::size_t Take = I + 1 == Slices ? Rest.size() : PerSlice;
    Pending.push_back(launch(Rest.first(Take)));
    Rest = Rest.subspan(Take);
  }
  std::size_t Removed = 0;
  for (auto &Slice : Pending)
    Removed += Slice.get();
  return Removed;
}

int main(int argc, char **argv) {
  Cloud C;
  C.Points.resize(witness::size(argc, argv) * C.LineLength);
  for (std::size_t I = 0; I < C.Points.size(); ++I)
    C.Points[I].Z = I % 3 ? 0.0f : 1.5f;
  filterGround(C);
  return witness::report();
}
