// REQUIRES: tbb-headers
// RUN: %row_check tbb %s -- -std=c++17
#include <tbb/tbb.h>
#include <vector>

extern tbb::task_group Group;                       //= group
extern tbb::task_arena Arena;                       //= executor
extern tbb::flow::function_node<int, int> Node;     //= executor
extern tbb::flow::limiter_node<int> Limiter;        //= limiter
extern tbb::concurrent_bounded_queue<int> Queue;    //= limiter
extern tbb::concurrent_queue<int> Unbounded;

void work();

void groups() {
  Group.run(work);          //= spawn queued
  Group.run_and_wait(work); //= join
  Group.wait();             //= join
  Group.cancel();
  Arena.enqueue(work);      //= spawn queued
  Arena.execute(work);
}

void algorithms(std::vector<int> &v) {
  auto each = [](int) {};
  tbb::blocked_range<int> range(0, 8);
  auto body = [](const tbb::blocked_range<int> &) {};
  tbb::parallel_for(range, body);                                      //= repeat
  tbb::parallel_for(range, body, tbb::simple_partitioner());           //= repeat
  tbb::parallel_for(0, 8, each);                                       //= repeat
  tbb::parallel_for_each(v, each);                                     //= repeat
  tbb::parallel_for_each(v.begin(), v.end(), each);                    //= repeat
  tbb::parallel_pipeline(4, tbb::filter<void, void>());                //= bounded-fanout queued
  tbb::parallel_invoke(work, work);
}

void flow(tbb::flow::graph &graph) {
  Node.try_put(1);      //= spawn queued
  graph.wait_for_all(); //= join
}

void queues(int value) {
  Queue.set_capacity(8); //= configure
  Queue.push(1);         //= acquire
  Queue.try_push(1);     //= try-acquire
  Queue.pop(value);      //= release events
  Queue.try_pop(value);  //= release events
  Unbounded.try_pop(value); //= source events
  Unbounded.push(1);
}

void machine() {
  (void)tbb::info::default_concurrency();          //= source hardware
  Arena.initialize(8);                             //= configure
  (void)tbb::this_task_arena::max_concurrency();   //= source hardware
}
