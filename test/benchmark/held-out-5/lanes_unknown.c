// spawn: pthread_create detached
// loop: counted
// waits: detached
// distance: same function
// limiter: none
// differs: what gives the number
// A: unbounded Y1 | origin: parameter with pointer and length
// B: abstain-ok U2 | origin: a function of another file
// witness: not-runnable (needs the other file)
#include "witness.h"
#include <pthread.h>
#include <stddef.h>

struct channel {
  int id;
  int gain;
};

/* mixer_hw.c */
extern size_t mixer_lanes(void);

static void *tune(void *p) {
  struct channel *c = p;
  witnessTask();
  c->gain += c->id;
  return NULL;
}

int mixer_tune(struct channel *ch, size_t nch) {
  pthread_t t;
#ifdef TWIN
  size_t count = mixer_lanes();
  if (nch < count)
    return -1;
#else
  size_t count = nch;
  if (count < mixer_lanes())
    return -1;
#endif
  for (size_t i = 0; i < count; i++) {
    if (pthread_create(&t, NULL, tune, &ch[i]) != 0)
      return -1;
    pthread_detach(t);
  }
  return 0;
}
