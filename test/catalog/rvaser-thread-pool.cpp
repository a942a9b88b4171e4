// REQUIRES: rvaser-headers
// RUN: %row_check rvaser-thread-pool %s -- -std=c++17
#include <thread_pool/thread_pool.hpp>

extern thread_pool::ThreadPool Pool; //= executor

void work();

void tasks() {
  Pool.Submit(work); //= spawn queued
  (void)Pool.num_threads();
}
