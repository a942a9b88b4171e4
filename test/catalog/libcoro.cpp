// RUN: %row_check libcoro %s -- -std=c++20 -I%stubs/libcoro
#include "spawn.h"

extern coro::task<int> Lazy;                       //= lazy
extern coro::task_group<coro::thread_pool> Group;  //= group joins
extern coro::semaphore<8> Slots;                   //= limiter
extern coro::thread_pool Pool;                     //= executor
extern coro::scheduler Scheduler;                  //= executor
extern coro::ring_buffer<int, 8> Ring;             //= limiter

coro::task<void> work();

void tasks(coro::thread_pool &pool, std::vector<coro::task<int>> all) {
  pool.spawn_detached(work());       //= spawn coroutine
  pool.spawn_joinable(work());       //= spawn coroutine
  pool.schedule(work());
  Scheduler.spawn_detached(work());  //= spawn coroutine
  Scheduler.spawn_joinable(work());  //= spawn coroutine
  Scheduler.schedule(work());
  Ring.produce(1);                   //= acquire await
  Ring.consume();                    //= release await
  Ring.empty();
  Group.start(work());               //= spawn coroutine
  coro::sync_wait(coro::when_all(all)); //= join, range-fanout coroutine
  Slots.acquire();                   //= acquire await
  Slots.try_acquire();               //= try-acquire
  Slots.release();                   //= release await
}
