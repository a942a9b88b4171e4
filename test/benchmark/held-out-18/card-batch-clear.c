// spawn: pthread_create
// loop: counted
// origin: count field of a binary header
// waits: after the loop
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: ring of threads, the oldest joined first
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define LANES 12

struct clearing_header {
  uint32_t magic;
  uint32_t record_count;
};

struct clearing_record {
  char pan_token[20];
  uint32_t amount_minor;
  uint16_t currency;
  uint16_t result;
};

static void *clear_record(void *arg) {
  struct clearing_record *rec = arg;
  witnessTask();
  rec->result = rec->amount_minor ? 0 : 13;
  return NULL;
}

/* Clears one batch as received from the acquirer; returns 0 or an errno. */
int clear_batch(const unsigned char *wire, size_t len) {
  struct clearing_header hdr;
  if (len < sizeof(hdr))
    return EBADMSG;
  memcpy(&hdr, wire, sizeof(hdr));
  uint32_t count = ntohl(hdr.record_count);
  if ((len - sizeof(hdr)) / sizeof(struct clearing_record) < count)
    return EBADMSG;

  struct clearing_record *recs = malloc(count * sizeof(*recs));
  if (!recs)
    return ENOMEM;
  memcpy(recs, wire + sizeof(hdr), count * sizeof(*recs));

  int rc = 0;
#ifndef TWIN
  pthread_t *lane = calloc(count, sizeof(*lane));
  uint32_t started = 0;
  for (uint32_t i = 0; i < count; i++) {
    rc = pthread_create(&lane[i], NULL, clear_record, &recs[i]);
    if (rc != 0)
      break;
    started++;
  }
  for (uint32_t i = 0; i < started; i++)
    pthread_join(lane[i], NULL);
#else
  pthread_t *lane = calloc(LANES, sizeof(*lane));
  uint32_t started = 0;
  for (uint32_t i = 0; i < count; i++) {
    if (i >= LANES)
      pthread_join(lane[i % LANES], NULL);
    rc = pthread_create(&lane[i % LANES], NULL, clear_record, &recs[i]);
    if (rc != 0)
      break;
    started++;
  }
  for (uint32_t i = started < LANES ? 0 : started - LANES; i < started; i++)
    pthread_join(lane[i % LANES], NULL);
#endif
  free(lane);
  free(recs);
  return rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  size_t len = sizeof(struct clearing_header) + n * sizeof(struct clearing_record);
  unsigned char *wire = calloc(1, len);
  struct clearing_header hdr = {htonl(0xC1EA), htonl((uint32_t)n)};
  memcpy(wire, &hdr, sizeof(hdr));
  if (clear_batch(wire, len) != 0)
    return 1;
  return witnessReport();
}
