// spawn: thrd_create
// loop: counted
// origin: header of a message
// waits: after the loop
// distance: same function
// differs: what the size is compared with
// A: unbounded Y3 | limiter: rejects more than the message announces
// B: bounded N7 | limiter: rejects more than a constant
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <threads.h>

enum { BOXES_PER_COUNTY = 48 };

struct box {
  uint32_t yes;
  uint32_t no;
  uint32_t invalid;
};

struct tally_message {
  uint32_t max_boxes;
  uint32_t nboxes;
  struct box *boxes;
};

struct county_total {
  mtx_t lock;
  uint64_t yes, no;
};

struct count_job {
  struct county_total *total;
  const struct box *box;
};

static int count_box(void *arg) {
  struct count_job *job = arg;
  witnessTask();
  mtx_lock(&job->total->lock);
  job->total->yes += job->box->yes;
  job->total->no += job->box->no;
  mtx_unlock(&job->total->lock);
  return 0;
}

int tally_county(const struct tally_message *msg, struct county_total *total) {
  thrd_t *counters;
  struct count_job *jobs;
  uint32_t started = 0;
  int rc = 0;

#ifndef TWIN
  if (msg->nboxes > msg->max_boxes)
#else
  if (msg->nboxes > BOXES_PER_COUNTY)
#endif
    return -E2BIG;
  counters = calloc(msg->nboxes, sizeof(*counters));
  jobs = calloc(msg->nboxes, sizeof(*jobs));
  if (!counters || !jobs) {
    rc = -ENOMEM;
    goto out;
  }
  for (started = 0; started < msg->nboxes; started++) {
    jobs[started].total = total;
    jobs[started].box = &msg->boxes[started];
    if (thrd_create(&counters[started], count_box, &jobs[started]) != thrd_success) {
      rc = -EAGAIN;
      break;
    }
  }
  for (uint32_t i = 0; i < started; i++)
    thrd_join(counters[i], NULL);
out:
  free(jobs);
  free(counters);
  return rc;
}

int main(int argc, char **argv) {
  uint32_t n = (uint32_t)witnessSize(argc, argv);
  struct tally_message msg = {n, n, calloc(n, sizeof(struct box))};
  struct county_total total = {0};
  mtx_init(&total.lock, mtx_plain);
  tally_county(&msg, &total);
  return witnessReport();
}
