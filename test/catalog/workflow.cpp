// RUN: %row_check workflow %s -- -std=c++17 -I%stubs/workflow
#include "spawn.h"

void work();
void done(const ParallelWork *);

void tasks(SeriesWork *const *all, size_t n, WFFacilities::WaitGroup &group) {
  Workflow::start_parallel_work(all, n, done); //= range-fanout async-call
  WFFacilities::go("a", work);                 //= spawn queued
  group.done();
  group.wait();                                //= join
}
