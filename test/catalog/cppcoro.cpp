// RUN: %row_check cppcoro %s -- -std=c++20 -I%stubs/cppcoro
#include "spawn.h"

extern cppcoro::task<int> Lazy;          //= lazy
extern cppcoro::shared_task<int> Shared; //= lazy
extern cppcoro::async_scope Scope;       //= group

void tasks(std::vector<cppcoro::task<int>> all) {
  Scope.spawn(Lazy);                //= spawn coroutine
  Scope.join();                     //= join await
  cppcoro::when_all(all);           //= range-fanout coroutine
  cppcoro::when_all(Lazy, Lazy);
  cppcoro::when_all_ready(all);     //= range-fanout coroutine
  cppcoro::sync_wait(Lazy);         //= join
}
