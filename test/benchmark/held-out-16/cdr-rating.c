// spawn: pthread_create
// loop: counted
// origin: count field of a binary message
// waits: after the loop
// distance: helper function
// differs: whether the count is cut
// A: bounded N11 | limiter: count cut to sixteen
// B: unbounded Y7 | limiter: count only compared
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <pthread.h>
#include <string.h>

#define CDR_MAX_BATCH 16

struct cdr_header {
  uint16_t version;
  uint16_t flags;
  uint32_t records;
};

struct cdr {
  uint32_t caller, callee;
  uint32_t seconds;
  uint32_t cents;
};

struct rated {
  pthread_t thread;
  struct cdr rec;
};

static void *rate(void *arg) {
  struct rated *r = arg;
  witnessTask();
  r->rec.cents = (ntohl(r->rec.seconds) + 59) / 60 * 9;
  return NULL;
}

static int decode_header(const unsigned char *msg, size_t len, uint32_t *count) {
  struct cdr_header h;
  if (len < sizeof(h))
    return -1;
  memcpy(&h, msg, sizeof(h));
  *count = ntohl(h.records);
  if (*count > CDR_MAX_BATCH) {
    fprintf(stderr, "cdr: batch of %u records, %d expected\n", *count, CDR_MAX_BATCH);
#ifndef TWIN
    *count = CDR_MAX_BATCH;
#endif
  }
  return len - sizeof(h) < *count * sizeof(struct cdr) ? -1 : 0;
}

long rate_batch(const unsigned char *msg, size_t len) {
  uint32_t count, started;
  long total = 0;
  struct rated *batch;

  if (decode_header(msg, len, &count) < 0)
    return -1;
  batch = calloc(count, sizeof(*batch));
  if (!batch)
    return -1;
  msg += sizeof(struct cdr_header);
  for (started = 0; started < count; started++) {
    memcpy(&batch[started].rec, msg + started * sizeof(struct cdr), sizeof(struct cdr));
    if (pthread_create(&batch[started].thread, NULL, rate, &batch[started]))
      break;
  }
  while (started > 0) {
    pthread_join(batch[--started].thread, NULL);
    total += batch[started].rec.cents;
  }
  free(batch);
  return total;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  size_t len = sizeof(struct cdr_header) + n * sizeof(struct cdr);
  unsigned char *msg = calloc(1, len);
  struct cdr_header h = {htons(2), 0, htonl((uint32_t)n)};
  memcpy(msg, &h, sizeof(h));
  rate_batch(msg, len);
  return witnessReport();
}
