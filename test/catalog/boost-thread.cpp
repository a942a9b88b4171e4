// REQUIRES: boost-headers
// One template of Boost 1.81 that nobody uses is not valid C++, hence "delayed".
// RUN: %row_check boost-thread %s -- -std=c++17 -fdelayed-template-parsing \
// RUN:   -DBOOST_THREAD_VERSION=4 -DBOOST_THREAD_PROVIDES_EXECUTORS -DBOOST_THREAD_USES_DATETIME
#include <boost/interprocess/sync/interprocess_semaphore.hpp>
#include <boost/range/algorithm/for_each.hpp>
#include <boost/thread.hpp>
#include <boost/thread/concurrent_queues/sync_bounded_queue.hpp>
#include <boost/thread/concurrent_queues/sync_queue.hpp>
#include <boost/thread/executors/basic_thread_pool.hpp>
#include <boost/thread/executors/thread_executor.hpp>
#include <boost/thread/scoped_thread.hpp>
#include <vector>

extern boost::thread Thread;                                 //= handle thread
extern boost::scoped_thread<> Scoped;                        //= handle joins
extern boost::scoped_thread<boost::detach> LetGo;            //= handle
extern boost::strict_scoped_thread<> Strict;                 //= handle joins
extern boost::strict_scoped_thread<boost::detach> StrictGo;  //= handle
extern boost::thread_group Group;                            //= group
extern boost::BOOST_THREAD_FUTURE<int> Future;               //= handle
extern boost::shared_future<int> Shared;                     //= handle
extern boost::executors::basic_thread_pool Pool;             //= executor
extern boost::executors::thread_executor ThreadPerTask;      //= executor thread
extern boost::concurrent::sync_bounded_queue<int> Queue;     //= limiter
extern boost::concurrent::sync_queue<int> Endless;
extern int Number;
extern boost::interprocess::interprocess_semaphore Slots;    //= limiter
extern boost::mutex Mutex;

void work();
int compute();

void threads(boost::chrono::seconds second) {
  boost::thread none;
  boost::thread one(work);                                  //= spawn thread
  one.join();                                               //= join
  one.timed_join(boost::posix_time::seconds(1));            //= join
  one.try_join_for(second);                                 //= join
  one.try_join_until(boost::chrono::steady_clock::now());   //= join
  one.detach();                                             //= detach
  one.interrupt();
  Group.create_thread(work);                                //= spawn thread
  Group.join_all();                                         //= join
  boost::scoped_thread<> scoped(work);                      //= spawn thread
  boost::scoped_thread<> given(boost::thread{});
  boost::strict_scoped_thread<> strict(work);               //= spawn thread
  (void)boost::thread::hardware_concurrency();              //= source hardware
  (void)boost::thread::physical_concurrency();              //= source hardware
}

void futures(boost::chrono::seconds second) {
  auto a = boost::async(compute);                                //= spawn thread
  auto b = boost::async(boost::launch::async, compute);          //= spawn thread
  auto c = boost::async(boost::launch::deferred, compute);       //= neutral lazy
  auto d = boost::async(Pool, compute);                          //= spawn queued
  a.get();                                                       //= join
  a.wait();                                                      //= join
  a.wait_for(second);                                            //= join
  Shared.get();                                                  //= join
  std::vector<boost::shared_future<int>> all;
  boost::wait_for_any(all.begin(), all.end());                   //= join-any thread
  boost::wait_for_all(all.begin(), all.end());                   //= join
}

void executors() {
  Pool.submit(work);          //= spawn queued
  Pool.join();                //= join
  Pool.close();
  ThreadPerTask.submit(work); //= spawn thread
}

void limits() {
  Queue.push_back(1);     //= acquire
  Queue.try_push_back(1); //= try-acquire
  Queue.pull_front();     //= release events
  Queue.wait_pull_front(Number); //= release events
  Queue.try_pull_front(Number);  //= release events
  Endless.pull();          //= source events
  Endless.wait_pull(Number); //= source events
  Endless.try_pull(Number);  //= source events
  Endless.push(1);
  Slots.wait();           //= acquire
  Slots.try_wait();       //= try-acquire
  Slots.post();           //= release
  Mutex.lock();
}

void waits(boost::condition_variable &cv, boost::unique_lock<boost::mutex> &lock,
           boost::chrono::seconds second, bool &ready) {
  cv.wait(lock, [&] { return ready; });    //= wait
  cv.notify_one();
  boost::this_thread::sleep_for(second);   //= wait
  boost::this_thread::yield();             //= wait
}

void algorithms(std::vector<int> &v) {
  boost::for_each(v, [](int) {}); //= repeat
}
