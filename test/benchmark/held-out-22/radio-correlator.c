// spawn: pthread_create
// loop: nested, over sub-bands and channels
// origin: fields of a scan header
// waits: joins in batches or detached
// distance: helper function
// differs: what is done with a full batch
// A: bounded N6 | limiter: batch joined when full
// B: unbounded Y5 | limiter: batch detached when full
// libraries: -lm
// witness: runnable
#include "witness.h"
#include <complex.h>
#include <pthread.h>
#include <string.h>

#define BATCH 16

struct scan_header {
  uint32_t magic;
  uint32_t subbands;
  uint32_t channels;
  double integration_s;
};

struct channel_job {
  unsigned subband, channel;
  double _Complex visibility;
};

struct correlator {
  pthread_t batch[BATCH];
  unsigned filled;
  unsigned long flagged;
};

static void *correlate_channel(void *arg) {
  struct channel_job *job = arg;
  witnessTask();
  job->visibility = cexp(I * (double)job->channel) / (1.0 + job->subband);
  free(job);
  return NULL;
}

static void batch_flush(struct correlator *c) {
  unsigned i;
  for (i = 0; i < c->filled; i++)
#ifndef TWIN
    pthread_join(c->batch[i], NULL);
#else
    pthread_detach(c->batch[i]);
#endif
  c->filled = 0;
}

static int submit_channel(struct correlator *c, unsigned subband, unsigned channel) {
  struct channel_job *job = calloc(1, sizeof(*job));
  if (!job)
    return -1;
  job->subband = subband;
  job->channel = channel;
  if (pthread_create(&c->batch[c->filled], NULL, correlate_channel, job) != 0) {
    free(job);
    return -1;
  }
  if (++c->filled == BATCH)
    batch_flush(c);
  return 0;
}

int correlate_scan(struct correlator *c, const void *packet, size_t len) {
  struct scan_header h;
  uint32_t band, channel;

  if (len < sizeof(h))
    return -1;
  memcpy(&h, packet, sizeof(h));
  if (h.magic != 0x56444946)
    return -1;
  for (band = 0; band < h.subbands; band++)
    for (channel = 0; channel < h.channels; channel++)
      if (submit_channel(c, band, channel) != 0)
        c->flagged++;
  batch_flush(c);
  return c->flagged ? 1 : 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct scan_header h = {0x56444946, 5, (uint32_t)(n / 5), 2.0};
  struct correlator c = {.filled = 0};
  correlate_scan(&c, &h, sizeof(h));
  return witnessReport();
}
