// RUN: %row_check taskflow %s -- -std=c++17 -I%stubs/taskflow
#include "spawn.hpp"

extern tf::Executor Pool;          //= executor
extern tf::Semaphore Slots;        //= limiter
extern tf::Pipeline<int> Pipeline; //= limiter
extern tf::Future<int> Future;     //= handle
extern tf::TaskGroup Group;        //= group

bool ended();

int work();
void each(int);

void tasks(tf::Taskflow &flow, int *begin, int *end) {
  Pool.async(work);                         //= spawn queued
  Pool.silent_async(work);                  //= spawn queued
  Pool.dependent_async(work);               //= spawn queued
  Pool.silent_dependent_async(work);        //= spawn queued
  Pool.run(flow);                           //= spawn queued
  Pool.wait_for_all();                      //= join
  Pool.num_workers();
  flow.for_each(begin, end, each);    //= repeat
  flow.for_each_index(0, 8, 1, each); //= repeat
  Pool.run_n(flow, 2);                      //= spawn queued
  Pool.run_until(flow, ended);              //= spawn queued
  Pool.corun(flow);                         //= join
  flow.emplace(work);
}

void nested(tf::Runtime &runtime) {
  Group.async(work);          //= spawn queued
  Group.silent_async(work);   //= spawn queued
  Group.corun();              //= join
  Group.cancel();
  runtime.async(work);        //= spawn queued
  runtime.silent_async(work); //= spawn queued
  runtime.corun();            //= join
}
