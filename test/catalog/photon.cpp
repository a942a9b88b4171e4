// RUN: %row_check photon %s -- -std=c++17 -I%stubs/photon
#include "spawn.h"

extern photon::semaphore Slots; //= limiter
extern photon::WorkPool Pool;   //= executor

void *body(void *);
void work();

void threads(photon::ThreadPoolBase &pool, int *task) {
  auto *thread = photon::thread_create(body, nullptr);          //= spawn coroutine
  thread = photon::thread_create11(work);                       //= spawn coroutine
  photon::thread_join(photon::thread_enable_join(thread));      //= join
  photon::threads_create_join(8, body, nullptr);                //= range-fanout coroutine
  Pool.async_call(task);                                        //= neutral
  pool.thread_create(body, nullptr);                            //= spawn coroutine
  Slots.wait(1);                                                //= acquire
  Slots.signal(1);                                              //= release
  photon::thread_usleep(1);                                     //= wait
}
