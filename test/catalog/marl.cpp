// RUN: %row_check marl %s -- -std=c++17 -I%stubs/marl
#include "spawn.h"

void work();

void tasks(marl::Scheduler &scheduler, marl::WaitGroup &group) {
  marl::schedule(work);                    //= spawn coroutine
  scheduler.enqueue(marl::Task([] {}));    //= spawn coroutine
  scheduler.bind();
  group.done();
  group.wait();                            //= join
}
