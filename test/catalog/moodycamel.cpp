// REQUIRES: concurrentqueue-headers
// RUN: %row_check moodycamel %s -- -std=c++17
#include <concurrentqueue/blockingconcurrentqueue.h>
#include <concurrentqueue/concurrentqueue.h>

extern moodycamel::LightweightSemaphore Slots; //= limiter

void queues(moodycamel::ConcurrentQueue<int> &queue, moodycamel::BlockingConcurrentQueue<int> &blocking,
            int value) {
  queue.enqueue(1);              //= neutral
  queue.try_enqueue(1);          //= neutral
  blocking.enqueue(1);           //= neutral
  blocking.try_enqueue(1);       //= neutral
  int values[8];
  queue.try_dequeue(value);              //= source events
  queue.try_dequeue_bulk(values, 8);     //= source events
  blocking.try_dequeue(value);           //= source events
  blocking.try_dequeue_bulk(values, 8);  //= source events
  blocking.wait_dequeue(value);          //= source events
  blocking.wait_dequeue_timed(value, 5); //= source events
  blocking.wait_dequeue_bulk(values, 8); //= source events
  Slots.wait();                  //= acquire
  Slots.wait(1000);              //= try-acquire
  Slots.tryWait();               //= try-acquire
  Slots.signal();                //= release
}
