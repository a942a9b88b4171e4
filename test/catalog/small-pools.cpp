// REQUIRES: thpool-headers
// RUN: %row_check small-pools %s -- -std=c++17 -I%stubs/small-pools
#include "spawn.hpp"
#include <cthreadpool/thpool.h>

extern BS::thread_pool<> Bs;   //= executor
extern dp::thread_pool<> Dp;   //= executor
extern ctpl::thread_pool Ctpl; //= executor
extern ThreadPool Progschj;    //= executor
extern BS::multi_future<void> Futures; //= handle
extern threadpool C;                   //= executor

void work();
void old(void *);
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
  Ctpl.stop();                             //= join
  std::vector<void (*)()> all;
  Bs.submit_bulk(all.begin(), all.end());  //= range-fanout queued
  Bs.detach_bulk(all.begin(), all.end());  //= range-fanout queued
  Bs.submit_blocks(0, 8, each);            //= repeat
  Bs.detach_blocks(0, 8, each);            //= repeat
  Bs.reset();
  Bs.reset(8);                             //= configure
  Futures.wait();                          //= join
  Futures.get();                           //= join
  Futures.valid();
  Progschj.enqueue(work);                  //= spawn queued
  C = thpool_init(8);                      //= configure
  thpool_add_work(C, old, nullptr);        //= spawn queued
  thpool_wait(C);                          //= join
  thpool_pause(C);
}
