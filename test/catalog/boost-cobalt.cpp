// RUN: %row_check boost-cobalt %s -- -std=c++20 -I%stubs/boost-cobalt
#include "spawn.h"

extern boost::cobalt::promise<> Promise;    //= handle cancels eager
extern boost::cobalt::detached Detached;    //= eager
extern boost::cobalt::task<> Task;          //= lazy
extern boost::cobalt::channel<int> Channel; //= limiter

void done();

void tasks(int executor, std::vector<boost::cobalt::promise<>> all, boost::cobalt::wait_group &group) {
  boost::cobalt::spawn(executor, boost::cobalt::task<>(), done); //= spawn coroutine
  boost::cobalt::join(all);                                      //= range-fanout coroutine
  boost::cobalt::gather(all);                                    //= range-fanout coroutine
  group.push_back(Promise);
  group.wait_one();                                              //= join-any await
  group.wait();                                                  //= join await
  Channel.write(1);                                              //= acquire await
  Channel.read();                                                //= release await
}
