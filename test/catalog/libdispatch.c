// RUN: %row_check libdispatch %s -- -std=c17 -fblocks -I%stubs/libdispatch
#include "spawn.h"

extern dispatch_semaphore_t Slots; //= limiter
extern dispatch_group_t Group;     //= group
extern dispatch_queue_t Queue;

void work(void *);
void each(void *, size_t);

void blocks(void) {
  dispatch_async(Queue, ^{});                      //= spawn queued
  dispatch_async_f(Queue, 0, work);                //= spawn queued
  dispatch_block_t block = ^{};
  dispatch_barrier_async(Queue, block);            //= spawn queued
  dispatch_barrier_async_f(Queue, 0, work);        //= spawn queued
  dispatch_block_wait(block, 1);                   //= join
  dispatch_sync(Queue, ^{});
  dispatch_group_async(Group, Queue, ^{});         //= spawn queued
  dispatch_group_async_f(Group, Queue, 0, work);   //= spawn queued
  dispatch_after(1, Queue, ^{});                   //= spawn queued
  dispatch_apply(8, Queue, ^(size_t i){});         //= repeat
  dispatch_apply_f(8, Queue, 0, each);             //= repeat
  dispatch_group_wait(Group, 1);                   //= join
  Slots = dispatch_semaphore_create(8);            //= configure
  dispatch_semaphore_wait(Slots, 1);               //= acquire
  dispatch_semaphore_signal(Slots);                //= release
}
