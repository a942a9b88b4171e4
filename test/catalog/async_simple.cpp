// RUN: %row_check async_simple %s -- -std=c++20 -I%stubs/async_simple
#include "spawn.h"

extern async_simple::coro::Lazy<int> Lazy;                //= lazy
extern async_simple::coro::CountingSemaphore<8> Slots;    //= limiter

void done(int);

void ranges(std::vector<async_simple::coro::Lazy<int>> v) {
  using namespace async_simple::coro;
  collectAll(std::move(v));                        //= range-fanout coroutine
  collectAllPara(std::move(v));                    //= range-fanout coroutine
  collectAllWindowed(8, true, std::move(v));       //= bounded-fanout coroutine
  collectAllWindowedPara(8, true, std::move(v));   //= bounded-fanout coroutine
}

void single(async_simple::coro::RescheduleLazy<int> &scheduled, async_simple::Executor &executor) {
  Lazy.start(done);                                            //= spawn coroutine
  scheduled.detach();                                          //= spawn coroutine
  async_simple::coro::syncAwait(Lazy);                         //= join
  executor.schedule([] {});                                    //= spawn queued
  executor.schedule([] {}, std::chrono::microseconds(1));      //= spawn thread
  Slots.acquire();                                             //= acquire await
  Slots.try_acquire();                                         //= try-acquire
  Slots.release();                                             //= release
}
