// REQUIRES: boost-headers
// RUN: %row_check boost-fiber %s -- -std=c++20
#include <boost/fiber/all.hpp>

extern boost::fibers::fiber Fiber;                  //= handle coroutine terminates
extern boost::fibers::future<int> Future;           //= handle
extern boost::fibers::shared_future<int> Shared;    //= handle
extern boost::fibers::buffered_channel<int> Channel; //= limiter
extern boost::fibers::unbuffered_channel<int> Rendezvous;

void work();
int compute();

void fibers() {
  boost::fibers::fiber none;
  boost::fibers::fiber one(work);                                   //= spawn coroutine
  boost::fibers::fiber other(boost::fibers::launch::dispatch, work); //= spawn coroutine
  one.join();                                                       //= join
  one.detach();                                                     //= detach
  auto a = boost::fibers::async(compute);                           //= spawn coroutine
  auto b = boost::fibers::async(boost::fibers::launch::post, compute); //= spawn coroutine
  a.get();                                                          //= join
  a.wait();                                                         //= join
  Shared.get();                                                     //= join
  (void)one.joinable();
}

void channels(int value) {
  Channel.push(1);            //= acquire
  Channel.try_push(1);        //= try-acquire
  Channel.pop(value);         //= release
  value = Channel.value_pop(); //= release
  Channel.close();
}

void waits(boost::fibers::condition_variable &cv, std::unique_lock<boost::fibers::mutex> &lock,
           bool &ready) {
  boost::this_fiber::sleep_for(std::chrono::seconds(1)); //= wait
  boost::this_fiber::yield();                            //= wait
  cv.wait(lock, [&] { return ready; });                  //= wait
}
