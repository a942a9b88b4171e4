// RUN: %row_check workflow %s -- -std=c++17 -I%stubs/workflow
#include "spawn.h"

extern WFResourcePool Slots; //= limiter

void work();
void ended(const SeriesWork *);
void done(const ParallelWork *);

void tasks(SeriesWork *const *all, size_t n, WFFacilities::WaitGroup &group) {
  Workflow::start_parallel_work(all, n, done); //= range-fanout async-call
  WFFacilities::go("a", work);                 //= spawn queued
  SubTask *first = nullptr;
  Workflow::start_series_work(first, ended);   //= spawn async-call
  WFFacilities::async_request<int, int>(1, "a", 1, 1); //= spawn async-call
  WFFacilities::usleep(1);                     //= wait
  Slots.get(first);                            //= acquire
  Slots.post(nullptr);                         //= release
  group.done();
  group.wait();                                //= join
}

void starts(SeriesWork *series, ParallelWork *parallel, WFNetworkTask<int, int> *network, WFThreadTask<int, int> *thread,
            WFGoTask *go, WFFileTask<int> *file) {
  series->start();   //= spawn async-call
  series->dismiss();
  parallel->start(); //= spawn async-call
  network->start();  //= spawn async-call
  thread->start();   //= spawn queued
  go->start();       //= spawn queued
  file->start();     //= spawn async-call
}
