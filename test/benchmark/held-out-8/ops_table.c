// spawn: pthread_create
// loop: index
// origin: function pointer or request
// limiter: none
// waits: joined after the loop
// distance: same function
// differs: where the number comes from
// A: abstain-ok U2 | origin: a function of the driver
// B: unbounded Y1 | origin: length of the request
// witness: runnable
// libraries: -lpthread
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

struct io_vec {
  void *base;
  size_t len;
};

struct io_request {
  struct io_vec *vecs;
  size_t nvecs;
};

struct driver_ops {
  const char *name;
  size_t (*lanes)(const struct io_request *req);
};

static void *submit_lane(void *arg) {
  (void)arg;
  witnessTask();
  return NULL;
}

int driver_submit(const struct driver_ops *ops, const struct io_request *req) {
  pthread_t *tids;
  size_t i, count;
#ifdef TWIN
  (void)ops;
  count = req->nvecs;
#else
  count = ops->lanes(req);
#endif
  tids = calloc(count + 1, sizeof(*tids));
  if (tids == NULL)
    return -1;
  for (i = 0; i < count; i++)
    pthread_create(&tids[i], NULL, submit_lane, (void *)req);
  for (i = 0; i < count; i++)
    pthread_join(tids[i], NULL);
  free(tids);
  return 0;
}

static size_t nvme_lanes(const struct io_request *req) { return req->nvecs > 4 ? 4 : req->nvecs; }

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  const char *name = argc > 9 ? argv[9] : "nvme";
  struct driver_ops *ops = malloc(sizeof(*ops));
  struct io_request req = {calloc(n, sizeof(struct io_vec)), n};
  ops->name = name;
  ops->lanes = nvme_lanes;
  driver_submit(ops, &req);
  return witnessReport();
}
