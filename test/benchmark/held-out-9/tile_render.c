// spawn: thrd_create
// loop: nested for
// origin: width and height of a request
// distance: callee
// differs: limiter
// A: unbounded Y1 | limiter: none | waits: counter at the end
// B: bounded N9 | limiter: counter and condition | waits: counter at the end
// witness: runnable
#include "witness.h"
#include <threads.h>

typedef struct {
  unsigned width, height; /* pixels, from the request line */
} map_request;

static mtx_t g_mtx;
static cnd_t g_cnd;
static unsigned g_busy;

static int render_tile(void *arg) {
  (void)arg;
  witnessTask();
  mtx_lock(&g_mtx);
  --g_busy;
  cnd_broadcast(&g_cnd);
  mtx_unlock(&g_mtx);
  return 0;
}

static void start_tile(unsigned x, unsigned y) {
  thrd_t t;
  (void)x;
  (void)y;
  mtx_lock(&g_mtx);
#ifdef TWIN
  while (g_busy >= 10)
    cnd_wait(&g_cnd, &g_mtx);
#endif
  ++g_busy;
  mtx_unlock(&g_mtx);
  if (thrd_create(&t, render_tile, NULL) != thrd_success)
    abort();
  thrd_detach(t);
}

void render_map(const map_request *rq) {
  for (unsigned y = 0; y < rq->height; y += 256)
    for (unsigned x = 0; x < rq->width; x += 256)
      start_tile(x, y);
  mtx_lock(&g_mtx);
  while (g_busy > 0)
    cnd_wait(&g_cnd, &g_mtx);
  mtx_unlock(&g_mtx);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  map_request rq = {(unsigned)n * 128, 512};
  mtx_init(&g_mtx, mtx_plain);
  cnd_init(&g_cnd);
  render_map(&rq);
  return witnessReport();
}
