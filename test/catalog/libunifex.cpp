// RUN: %row_check libunifex %s -- -std=c++20 -I%stubs/libunifex
#include "spawn.h"

extern unifex::_async_scope::async_scope Scope; //= group
extern unifex::static_thread_pool Pool;         //= executor
extern unifex::new_thread_context Threads;      //= executor thread

void senders(int sender) {
  Scope.spawn(sender);                   //= spawn coroutine
  Scope.detached_spawn(sender);          //= spawn coroutine
  std::vector<int> all;
  unifex::when_all_range(all);                      //= range-fanout coroutine
  unifex::when_all_range(all.begin(), all.end());   //= range-fanout coroutine
  unifex::sync_wait(sender);                        //= join
  Scope.stop_requested();
  unifex::spawn_detached(sender, Scope); //= spawn coroutine
}
