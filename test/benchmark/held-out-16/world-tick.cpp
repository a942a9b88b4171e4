// spawn: std::async
// loop: recursion on halves
// origin: entities of a world
// waits: get after the recursion
// distance: same function
// differs: where the recursion goes sequential
// A: bounded N1 | limiter: depth of three
// B: unbounded Y1 | limiter: ranges of one entity
// witness: runnable
#include "witness.h"
#include <future>
#include <span>
#include <vector>

namespace game {

struct Vec {
  float X = 0, Y = 0;
};

struct Entity {
  Vec Position, Velocity;
  unsigned Flags = 0;
};

class World {
public:
  void spawnEntity(Vec At, Vec Velocity) { Entities.push_back({At, Velocity, 0}); }

  void tick(float Seconds) {
    if (!Entities.empty())
      step(Entities, Seconds, 0);
    ++Ticks;
  }

private:
  void step(std::span<Entity> Range, float Seconds, int Depth) {
#ifndef TWIN
    const bool Leaf = Depth == MaxDepth || Range.size() < 2;
#else
    const bool Leaf = Range.size() < 2;
#endif
    if (Leaf) {
      for (Entity &E : Range)
        move(E, Seconds);
      return;
    }
    auto Half = Range.size() / 2;
    auto Left = std::async(std::launch::async, [=, this] {
      witness::Task Alive;
      step(Range.first(Half), Seconds, Depth + 1);
    });
    step(Range.subspan(Half), Seconds, Depth + 1);
    Left.get();
  }

  static void move(Entity &E, float Seconds) {
    witness::work();
    E.Position.X += E.Velocity.X * Seconds;
    E.Position.Y += E.Velocity.Y * Seconds;
  }

  static constexpr int MaxDepth = 3;
  std::vector<Entity> Entities;
  unsigned long Ticks = 0;
};

} // namespace game

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  game::World W;
  for (std::size_t I = 0; I < N; ++I)
    W.spawnEntity({static_cast<float>(I), 0}, {0, 1});
  W.tick(0.016f);
  return witness::report();
}
