// REQUIRES: abseil-headers
// RUN: %row_check abseil %s -- -std=c++17
#include <absl/algorithm/container.h>
#include <absl/base/internal/sysinfo.h>
#include <absl/strings/str_split.h>
#include <absl/synchronization/barrier.h>
#include <absl/synchronization/blocking_counter.h>
#include <absl/synchronization/internal/thread_pool.h>
#include <absl/synchronization/mutex.h>
#include <absl/synchronization/notification.h>
#include <absl/time/clock.h>
#include <absl/types/span.h>
#include <string>
#include <vector>

extern absl::synchronization_internal::ThreadPool Pool; //= executor
extern absl::Mutex Mutex;

void joins(absl::BlockingCounter &counter, absl::Notification &notification, absl::Barrier &barrier) {
  counter.DecrementCount();               //= neutral
  counter.Wait();                         //= join
  notification.Notify();
  notification.WaitForNotification();     //= join
  barrier.Block();                        //= join
}

void waits(absl::CondVar &cv, bool &ready) {
  Mutex.Await(absl::Condition(&ready));    //= wait
  Mutex.LockWhen(absl::Condition(&ready)); //= wait
  Mutex.Lock();
  cv.Wait(&Mutex);                         //= wait
  absl::SleepFor(absl::Seconds(1));        //= wait
  (void)absl::base_internal::NumCPUs();    //= source hardware
  Pool.Schedule([] {});                    //= spawn queued
}

void sizes(std::vector<int> &v, absl::Span<int> all) {
  absl::c_for_each(v, [](int) {});                             //= repeat
  absl::c_transform(v, v.begin(), [](int i) { return i; });    //= repeat
  (void)all.first(3);                                          //= clamp
  (void)all.last(3);                                           //= clamp
  (void)all.subspan(1, 3);                                     //= clamp
  (void)all.subspan(1);
  std::vector<std::string> parts = absl::StrSplit("a,b", ','); //= minimum
}
