// spawn: thrd_create
// loop: counted
// origin: request field
// limiter: truncation
// waits: after the loop
// distance: same function
// differs: what the number of legs is cut to
// A: unbounded Y3 | limiter: a maximum that the request carries
// B: bounded N11 | limiter: a constant maximum
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <threads.h>

#define LEGS_MAX 8

struct leg {
  const char *extension;
  int answered;
};

struct dial_request {
  struct leg *legs;
  unsigned nlegs;
  unsigned max_parallel;
};

static int ring(void *arg) {
  struct leg *leg = arg;
  witnessTask();
  leg->answered = leg->extension != NULL;
  return thrd_success;
}

static unsigned legs_to_dial(const struct dial_request *req) {
#ifndef TWIN
  unsigned max = req->max_parallel;
#else
  unsigned max = LEGS_MAX;
#endif
  return req->nlegs < max ? req->nlegs : max;
}

int dial_conference(struct dial_request *req) {
  unsigned count = legs_to_dial(req);
  unsigned started, answered = 0;
  thrd_t *threads = calloc(count, sizeof(*threads));
  if (!threads)
    return -1;
  for (started = 0; started < count; started++) {
    if (thrd_create(&threads[started], ring, &req->legs[started]) != thrd_success) {
      fprintf(stderr, "conference: no thread for leg %u\n", started);
      break;
    }
  }
  for (unsigned i = 0; i < started; i++) {
    thrd_join(threads[i], NULL);
    answered += req->legs[i].answered;
  }
  free(threads);
  return (int)answered;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct dial_request req = {calloc(n, sizeof(struct leg)), (unsigned)n, (unsigned)n};
  for (size_t i = 0; i < n; i++)
    req.legs[i].extension = "4711";
  dial_conference(&req);
  return witnessReport();
}
