// RUN: %row_check seastar %s -- -std=c++20 -I%stubs/seastar
#include "spawn.hh"
#include <vector>

extern seastar::future<> Future;  //= handle eager
extern seastar::semaphore Slots;  //= limiter
extern seastar::gate Gate;        //= group

seastar::future<> task();
seastar::future<> each(int);
int add(int, int);

void ranges(std::vector<int> v) {
  using Each = decltype(&each);
  (void)seastar::parallel_for_each(v, each);                               //= range-fanout coroutine
  (void)seastar::parallel_for_each(v.begin(), v.end(), each);              //= range-fanout coroutine
  seastar::coroutine::parallel_for_each<Each> a(v, each);                  //= range-fanout coroutine
  seastar::coroutine::parallel_for_each<Each> b(v.begin(), v.end(), each); //= range-fanout coroutine
  (void)seastar::max_concurrent_for_each(v, 8, each);                      //= bounded-fanout coroutine
  (void)seastar::max_concurrent_for_each(v.begin(), v.end(), 8, each);     //= bounded-fanout coroutine
  (void)seastar::map_reduce(v.begin(), v.end(), each, 0, add);             //= range-fanout coroutine
  (void)seastar::do_for_each(v, each);                                     //= repeat
  (void)seastar::do_for_each(v.begin(), v.end(), each);                    //= repeat
  (void)seastar::when_all(task());                                         //= join await
  (void)seastar::when_all_succeed(task());                                 //= join await
}

void single(seastar::socket_address to) {
  task().get();                                                   //= join
  (void)task().then(task);
  (void)seastar::async(task);                                     //= spawn coroutine
  (void)seastar::smp::submit_to(1, task);                         //= spawn coroutine
  (void)seastar::with_gate(Gate, task);                           //= neutral
  (void)Gate.close();                                             //= join await
  (void)seastar::connect(to);                                     //= spawn connection
  (void)seastar::sleep(std::chrono::seconds(1));                  //= wait await
}

void limits() {
  (void)Slots.wait();                            //= acquire await
  (void)seastar::get_units(Slots, 1);            //= acquire await
  (void)seastar::with_semaphore(Slots, 1, task); //= acquire await
  (void)Slots.try_wait();                        //= try-acquire
  Slots.signal();                                //= release
  Slots.consume();                               //= neutral
}
