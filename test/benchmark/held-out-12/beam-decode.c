// spawn: pthread_create
// loop: counted
// origin: request field
// limiter: none
// waits: after the loop
// distance: helper function
// differs: origin
// A: unbounded Y1
// B: abstain-ok U2 | origin: function of a plugin
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

/* Provided by the accelerator plugin when one is linked in. */
extern int accel_lane_count(const char *device) __attribute__((weak));

struct decode_request {
  const char *model;
  const char *device;
  const int *tokens;
  int num_tokens;
  int num_beams;
};

struct beam {
  pthread_t thread;
  const struct decode_request *request;
  float score;
  int started;
};

static void *beam_main(void *arg) {
  struct beam *b = arg;
  witnessTask();
  b->score = -0.5f * (float)b->request->num_tokens;
  return NULL;
}

static int lanes_of(const struct decode_request *req) {
#ifndef TWIN
  return req->num_beams;
#else
  return accel_lane_count ? accel_lane_count(req->device) : 1;
#endif
}

static float best_of(struct beam *beams, int count) {
  float best = -1e30f;
  for (int i = 0; i < count; i++) {
    if (!beams[i].started)
      continue;
    pthread_join(beams[i].thread, NULL);
    if (beams[i].score > best)
      best = beams[i].score;
  }
  return best;
}

int decode(const struct decode_request *req, float *score) {
  const int lanes = lanes_of(req);
  if (lanes <= 0)
    return -1;
  struct beam *beams = calloc((size_t)lanes, sizeof(*beams));
  if (!beams)
    return -1;
  for (int i = 0; i < lanes; i++) {
    beams[i].request = req;
    beams[i].started = pthread_create(&beams[i].thread, NULL, beam_main, &beams[i]) == 0;
  }
  *score = best_of(beams, lanes);
  free(beams);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct decode_request req = {"t5-small", "cuda:0", NULL, 64, (int)n};
  float score;
  decode(&req, &score);
  return witnessReport();
}
