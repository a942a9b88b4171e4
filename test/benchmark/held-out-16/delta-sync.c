// spawn: pthread_create
// loop: for inside a while
// origin: array of changed files
// waits: chunk by chunk
// distance: same function
// differs: size of a chunk
// A: unbounded Y3 | limiter: chunks as large as the client asks
// B: bounded N6 | limiter: chunks of ten
// witness: runnable
#include "witness.h"
#include <pthread.h>

struct changed_file {
  char path[48];
  uint64_t size;
  int synced;
};

struct sync_request {
  struct changed_file *files;
  unsigned nfiles;
  unsigned parallel; /* as the client announced it */
};

static void *send_delta(void *arg) {
  struct changed_file *f = arg;
  witnessTask();
  f->synced = 1;
  return NULL;
}

int sync_changes(const struct sync_request *req) {
#ifndef TWIN
  const unsigned chunk = req->parallel ? req->parallel : 1;
#else
  const unsigned chunk = 10;
#endif
  pthread_t *senders = calloc(chunk, sizeof(*senders));
  unsigned done = 0;
  int rc = 0;

  if (!senders)
    return -1;
  while (done < req->nfiles && rc == 0) {
    unsigned n = req->nfiles - done < chunk ? req->nfiles - done : chunk;
    unsigned k;
    for (k = 0; k < n; k++) {
      rc = pthread_create(&senders[k], NULL, send_delta, &req->files[done + k]);
      if (rc != 0)
        break;
    }
    done += k;
    while (k > 0)
      pthread_join(senders[--k], NULL);
  }
  free(senders);
  return rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sync_request req = {calloc(n, sizeof(struct changed_file)), (unsigned)n, (unsigned)n};
  for (size_t i = 0; i < n; i++)
    snprintf(req.files[i].path, sizeof(req.files[i].path), "photos/%04zu.jpg", i);
  sync_changes(&req);
  return witnessReport();
}
