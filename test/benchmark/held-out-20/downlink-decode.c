// spawn: pthread_create
// loop: while with decrement
// origin: header of a binary message
// waits: after the loop
// distance: same function
// differs: what the check of the header does
// A: bounded N7 | limiter: larger counts are rejected
// B: unbounded Y7 | limiter: larger counts are logged
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define MAX_CHANNELS 24
#define SYNC_MARKER 0x1ACFFC1Du

struct pass_header {
  uint32_t sync;
  uint16_t spacecraft;
  uint16_t version;
  uint32_t channels;
};

struct channel {
  pthread_t tid;
  uint32_t id;
  uint32_t locked;
};

static void *demodulate(void *arg) {
  struct channel *c = arg;
  witnessTask();
  c->locked = 1;
  return NULL;
}

static int check_header(const struct pass_header *h) {
  if (h->sync != SYNC_MARKER)
    return -1;
  if (h->channels > MAX_CHANNELS) {
    fprintf(stderr, "spacecraft %u: %u channels announced, %u expected\n", h->spacecraft,
            h->channels, MAX_CHANNELS);
#ifndef TWIN
    return -1;
#endif
  }
  return 0;
}

int decode_pass(const uint8_t *buf, size_t len) {
  struct pass_header h;
  uint32_t left, up = 0;
  if (len < sizeof h)
    return -1;
  memcpy(&h, buf, sizeof h);
  if (check_header(&h) < 0)
    return -1;
  struct channel *ch = calloc(h.channels, sizeof *ch);
  if (!ch)
    return -1;
  left = h.channels;
  while (left > 0) {
    ch[up].id = up;
    if (pthread_create(&ch[up].tid, NULL, demodulate, &ch[up]) != 0)
      break;
    up++;
    left--;
  }
  for (uint32_t i = 0; i < up; i++)
    pthread_join(ch[i].tid, NULL);
  free(ch);
  return left ? -1 : (int)up;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct pass_header h = {SYNC_MARKER, 42, 1, (uint32_t)n};
  decode_pass((uint8_t *)&h, sizeof h);
  return witnessReport();
}
