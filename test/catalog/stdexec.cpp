// RUN: %row_check stdexec %s -- -std=c++20 -I%stubs/stdexec
#include "spawn.h"

extern exec::async_scope Scope;            //= group
extern exec::static_thread_pool Pool;      //= executor
extern stdexec::counting_scope Counting;   //= group

void senders() {
  exec::start_detached(stdexec::just(1));                //= spawn coroutine
  Scope.spawn(stdexec::just(1));                         //= spawn coroutine
  Scope.spawn_future(stdexec::just(1));                  //= spawn coroutine
  Scope.on_empty();
  stdexec::spawn(stdexec::just(1), Counting.get_token()); //= spawn coroutine
  stdexec::sync_wait(stdexec::just(1));                  //= join
}
