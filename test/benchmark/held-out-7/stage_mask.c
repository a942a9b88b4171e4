// spawn: pthread_create joined
// loop: index
// origin: see the factors
// waits: after the loop
// distance: same function
// differs: how a request names its stages
// A: unbounded Y1 | limiter: none | origin: list in the request
// B: bounded N1 | limiter: 16 bits | origin: bit mask in the request
// witness: runnable
#include "witness.h"
#include <pthread.h>

typedef struct {
  uint16_t mask;
  uint32_t stage_count;
  const uint16_t *stages;
} run_request;

static void *run_stage(void *stage) {
  witnessTask();
  return stage;
}

static int on_run(const run_request *r) {
  unsigned started = 0, i;
#ifdef TWIN
  pthread_t tid[16];
  for (i = 0; i < 16; i++)
    if (r->mask & (1u << i))
      started += pthread_create(&tid[started], NULL, run_stage, (void *)(uintptr_t)i) == 0;
#else
  pthread_t *tid = calloc(r->stage_count, sizeof *tid);
  for (i = 0; i < r->stage_count; i++)
    started +=
        pthread_create(&tid[started], NULL, run_stage, (void *)(uintptr_t)r->stages[i]) == 0;
#endif
  for (i = 0; i < started; i++)
    pthread_join(tid[i], NULL);
#ifndef TWIN
  free(tid);
#endif
  return started ? 0 : -1;
}

int main(int argc, char **argv) {
  run_request r;
  r.stage_count = (uint32_t)witnessSize(argc, argv);
  r.mask = (uint16_t)(r.stage_count * 37u);
  uint16_t *s = calloc(r.stage_count, sizeof *s);
  r.stages = s;
  return on_run(&r) ? 1 : witnessReport();
}
