// RUN: %row_check stdexec %s -- -std=c++20 -I%stubs/stdexec
#include "spawn.h"

extern exec::async_scope Scope;            //= group
extern exec::static_thread_pool Pool;      //= executor
extern stdexec::counting_scope Counting;   //= group
extern stdexec::simple_counting_scope Simple;        //= group
extern std::execution::counting_scope Standard;      //= group
extern std::execution::simple_counting_scope Plain;  //= group

void each(int);

void senders() {
  exec::start_detached(stdexec::just(1));                //= spawn coroutine
  Scope.spawn(stdexec::just(1));                         //= spawn coroutine
  Scope.spawn_future(stdexec::just(1));                  //= spawn coroutine
  Scope.on_empty();                                      //= join await
  stdexec::spawn_future(stdexec::just(1), Simple.get_token()); //= spawn coroutine
  stdexec::bulk(stdexec::just(1), 0, 8, each);           //= repeat
  std::execution::spawn(stdexec::just(1), Standard.get_token()); //= spawn coroutine
  std::execution::spawn_future(stdexec::just(1), Plain.get_token()); //= spawn coroutine
  std::this_thread::sync_wait(stdexec::just(1));         //= join
  stdexec::spawn(stdexec::just(1), Counting.get_token()); //= spawn coroutine
  stdexec::sync_wait(stdexec::just(1));                  //= join
}
