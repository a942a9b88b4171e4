// spawn: std::thread in a macro
// loop: macro
// origin: parameter
// waits: detached
// distance: macro
// differs: what the macro ENTER stands for
// A: unbounded Y7 | limiter: a macro that is empty in this build
// B: bounded N4 | limiter: semaphore before
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

static std::counting_semaphore<> g_throttle(16);

#ifdef TWIN
#define ENTER() g_throttle.acquire()
#define LEAVE() g_throttle.release()
#else
#define ENTER() ((void)0)
#define LEAVE() ((void)0)
#endif

#define FOREACH(var, list) for (const auto &var : list)
#define GO(expr)                                                                                   \
  do {                                                                                             \
    ENTER();                                                                                       \
    std::thread([=] {                                                                              \
      expr;                                                                                        \
      LEAVE();                                                                                     \
    }).detach();                                                                                   \
  } while (0)

struct Actor {
  std::string name;
  int hp;
};

static void think(const Actor &a) {
  witness::task();
  if (a.hp <= 0)
    std::puts("dead actors do not think");
}

void tick(const std::vector<Actor> &world) {
  FOREACH(actor, world) GO(think(actor));
}

int main(int argc, char **argv) {
  tick(std::vector<Actor>(witness::size(argc, argv), Actor{"orc", 10}));
  return witness::report();
}
