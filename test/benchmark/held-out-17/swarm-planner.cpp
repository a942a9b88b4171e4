// spawn: std::packaged_task in a std::thread
// loop: range-for
// limiter: none
// waits: after the loop
// distance: function template
// differs: origin
// A: unbounded Y1 | origin: message in binary
// B: bounded N1 | origin: std::array
// witness: runnable
#include "witness.h"
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <future>
#include <span>
#include <stdexcept>
#include <thread>
#include <vector>

struct Waypoint {
  float North = 0, East = 0, Altitude = 0;
};

static_assert(sizeof(Waypoint) == 12);

std::vector<Waypoint> decodeMission(std::span<const std::byte> Message) {
  std::uint32_t Count = 0;
  if (Message.size() < sizeof(Count))
    throw std::runtime_error("mission: short header");
  std::memcpy(&Count, Message.data(), sizeof(Count));
  Message = Message.subspan(sizeof(Count));
  if (Message.size() / sizeof(Waypoint) < Count)
    throw std::runtime_error("mission: short body");
  std::vector<Waypoint> Points(Count);
  std::memcpy(Points.data(), Message.data(), Count * sizeof(Waypoint));
  return Points;
}

double clearance(const Waypoint &P) {
  witness::task();
  return P.Altitude - std::hypot(P.North, P.East) * 0.01;
}

template <class Points> double lowestClearance(const Points &Path) {
  std::vector<std::thread> Workers;
  std::vector<std::future<double>> Results;
  for (const Waypoint &P : Path) {
    std::packaged_task<double()> Task([&P] { return clearance(P); });
    Results.push_back(Task.get_future());
    Workers.emplace_back(std::move(Task));
  }
  double Lowest = INFINITY;
  for (auto &R : Results)
    Lowest = std::fmin(Lowest, R.get());
  for (auto &W : Workers)
    W.join();
  return Lowest;
}

class Planner {
public:
  bool accept(std::span<const std::byte> Message) {
    const std::vector<Waypoint> Mission = decodeMission(Message);
    for (std::size_t I = 0; I < Corners.size() && I < Mission.size(); ++I)
      Corners[I] = Mission[I];
#ifndef TWIN
    return lowestClearance(Mission) > 0;
#else
    return lowestClearance(Corners) > 0;
#endif
  }

private:
  std::array<Waypoint, 6> Corners{};
};

int main(int argc, char **argv) {
  const std::uint32_t Count = static_cast<std::uint32_t>(witness::size(argc, argv));
  std::vector<std::byte> Message(sizeof(Count) + Count * sizeof(Waypoint));
  std::memcpy(Message.data(), &Count, sizeof(Count));
  Planner().accept(Message);
  return witness::report();
}
