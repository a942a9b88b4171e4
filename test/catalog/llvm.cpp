// RUN: %row_check llvm %s -- -std=c++17 -I%llvm_include -D__STDC_CONSTANT_MACROS -D__STDC_LIMIT_MACROS
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Parallel.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/ThreadPool.h"
#include "llvm/Support/Threading.h"
#include <vector>

extern llvm::StdThreadPool Pool;                  //= executor
extern llvm::ThreadPoolTaskGroup Group;           //= group joins
extern llvm::parallel::TaskGroup Parallel;        //= group joins
extern llvm::sys::fs::directory_iterator Files;   //= input

void work();

void pools(llvm::sys::ProcessInfo process) {
  Pool.async(work);                                   //= spawn queued
  Pool.async(Group, work);                            //= spawn queued
  Pool.wait();                                        //= join
  (void)Pool.getMaxConcurrency();
  Group.async(work);                                  //= spawn queued
  Group.wait();                                       //= join
  Parallel.spawn(work);                               //= spawn queued
  process = llvm::sys::ExecuteNoWait("a", {}, {});    //= spawn process
  llvm::sys::Wait(process, std::nullopt);             //= join
  llvm::sys::ExecuteAndWait("a", {});
  (void)llvm::get_physical_cores();                   //= source hardware
}

void algorithms(std::vector<int> &v, llvm::ArrayRef<int> all) {
  llvm::parallelFor(0, 8, [](size_t) {});              //= repeat
  llvm::parallelForEach(v, [](int) {});                //= repeat
  llvm::parallelForEach(v.begin(), v.end(), [](int) {}); //= repeat
  llvm::for_each(v, [](int) {});                       //= repeat
  (void)all.take_front(3);                             //= clamp
  (void)all.take_back(3);                              //= clamp
  (void)all.drop_front(3);
}
