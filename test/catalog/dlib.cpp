// REQUIRES: dlib-headers
// RUN: %row_check dlib %s -- -std=c++17
#include <dlib/threads.h>

extern dlib::thread_pool Pool; //= executor

struct Worker {
  void run();
};
void body(void *);

void threads(Worker &worker) {
  Pool.add_task(worker, &Worker::run);         //= spawn queued
  Pool.add_task_by_value([] {});               //= spawn queued
  Pool.wait_for_all_tasks();                   //= join
  dlib::create_new_thread(body, nullptr);      //= spawn thread
  (void)Pool.num_threads_in_pool();
}
