// RUN: %row_check concurrencpp %s -- -std=c++20 -I%stubs/concurrencpp
#include "spawn.h"

extern concurrencpp::thread_executor Threads;     //= executor thread
extern concurrencpp::thread_pool_executor Pool;   //= executor
extern concurrencpp::result<int> Result;          //= handle eager
extern concurrencpp::null_result Null;            //= eager
extern concurrencpp::lazy_result<int> Lazy;       //= lazy

int work();

void tasks() {
  Threads.post(work);            //= spawn thread
  Result = Threads.submit(work); //= spawn thread
  Threads.shutdown();
  Pool.post(work);               //= spawn queued
  Result = Pool.submit(work);    //= spawn queued
  Result.get();                  //= join
  Result.wait();                 //= join
}
