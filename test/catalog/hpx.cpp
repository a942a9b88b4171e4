// RUN: %row_check hpx %s -- -std=c++20 -I%stubs/hpx
#include "spawn.h"

extern hpx::future<int> Future;                                           //= handle
extern hpx::thread Thread;                                                //= handle coroutine terminates
extern hpx::jthread JThread;                                              //= handle coroutine joins
extern hpx::counting_semaphore<8> Slots;                                  //= limiter
extern hpx::sliding_semaphore Window;                                     //= limiter
extern hpx::experimental::task_group Group;                               //= group
extern hpx::execution::experimental::limiting_executor<int> Executor;     //= limiter executor

int work();

void tasks() {
  Future = hpx::async(work);  //= spawn coroutine
  hpx::post(work);            //= spawn coroutine
  Future = hpx::async(Executor, work); //= spawn queued
  hpx::post(Executor, work);  //= spawn queued
  hpx::thread none;
  hpx::thread one(work);      //= spawn coroutine
  one.join();                 //= join
  one.detach();               //= detach
  Future.get();               //= join
  Future.is_ready();
  Group.run(work);            //= spawn coroutine
  Group.wait();               //= join
  Slots.acquire();            //= acquire
  Slots.try_acquire();        //= try-acquire
  Slots.release();            //= release
  Window.wait(8);             //= acquire
  Window.signal(1);           //= release
}
