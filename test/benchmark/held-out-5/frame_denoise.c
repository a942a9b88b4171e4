// spawn: pthread_create joined
// loop: counted
// origin: struct with pointer and length
// distance: same function
// differs: when a thread is joined
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N5 | limiter: ring of 8, the oldest is joined | waits: when its place is needed
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>

#define LANES 8

typedef struct {
  uint8_t *luma;
  unsigned stride;
} frame_t;

typedef struct {
  frame_t *frames;
  unsigned nb_frames;
} gop_t;

static void *denoise_frame(void *opaque) {
  frame_t *f = (frame_t *)opaque;
  witnessTask();
  if (f->luma)
    f->luma[0] >>= 1;
  return NULL;
}

int denoise_gop(gop_t *g) {
  unsigned i;
#ifdef TWIN
  pthread_t lane[LANES];
  for (i = 0; i < g->nb_frames; i++) {
    if (i >= LANES)
      pthread_join(lane[i % LANES], NULL);
    if (pthread_create(&lane[i % LANES], NULL, denoise_frame, &g->frames[i]))
      abort();
  }
  for (i = 0; i < LANES && i < g->nb_frames; i++)
    pthread_join(lane[i], NULL);
#else
  pthread_t *lane = malloc(g->nb_frames * sizeof(*lane));
  for (i = 0; i < g->nb_frames; i++)
    if (pthread_create(&lane[i], NULL, denoise_frame, &g->frames[i]))
      abort();
  for (i = 0; i < g->nb_frames; i++)
    pthread_join(lane[i], NULL);
  free(lane);
#endif
  return 0;
}

int main(int argc, char **argv) {
  gop_t g;
  g.nb_frames = (unsigned)witnessSize(argc, argv);
  g.frames = calloc(g.nb_frames, sizeof(frame_t));
  denoise_gop(&g);
  return witnessReport();
}
