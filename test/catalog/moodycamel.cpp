// REQUIRES: concurrentqueue-headers
// RUN: %row_check moodycamel %s -- -std=c++17
#include <concurrentqueue/blockingconcurrentqueue.h>
#include <concurrentqueue/concurrentqueue.h>

extern moodycamel::LightweightSemaphore Slots; //= limiter

void queues(moodycamel::ConcurrentQueue<int> &queue, moodycamel::BlockingConcurrentQueue<int> &blocking,
            int value) {
  queue.enqueue(1);              //= neutral
  queue.try_enqueue(1);          //= neutral
  queue.try_dequeue(value);
  blocking.wait_dequeue(value);  //= wait
  Slots.wait();                  //= acquire
  Slots.wait(1000);              //= try-acquire
  Slots.tryWait();               //= try-acquire
  Slots.signal();                //= release
}
