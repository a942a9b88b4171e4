// RUN: %row_check small-pools %s -- -std=c++17 -I%stubs/small-pools
#include "spawn.hpp"

extern BS::thread_pool<> Bs;   //= executor
extern dp::thread_pool<> Dp;   //= executor
extern ctpl::thread_pool Ctpl; //= executor

void work();
void each(int);

void tasks() {
  Bs.submit_task(work);                    //= spawn queued
  Bs.detach_task(work);                    //= spawn queued
  Bs.submit_sequence(0, 8, each);    //= range-fanout queued
  Bs.detach_sequence(0, 8, each);    //= range-fanout queued
  Bs.submit_loop(0, 8, each);        //= repeat
  Bs.detach_loop(0, 8, each);        //= repeat
  Bs.wait();                               //= join
  Bs.get_thread_count();
  Dp.enqueue(work);                        //= spawn queued
  Dp.enqueue_detach(work);                 //= spawn queued
  Dp.wait_for_tasks();                     //= join
  Ctpl.push(each);                   //= spawn queued
  Ctpl.resize(8);                          //= configure
  Ctpl.n_idle();
}
