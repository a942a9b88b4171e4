// RUN: %row_check clickhouse %s -- -std=c++17 -I%stubs/clickhouse
#include "spawn.h"

extern ThreadFromGlobalPoolImpl<true> Thread; //= handle thread terminates
extern ThreadPoolImpl<int> Pool;              //= executor

void work();

void jobs() {
  Pool.scheduleOrThrowOnError(work); //= neutral
  Pool.trySchedule(work);            //= neutral
  Pool.scheduleOrThrow(work);        //= neutral
  Pool.wait();                       //= join
  Pool.active();
}
