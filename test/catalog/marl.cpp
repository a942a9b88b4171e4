// RUN: %row_check marl %s -- -std=c++17 -I%stubs/marl
#include "spawn.h"

extern marl::WaitGroup Group;     //= group
extern marl::Scheduler Scheduler; //= executor

void work();

void tasks(marl::Scheduler &scheduler, marl::WaitGroup &group) {
  marl::schedule(work);                    //= spawn coroutine
  scheduler.enqueue(marl::Task([] {}));    //= spawn coroutine
  marl::Scheduler::Config().setWorkerThreadCount(8); //= configure
  marl::blocking_call(work);               //= neutral
  scheduler.bind();
  group.done();
  group.wait();                            //= join
}
