// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: helper function
// differs: what the helper before the spawn does
// A: unbounded Y7 | limiter: helper that counts
// B: bounded N4 | limiter: semaphore in helper before
// witness: runnable
#include "witness.h"
#include <atomic>
#include <semaphore.h>
#include <thread>
#include <vector>

class Gatekeeper {
public:
  Gatekeeper() { ::sem_init(&Sem, 0, 17); }
  void admit() {
    ++Admitted;
#ifdef TWIN
    while (::sem_wait(&Sem) != 0) {
    }
#endif
  }
  void leave() {
    ++Left;
    ::sem_post(&Sem);
  }

private:
  ::sem_t Sem;
  std::atomic<long> Admitted{0}, Left{0};
};

static Gatekeeper Door;

void purge(std::vector<unsigned> const &Zones) {
  for (unsigned Zone : Zones) {
    Door.admit();
    std::thread Purger([Zone]() {
      witness::task();
      Door.leave();
      return Zone;
    });
    Purger.detach();
  }
}

int main(int argc, char **argv) {
  purge(std::vector<unsigned>(witness::size(argc, argv)));
  return witness::report();
}
