// spawn: pthread_create
// loop: while counts down
// origin: field of a binary message
// limiter: width of the field
// waits: after the loop
// distance: helper function
// differs: the field is four bits or thirty-two
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: a mask of four bits
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <pthread.h>
#include <string.h>

/* Downlink of a telemetry gateway: one message asks for a number of channels to be sampled. */

struct downlink {
  uint32_t magic;
  uint32_t flags;    /* bits 0..3: channels of an old controller */
  uint32_t channels; /* channels of a new controller */
} __attribute__((packed));

struct sample {
  pthread_t tid;
  uint32_t channel;
  double value;
};

static void *sample_channel(void *arg) {
  struct sample *s = arg;
  witnessTask();
  s->value = s->channel * 0.25;
  return NULL;
}

static uint32_t channel_count(const struct downlink *d) {
#ifndef TWIN
  return ntohl(d->channels);
#else
  return ntohl(d->flags) & 0x0F;
#endif
}

static double mean(const struct sample *all, uint32_t count) {
  double sum = 0;
  for (uint32_t i = 0; i < count; i++)
    sum += all[i].value;
  return count ? sum / count : 0;
}

int handle_downlink(const void *packet, size_t size, double *result) {
  struct downlink d;
  if (size < sizeof(d))
    return -1;
  memcpy(&d, packet, sizeof(d));
  if (ntohl(d.magic) != 0x544C4D31)
    return -1;

  uint32_t count = channel_count(&d), left = count;
  struct sample *all = calloc(count + 1u, sizeof(*all));
  if (!all)
    return -1;
  while (left-- > 0) {
    all[left].channel = left;
    if (pthread_create(&all[left].tid, NULL, sample_channel, &all[left]) != 0)
      abort();
  }
  for (uint32_t i = 0; i < count; i++)
    pthread_join(all[i].tid, NULL);
  *result = mean(all, count);
  free(all);
  return 0;
}

int main(int argc, char **argv) {
  uint32_t n = (uint32_t)witnessSize(argc, argv);
  struct downlink d = {htonl(0x544C4D31), htonl(n), htonl(n)};
  double result;
  handle_downlink(&d, sizeof(d), &result);
  return witnessReport();
}
