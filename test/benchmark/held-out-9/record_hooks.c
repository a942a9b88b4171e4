// spawn: function pointer of the caller or pthread_create
// loop: for over array
// origin: pointer and length
// distance: function pointer
// differs: what the loop calls
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: abstain-ok U3 | limiter: none | waits: unknown
// witness: runnable
#include "witness.h"
#include <pthread.h>

struct rec {
  unsigned long key;
  pthread_t tid;
};

struct rec_ops {
  int (*import)(struct rec *r, void *priv);
  void *priv;
};

#ifndef TWIN
struct rec_call {
  struct rec *r;
  const struct rec_ops *ops;
};

static void *import_thread(void *arg) {
  struct rec_call *c = arg;
  c->ops->import(c->r, c->ops->priv);
  free(c);
  return NULL;
}
#endif

int import_records(struct rec *recs, size_t n, const struct rec_ops *ops) {
  int err = 0;
  for (size_t i = 0; i < n && !err; i++) {
#ifdef TWIN
    err = ops->import(&recs[i], ops->priv);
#else
    struct rec_call *c = malloc(sizeof(*c));
    c->r = &recs[i];
    c->ops = ops;
    err = pthread_create(&recs[i].tid, NULL, import_thread, c);
#endif
  }
#ifndef TWIN
  for (size_t i = 0; i < n && !err; i++)
    pthread_join(recs[i].tid, NULL);
#endif
  return err;
}

static int import_row(struct rec *r, void *priv) {
  (void)r;
  (void)priv;
  witnessTask();
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct rec_ops ops = {import_row, NULL};
  import_records(calloc(n, sizeof(struct rec)), n, &ops);
  return witnessReport();
}
