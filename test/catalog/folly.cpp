// RUN: %row_check folly %s -- -std=c++20 -I%stubs/folly
#include "spawn.h"

extern folly::coro::Task<int> Lazy;                    //= lazy
extern folly::ThreadedExecutor Threads;                //= executor thread
extern folly::CPUThreadPoolExecutor Pool;              //= executor
extern folly::IOThreadPoolExecutor IoPool;             //= executor
extern folly::coro::AsyncScope Scope;                  //= group
extern folly::coro::CancellableAsyncScope Cancellable; //= group
extern folly::fibers::Semaphore Slots;                 //= limiter
extern folly::fibers::BatchSemaphore Batch;            //= limiter
extern folly::coro::BoundedQueue<int> Queue;           //= limiter
extern folly::Future<int> Future;                      //= handle
extern folly::SemiFuture<int> Semi;                    //= handle

void work();
folly::Future<int> each(int);

void executors(folly::Executor &any) {
  Threads.add(work);                    //= spawn thread
  Pool.add(work);                       //= spawn queued
  any.add(work);                        //= spawn queued
  Pool.join();                          //= join
  Future = folly::via(&Pool, work);     //= spawn queued
  Future = folly::via(&Pool);
  Future = folly::async(work);          //= spawn queued
  Future.get();                         //= join
  Future.wait();                        //= join
  Semi.get();                           //= join
  Semi.wait();                          //= join
  (void)folly::available_concurrency(); //= source hardware
}

void ranges(std::vector<int> v) {
  folly::futures::mapValue(Pool, v, each);  //= range-fanout async-call
  folly::futures::mapValue(v.begin(), v.end(), each);
  folly::collectAllUnsafe(v);               //= join
  folly::collect(v);                        //= join
  folly::window(v, each, 8);                //= bounded-fanout async-call
  folly::window(&Pool, v, each, 8);         //= bounded-fanout async-call
  folly::collectAll(v);                     //= join
  folly::coro::collectAllRange(v);          //= range-fanout coroutine
  folly::coro::collectAllTryRange(v);       //= range-fanout coroutine
  folly::coro::collectAllWindowed(v, 8);    //= bounded-fanout coroutine
  folly::coro::collectAllTryWindowed(v, 8); //= bounded-fanout coroutine
}

void coroutines(folly::coro::TaskWithExecutor task) {
  task.start();                                 //= spawn coroutine
  task.startInlineUnsafe();                     //= spawn coroutine
  Cancellable.cancelAndJoinAsync();             //= join await
  Scope.add(Lazy);                              //= spawn coroutine
  Cancellable.add(Lazy);                        //= spawn coroutine
  folly::coro::blockingWait(Scope.joinAsync()); //= join, join await
  Cancellable.joinAsync();                      //= join await
  Queue.enqueue(1);                             //= acquire await
  Queue.try_enqueue(1);                         //= try-acquire
  Queue.dequeue();                              //= release
}

void fibers(folly::fibers::FiberManager &manager, std::vector<folly::Func> v) {
  Slots.wait();                                                    //= acquire
  Slots.co_wait();                                                 //= acquire await
  Slots.try_wait();                                                //= try-acquire
  Slots.signal();                                                  //= release
  manager.addTask(work);                                           //= spawn coroutine
  manager.addTaskRemote(work);                                     //= spawn coroutine
  manager.addTaskEager(work);                                      //= spawn coroutine
  manager.addTaskFuture(work);                                     //= spawn coroutine
  manager.addTaskRemoteFuture(work);                               //= spawn coroutine
  manager.addTaskFinally(work, work);                              //= spawn coroutine
  folly::fibers::forEach(v.begin(), v.end(), work);                //= range-fanout coroutine
  folly::fibers::collectAll(v.begin(), v.end());                   //= range-fanout coroutine
  folly::fibers::collectN(v.begin(), v.end(), 2);                  //= range-fanout coroutine
  folly::fibers::collectAny(v.begin(), v.end());                   //= range-fanout coroutine
  Batch.wait(1);                                                   //= acquire
  Batch.co_wait(1);                                                //= acquire await
  Batch.try_wait(1);                                               //= try-acquire
  Batch.signal(1);                                                 //= release
  (void)manager.hasTasks();
  folly::fibers::addTask(work);                                    //= spawn coroutine
  auto tasks = folly::fibers::addTasks(v.begin(), v.end());        //= range-fanout coroutine
  tasks.reserve(8);                                                //= join
  tasks.awaitNext();                                               //= join-any
}

void others(folly::AsyncSocket &socket) {
  socket.connect(nullptr, "a");                                    //= spawn connection
  folly::Subprocess process(std::vector<std::string>{"a"});        //= spawn process
  process.wait();                                                  //= join
}
