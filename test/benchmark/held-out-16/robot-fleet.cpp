// spawn: boost::thread_group::create_thread
// loop: nested range-for
// origin: map of vectors
// waits: join_all
// distance: lambda
// differs: whether zones or robots get a thread
// A: bounded N1 | limiter: four zones
// B: unbounded Y1 | limiter: none
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <array>
#include <atomic>
#include <boost/thread.hpp>
#include <memory>
#include <string>
#include <vector>

namespace fleet {

enum class Zone { Inbound, Storage, Packing, Outbound };
inline constexpr std::size_t Zones = 4;

struct Pose {
  double X = 0, Y = 0, Heading = 0;
};

struct Robot {
  std::string Serial;
  Pose Goal;
  std::atomic<bool> Moving{false};
  explicit Robot(std::string Serial) : Serial(std::move(Serial)) {}
};

class Controller {
public:
  void enlist(Zone Z, std::string Serial) {
    Floor[static_cast<std::size_t>(Z)].push_back(std::make_unique<Robot>(std::move(Serial)));
  }

  void sendHome() {
    boost::thread_group Movers;
    for (auto &Robots : Floor) {
#ifndef TWIN
      Movers.create_thread([this, &Robots] {
        for (auto &R : Robots)
          drive(*R);
      });
#else
      for (auto &R : Robots)
        Movers.create_thread([this, &R] { drive(*R); });
#endif
    }
    Movers.join_all();
  }

  int arrived() const { return Arrived; }

private:
  void drive(Robot &R) {
    witness::task();
    R.Moving = true;
    R.Goal = Pose{};
    R.Moving = false;
    ++Arrived;
  }

  std::array<std::vector<std::unique_ptr<Robot>>, Zones> Floor;
  std::atomic<int> Arrived{0};
};

} // namespace fleet

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  fleet::Controller C;
  for (std::size_t I = 0; I < N; ++I)
    C.enlist(static_cast<fleet::Zone>(I % fleet::Zones), "AMR-" + std::to_string(I));
  C.sendHome();
  return witness::report();
}
