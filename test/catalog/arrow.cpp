// RUN: %row_check arrow %s -- -std=c++17 -I%stubs/arrow
#include "spawn.h"

extern arrow::internal::ThreadPool &Pool; //= executor
extern arrow::Future<int> Future;          //= handle

void work();

void tasks(arrow::util::AsyncTaskScheduler *scheduler) {
  Pool.Spawn(work);                                              //= spawn queued
  Pool.Submit(work);                                             //= spawn queued
  arrow::internal::ThreadPool::Make(8);                          //= configure
  Pool.SetCapacity(8);                                           //= configure
  Pool.WaitForIdle();                                            //= join
  arrow::util::MakeThrottledAsyncTaskGroup(nullptr, 8, 1, 1);    //= configure
  Future.Wait();                                                 //= join
  Future.result();                                               //= join
  Future.is_finished();
  Pool.GetCapacity();
  scheduler->AddTask(nullptr);                                   //= spawn coroutine
  scheduler->AddSimpleTask(work, "a");                           //= spawn coroutine
  arrow::util::ThrottledAsyncTaskScheduler::Make(scheduler, 8);  //= configure
}
