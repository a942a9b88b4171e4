// RUN: %row_check libunifex %s -- -std=c++20 -I%stubs/libunifex
#include "spawn.h"

extern unifex::_async_scope::async_scope Scope; //= group

void senders(int sender) {
  Scope.spawn(sender);                   //= spawn coroutine
  Scope.detached_spawn(sender);          //= spawn coroutine
  Scope.stop_requested();
  unifex::spawn_detached(sender, Scope); //= spawn coroutine
}
