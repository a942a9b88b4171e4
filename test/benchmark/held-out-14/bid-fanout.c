// spawn: pthread_create
// loop: counted
// origin: impressions of a bid request
// waits: after the loop
// distance: same function
// differs: what the check of the size does
// A: unbounded Y7 | limiter: a count of requests that are too large
// B: bounded N7 | limiter: a check that refuses the request
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>

#define MAX_IMPS 16

struct imp {
  char id[24];
  double floor_cpm;
  int width, height;
};

struct bid_request {
  char auction[40];
  size_t imp_count;
  struct imp *imps;
};

struct bid {
  const struct imp *imp;
  double cpm;
  pthread_t thread;
};

struct exchange_stats {
  unsigned long oversized, won;
};

static void *solicit(void *arg) {
  struct bid *b = arg;
  witnessTask();
  b->cpm = b->imp->floor_cpm * 1.08;
  return NULL;
}

static int valid_banner(const struct imp *imp) {
  return imp->width > 0 && imp->height > 0 && imp->floor_cpm >= 0;
}

int run_auction(const struct bid_request *req, struct exchange_stats *stats) {
  struct bid *bids;
  size_t started = 0;

  if (req->imp_count == 0)
    return 0;
  if (req->imp_count > MAX_IMPS) {
    stats->oversized++;
#ifdef TWIN
    return -1;
#endif
  }
  bids = calloc(req->imp_count, sizeof(*bids));
  if (!bids)
    return -1;
  for (size_t i = 0; i < req->imp_count; i++) {
    if (!valid_banner(&req->imps[i]))
      continue;
    bids[started].imp = &req->imps[i];
    if (pthread_create(&bids[started].thread, NULL, solicit, &bids[started]) != 0)
      break;
    started++;
  }
  while (started > 0) {
    struct bid *b = &bids[--started];
    pthread_join(b->thread, NULL);
    if (b->cpm > b->imp->floor_cpm)
      stats->won++;
  }
  free(bids);
  return 0;
}

int main(int argc, char **argv) {
  struct exchange_stats stats = {0, 0};
  struct bid_request req = {"a-7781", witnessSize(argc, argv), NULL};
  req.imps = calloc(req.imp_count, sizeof(*req.imps));
  for (size_t i = 0; i < req.imp_count; i++) {
    snprintf(req.imps[i].id, sizeof(req.imps[i].id), "imp-%zu", i);
    req.imps[i].width = 300, req.imps[i].height = 250, req.imps[i].floor_cpm = 0.5;
  }
  run_auction(&req, &stats);
  return witnessReport();
}
