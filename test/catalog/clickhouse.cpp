// RUN: %row_check clickhouse %s -- -std=c++17 -I%stubs/clickhouse
#include "spawn.h"

extern ThreadFromGlobalPoolImpl<true> Thread; //= handle thread terminates
extern ThreadPoolImpl<int> Pool;              //= executor

void work();

void jobs() {
  Pool.scheduleOrThrowOnError(work); //= spawn queued
  Pool.trySchedule(work);            //= spawn queued
  Pool.scheduleOrThrow(work);        //= spawn queued
  Pool.wait();                       //= join
  Pool.active();
  Pool.setMaxThreads(8);             //= configure
  ThreadFromGlobalPoolImpl<true> one(work); //= spawn thread
  one.join();                        //= join
  one.detach();                      //= detach
  one.joinable();
}
