// spawn: pthread_create
// loop: counted
// origin: field of an ioctl-like request
// flags: -DNDEBUG
// waits: after the loop
// distance: same function
// differs: what the check of the size is
// A: bounded N7 | limiter: error for a larger size
// B: unbounded Y7 | limiter: assertion
// witness: runnable
#include "witness.h"
#include <assert.h>
#include <errno.h>
#include <pthread.h>
#include <string.h>

#define MAX_EXTENTS 32

struct extent {
  uint64_t lba;
  uint32_t blocks;
  uint32_t crc;
};

struct scrub_request {
  uint32_t version;
  uint32_t extent_count;
  struct extent *extents;
};

static void *scrub_extent(void *arg) {
  struct extent *e = arg;
  witnessTask();
  for (uint32_t b = 0; b < e->blocks; b++)
    e->crc = e->crc * 31 + (uint32_t)(e->lba + b);
  return NULL;
}

int scrub(struct scrub_request *req) {
  pthread_t *tids;
  uint32_t i, started = 0;
  int rc = 0;

  if (req->version != 2 || req->extents == NULL)
    return -EINVAL;
#ifndef TWIN
  if (req->extent_count > MAX_EXTENTS)
    return -E2BIG;
#else
  assert(req->extent_count <= MAX_EXTENTS);
#endif
  tids = malloc(req->extent_count * sizeof(*tids));
  if (tids == NULL)
    return -ENOMEM;
  for (i = 0; i < req->extent_count; i++) {
    rc = pthread_create(&tids[i], NULL, scrub_extent, &req->extents[i]);
    if (rc != 0) {
      rc = -rc;
      break;
    }
    started++;
  }
  while (started > 0)
    pthread_join(tids[--started], NULL);
  free(tids);
  return rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct scrub_request req = {2, (uint32_t)n, calloc(n, sizeof(struct extent))};
  for (size_t i = 0; i < n; i++)
    req.extents[i] = (struct extent){i * 8, 8, 0};
  int rc = scrub(&req);
  if (rc != 0)
    fprintf(stderr, "scrub: %s\n", strerror(-rc));
  return witnessReport();
}
