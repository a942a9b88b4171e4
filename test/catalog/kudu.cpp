// RUN: %row_check kudu %s -- -std=c++17 -I%stubs/kudu
#include "spawn.h"

extern kudu::ThreadPool Pool;       //= executor
extern kudu::ThreadPoolToken Token; //= executor

void work();

void tasks(kudu::scoped_refptr<kudu::Thread> *holder, kudu::Thread *thread, kudu::CountDownLatch &latch) {
  Pool.Submit(work);                                        //= spawn queued
  Token.Submit(work);                                       //= spawn queued
  Pool.Wait();                                              //= join
  Token.Wait();                                             //= join
  kudu::ThreadPoolBuilder("a").set_max_threads(8);          //= configure
  kudu::ThreadPoolBuilder("a").set_min_threads(8);
  kudu::Thread::Create("a", "b", work, holder);             //= spawn thread
  kudu::ThreadJoiner(thread).Join();                        //= join
  latch.CountDown();
  latch.Wait();                                             //= join
}
