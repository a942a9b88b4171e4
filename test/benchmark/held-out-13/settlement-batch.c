// spawn: pthread_create
// loop: counted
// origin: count field of a binary message
// limiter: check of the count
// waits: after the loop
// distance: same function
// differs: whether the check leaves the function
// A: bounded N7 | limiter: guard that rejects
// B: unbounded Y7 | limiter: guard that only logs
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define SETTLE_MAX 64

struct transfer {
  uint32_t account;
  uint32_t cents;
};

struct batch_header {
  uint8_t version;
  uint8_t currency;
  uint16_t transfers;
};

static void *settle(void *arg) {
  struct transfer *t = arg;
  witnessTask();
  t->cents = 0;
  return NULL;
}

static uint16_t get16(const unsigned char *p) { return (uint16_t)(p[0] << 8 | p[1]); }

static uint32_t get32(const unsigned char *p) { return (uint32_t)get16(p) << 16 | get16(p + 2); }

int settle_batch(const unsigned char *msg, size_t len) {
  struct batch_header h;
  if (len < 4)
    return -1;
  h.version = msg[0];
  h.currency = msg[1];
  h.transfers = get16(msg + 2);
  if (h.version != 1 || len < 4 + (size_t)h.transfers * 8)
    return -1;
  if (h.transfers > SETTLE_MAX) {
    fprintf(stderr, "settlement: %u transfers in one batch\n", h.transfers);
#ifndef TWIN
    return -2;
#endif
  }
  struct transfer *t = calloc(h.transfers, sizeof(*t));
  pthread_t *tids = calloc(h.transfers, sizeof(*tids));
  uint16_t started = 0;
  for (uint16_t i = 0; i < h.transfers; i++) {
    t[i].account = get32(msg + 4 + i * 8);
    t[i].cents = get32(msg + 8 + i * 8);
    if (pthread_create(&tids[started], NULL, settle, &t[i]) != 0)
      break;
    started++;
  }
  for (uint16_t i = 0; i < started; i++)
    pthread_join(tids[i], NULL);
  free(tids);
  free(t);
  return started;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  unsigned char *msg = calloc(1, 4 + n * 8);
  msg[0] = 1;
  msg[2] = (unsigned char)(n >> 8);
  msg[3] = (unsigned char)n;
  settle_batch(msg, 4 + n * 8);
  return witnessReport();
}
