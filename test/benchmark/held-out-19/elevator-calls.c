// spawn: thrd_create
// loop: counted
// origin: count field of a binary message
// limiter: none
// waits: after the loop
// distance: same function
// differs: which number the loop runs to
// A: bounded N1 | origin: constant number of cars
// B: unbounded Y1 | origin: count field of a binary message
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <threads.h>

enum { CARS = 6 };

struct hall_call {
  uint16_t floor;
  uint8_t up;
};

struct group_frame {
  uint32_t ncalls;
  struct hall_call *calls;
};

struct trip {
  const struct group_frame *frame;
  uint32_t index;
  uint32_t stride;
  int stops;
};

static int serve(void *arg) {
  struct trip *t = arg;
  witnessTask();
  for (uint32_t i = t->index; i < t->frame->ncalls; i += t->stride)
    t->stops += t->frame->calls[i].floor > 0;
  return t->stops;
}

static int decode_frame(const unsigned char *buf, size_t len, struct group_frame *out) {
  if (len < 4)
    return -1;
  memcpy(&out->ncalls, buf, 4);
  if ((len - 4) / 3 < out->ncalls)
    return -1;
  out->calls = calloc(out->ncalls, sizeof(*out->calls));
  if (!out->calls)
    return -1;
  for (uint32_t i = 0; i < out->ncalls; i++) {
    memcpy(&out->calls[i].floor, buf + 4 + 3 * i, 2);
    out->calls[i].up = buf[4 + 3 * i + 2];
  }
  return 0;
}

static int dispatch(const struct group_frame *frame) {
#ifdef TWIN
  uint32_t ntrips = frame->ncalls;
#else
  uint32_t ntrips = CARS;
#endif
  thrd_t *thr = calloc(ntrips, sizeof(*thr));
  struct trip *trips = calloc(ntrips, sizeof(*trips));
  uint32_t started = 0;
  int stops = 0, s;
  for (; started < ntrips; started++) {
    trips[started] = (struct trip){frame, started, ntrips, 0};
    if (thrd_create(&thr[started], serve, &trips[started]) != thrd_success)
      break;
  }
  while (started > 0) {
    thrd_join(thr[--started], &s);
    stops += s;
  }
  free(trips);
  free(thr);
  return stops;
}

int main(int argc, char **argv) {
  uint32_t n = (uint32_t)witnessSize(argc, argv);
  unsigned char *buf = calloc(1, 4 + 3 * (size_t)n);
  struct group_frame frame;
  memcpy(buf, &n, 4);
  if (decode_frame(buf, 4 + 3 * (size_t)n, &frame) == 0)
    dispatch(&frame);
  return witnessReport();
}
