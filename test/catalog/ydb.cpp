// RUN: %row_check ydb %s -- -std=c++17 -I%stubs/ydb
#include "spawn.h"

extern TAdaptiveThreadPool &Adaptive; //= executor thread
extern TThreadPool &Pool;             //= executor
extern NYT::TFuture<int> Future;      //= handle

void work();

void tasks(IObjectInQueue *object, std::vector<NYT::TCallback<NYT::TFuture<int>()>> callbacks,
           std::vector<NYT::TFuture<int>> futures) {
  Adaptive.Add(object);                                 //= spawn thread
  Pool.SafeAddFunc(work);                               //= spawn queued
  Pool.AddFunc(work);                                   //= spawn queued
  Pool.Start(8, 100);                                   //= configure
  IThreadPool &any = Pool;
  any.Add(object);                                      //= spawn queued
  Pool.SafeAdd(object);                                 //= spawn queued
  Pool.AddAndOwn(nullptr);                              //= spawn queued
  Pool.SafeAddAndOwn(nullptr);                          //= spawn queued
  Pool.Stop();                                          //= join
  Future.Get();                                         //= join
  Future.Wait();                                        //= join
  Future.IsSet();
  Pool.Size();
  NThreading::Async(work, Pool);                        //= spawn queued
  NYT::RunWithBoundedConcurrency<int>(callbacks, 8);    //= bounded-fanout async-call
  NYT::AllSucceeded<int>(futures);                      //= join await
}
