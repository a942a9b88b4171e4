// REQUIRES: rados-headers
// librados against its headers, what is inside Ceph against declarations.
// RUN: %row_check ceph %s -- -std=c++17 -I%stubs/ceph
#include "spawn.h"
#include <rados/librados.hpp>

extern librados::AioCompletion *Completion; //= handle
extern Throttle Slots;                      //= limiter
extern Finisher Queue;                      //= executor
extern SimpleThrottle Simple;               //= limiter
extern OrderedThrottle Ordered;             //= limiter

void calls(librados::Rados &cluster, librados::IoCtx &io, librados::ObjectWriteOperation *write,
           librados::bufferlist &data, Context *context) {
  cluster.connect();                          //= open connection
  io.aio_operate("a", Completion, write);     //= neutral
  io.aio_read("a", Completion, &data, 8, 0);  //= neutral
  io.aio_write("a", Completion, data, 8, 0);  //= neutral
  io.get_id();
  Completion->wait_for_complete();            //= join
  Slots.get();                                //= acquire
  Slots.get_or_fail();                        //= try-acquire
  Slots.take();                               //= neutral
  Slots.put();                                //= release
  Slots.get_current();
  Simple.start_op();                          //= acquire
  Simple.end_op(0);                           //= release
  Simple.wait_for_ret();                      //= join
  Ordered.start_op(context);                  //= acquire
  Ordered.end_op(0);                          //= release
  Ordered.wait_for_ret();                     //= join
  Queue.queue(context);                       //= spawn queued
  Queue.wait_for_empty();                     //= join
}
