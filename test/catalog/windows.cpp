// RUN: %row_check windows %s -- -std=c++17 -I%stubs/windows
#include "spawn.h"

extern concurrency::task_group Group; //= group

void work();
void each(int);

unsigned long body(void *);
unsigned bodyEx(void *);

void threads(HANDLE *all) {
  all[0] = CreateThread(nullptr, 0, body, nullptr, 0, nullptr); //= spawn thread
  _beginthreadex(nullptr, 0, bodyEx, nullptr, 0, nullptr);      //= spawn thread
  WaitForSingleObject(all[0], 1);                               //= join
  WaitForMultipleObjects(2, all, 1, 1);                         //= join
  CloseHandle(all[0]);
}

void tasks(PTP_WORK item, PTP_POOL pool, int *begin, int *end) {
  SubmitThreadpoolWork(item);                       //= spawn queued
  WaitForThreadpoolWorkCallbacks(item, 0);          //= join
  SetThreadpoolThreadMaximum(pool, 8);              //= configure
  CloseThreadpoolWork(item);
  Group.run(work);                                  //= spawn queued
  Group.wait();                                     //= join
  concurrency::parallel_for_each(begin, end, each); //= repeat
}
