// spawn: C11 thrd_create
// loop: counted
// origin: message in binary
// limiter: counter with a condition variable
// waits: counter reaches zero
// distance: helper function
// differs: who gives the slot back
// A: unbounded Y5 | limiter: counter lowered by the receiver after the start
// B: bounded N4 | limiter: counter lowered by the thread at its end
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>
#include <threads.h>

#define APPLY_SLOTS 8

struct segment {
  uint32_t lsn, bytes;
  struct replica *owner;
};

struct replica {
  mtx_t lock;
  cnd_t freed;
  unsigned applying;
};

static void slot_take(struct replica *r) {
  mtx_lock(&r->lock);
  while (r->applying >= APPLY_SLOTS)
    cnd_wait(&r->freed, &r->lock);
  r->applying++;
  mtx_unlock(&r->lock);
}

static void slot_give(struct replica *r) {
  mtx_lock(&r->lock);
  r->applying--;
  cnd_broadcast(&r->freed);
  mtx_unlock(&r->lock);
}

static int apply_segment(void *arg) {
  struct segment *seg = arg;
  witnessTask();
#ifdef TWIN
  slot_give(seg->owner);
#endif
  free(seg);
  return 0;
}

static int start_apply(struct replica *r, uint32_t lsn, uint32_t bytes) {
  thrd_t worker;
  struct segment *seg = malloc(sizeof(*seg));
  if (!seg)
    return -1;
  *seg = (struct segment){lsn, bytes, r};
  slot_take(r);
  if (thrd_create(&worker, apply_segment, seg) != thrd_success) {
    slot_give(r);
    free(seg);
    return -1;
  }
  thrd_detach(worker);
#ifndef TWIN
  slot_give(r);
#endif
  return 0;
}

int replica_receive(struct replica *r, const unsigned char *frame, size_t size) {
  uint32_t count, field[2];
  if (size < sizeof(count))
    return -1;
  memcpy(&count, frame, sizeof(count));
  count = ntohl(count);
  if ((size - sizeof(count)) / sizeof(field) < count)
    return -1;
  for (uint32_t i = 0; i < count; i++) {
    memcpy(field, frame + sizeof(count) + i * sizeof(field), sizeof(field));
    if (start_apply(r, ntohl(field[0]), ntohl(field[1])) != 0)
      return -1;
  }
  return 0;
}

int main(int argc, char **argv) {
  static struct replica r;
  uint32_t n = (uint32_t)witnessSize(argc, argv), count = htonl(n);
  unsigned char *frame = calloc(n + 1, 8);
  memcpy(frame, &count, sizeof(count));
  mtx_init(&r.lock, mtx_plain);
  cnd_init(&r.freed);
  replica_receive(&r, frame, 4 + (size_t)n * 8);
  return witnessReport();
}
