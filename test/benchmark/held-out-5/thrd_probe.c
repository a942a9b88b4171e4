// spawn: thrd_create
// loop: do-while
// origin: parameter
// waits: detached
// distance: same function
// differs: what the launcher takes
// A: unbounded Y7 | limiter: mtx_t around the start
// B: bounded N9 | limiter: counter with cnd_t
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <threads.h>

static mtx_t gate;
static cnd_t drained;
static unsigned probing;

struct target {
  unsigned ip;
  unsigned short port;
  int up;
};

static int probe(void *p) {
  struct target *t = p;
  witnessTask();
  t->up = t->port != 0;
  mtx_lock(&gate);
  probing--;
  cnd_signal(&drained);
  mtx_unlock(&gate);
  return t->up;
}

int probe_all(struct target *first, const struct target *end) {
  thrd_t id;
  if (first == end)
    return 0;
  do {
    mtx_lock(&gate);
#ifdef TWIN
    while (probing >= 14)
      cnd_wait(&drained, &gate);
#endif
    probing++;
    if (thrd_create(&id, probe, first) == thrd_success)
      thrd_detach(id);
    mtx_unlock(&gate);
  } while (++first != end);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct target *t = calloc(n, sizeof *t);
  mtx_init(&gate, mtx_plain);
  cnd_init(&drained);
  probe_all(t, t + n);
  return witnessReport();
}
