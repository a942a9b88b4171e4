// RUN: %row_check userver %s -- -std=c++20 -I%stubs/userver
#include "spawn.hpp"

extern userver::engine::TaskWithResult<int> Task;              //= handle cancels
extern userver::engine::Semaphore Slots;                       //= limiter
extern userver::engine::CancellableSemaphore Cancellable;      //= limiter
extern userver::concurrent::BackgroundTaskStorage Background;  //= group

int work();

void tasks(std::vector<userver::engine::TaskWithResult<int>> all) {
  Task = userver::utils::Async("a", work);           //= spawn coroutine
  Task = userver::utils::CriticalAsync("a", work);   //= spawn coroutine
  Task = userver::utils::SharedAsync("a", work);     //= spawn coroutine
  Task = userver::utils::AsyncBackground("a", work); //= spawn coroutine
  Task = userver::engine::AsyncNoSpan(work);         //= spawn coroutine
  Task = userver::engine::CriticalAsyncNoSpan(work); //= spawn coroutine
  Background.AsyncDetach("a", work);                 //= spawn coroutine
  Background.ActiveTasksApprox();
  Task.Get();                                        //= join
  Task.Wait();                                       //= join
  std::move(Task).Detach();                          //= detach
  userver::engine::GetAll(all);                      //= join
  userver::engine::WaitAllChecked(all);              //= join
  userver::engine::SleepFor(std::chrono::seconds(1)); //= wait
}

void limits() {
  Slots.lock_shared();     //= acquire
  Slots.try_lock_shared(); //= try-acquire
  Slots.unlock_shared();   //= release
  Slots.GetCapacity();
}
