// REQUIRES: uring-headers
// RUN: %row_check liburing %s -- -std=gnu17
#include <liburing.h>

extern struct io_uring Ring; //= limiter

void rings(struct io_uring_cqe *done) {
  io_uring_queue_init(8, &Ring, 0);   //= configure
  io_uring_get_sqe(&Ring);            //= try-acquire
  io_uring_submit(&Ring);
  io_uring_wait_cqe(&Ring, &done);    //= join-any
  io_uring_submit_and_wait(&Ring, 1); //= join-any
}
