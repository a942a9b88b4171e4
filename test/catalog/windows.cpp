// RUN: %row_check windows %s -- -std=c++17 -I%stubs/windows
#include "spawn.h"

extern concurrency::task_group Group; //= group

void work();
void each(int);

void tasks(PTP_WORK item, PTP_POOL pool, int *begin, int *end) {
  SubmitThreadpoolWork(item);                       //= spawn queued
  WaitForThreadpoolWorkCallbacks(item, 0);          //= join
  SetThreadpoolThreadMaximum(pool, 8);              //= configure
  CloseThreadpoolWork(item);
  Group.run(work);                                  //= spawn queued
  Group.wait();                                     //= join
  concurrency::parallel_for_each(begin, end, each); //= repeat
}
