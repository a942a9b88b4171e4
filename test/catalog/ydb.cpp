// RUN: %row_check ydb %s -- -std=c++17 -I%stubs/ydb
#include "spawn.h"

extern TAdaptiveThreadPool &Adaptive; //= executor thread
extern TThreadPool &Pool;             //= executor

void work();

void tasks(IObjectInQueue *object, std::vector<NYT::TCallback<NYT::TFuture<int>()>> callbacks,
           std::vector<NYT::TFuture<int>> futures) {
  Adaptive.Add(object);                                 //= spawn thread
  Pool.SafeAddFunc(work);                               //= spawn queued
  Pool.AddFunc(work);                                   //= spawn queued
  Pool.Start(8, 100);                                   //= configure
  Pool.Size();
  NThreading::Async(work, Pool);                        //= spawn queued
  NYT::RunWithBoundedConcurrency<int>(callbacks, 8);    //= bounded-fanout async-call
  NYT::AllSucceeded<int>(futures);                      //= join await
}
