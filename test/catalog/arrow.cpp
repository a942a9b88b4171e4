// RUN: %row_check arrow %s -- -std=c++17 -I%stubs/arrow
#include "spawn.h"

extern arrow::internal::ThreadPool &Pool; //= executor

void work();

void tasks(arrow::util::AsyncTaskScheduler *scheduler) {
  Pool.Spawn(work);                                              //= spawn queued
  Pool.Submit(work);                                             //= spawn queued
  Pool.GetCapacity();
  scheduler->AddTask(nullptr);                                   //= spawn coroutine
  scheduler->AddSimpleTask(work, "a");                           //= spawn coroutine
  arrow::util::ThrottledAsyncTaskScheduler::Make(scheduler, 8);  //= configure
}
