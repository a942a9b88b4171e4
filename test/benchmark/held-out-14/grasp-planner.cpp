// spawn: std::thread
// loop: std::for_each
// origin: object poses in a vision message
// waits: after the loop
// distance: lambda
// differs: how the semaphore is acquired
// A: unbounded Y4 | limiter: semaphore, try_acquire_for without a look at its answer
// B: bounded N4 | limiter: semaphore, acquire
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <mutex>
#include <semaphore>
#include <thread>
#include <vector>

namespace robot {

struct Pose {
  double X, Y, Z, Yaw;
};

struct VisionMessage {
  unsigned Frame;
  std::vector<Pose> Objects;
};

struct Grasp {
  Pose At{};
  double Cost = std::numeric_limits<double>::max();
};

class GraspPlanner {
public:
  explicit GraspPlanner(double Reach) : Reach(Reach) {}

  Grasp plan(const VisionMessage &Message) {
    std::vector<std::thread> Searches;
    Best = {};
    std::for_each(Message.Objects.begin(), Message.Objects.end(), [&](const Pose &Object) {
      if (std::hypot(Object.X, Object.Y) > Reach)
        return;
#ifndef TWIN
      Planners.try_acquire_for(std::chrono::microseconds(200));
#else
      Planners.acquire();
#endif
      Searches.emplace_back(&GraspPlanner::search, this, Object);
    });
    for (auto &S : Searches)
      S.join();
    return Best;
  }

private:
  void search(Pose Object) {
    witness::task();
    double Cost = std::abs(Object.Yaw) + Object.Z;
    {
      std::lock_guard Guard(BestLock);
      if (Cost < Best.Cost)
        Best = {Object, Cost};
    }
    Planners.release();
  }

  double Reach;
  std::counting_semaphore<4096> Planners{4};
  std::mutex BestLock;
  Grasp Best;
};

} // namespace robot

int main(int argc, char **argv) {
  robot::VisionMessage Message{17, std::vector<robot::Pose>(witness::size(argc, argv))};
  robot::GraspPlanner(0.9).plan(Message);
  return witness::report();
}
