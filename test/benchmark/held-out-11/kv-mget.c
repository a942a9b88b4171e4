// spawn: pthread_create detached
// loop: counted
// origin: request field
// waits: latch at the end of the request
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: POSIX semaphore before the spawn
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <string.h>

#define MAX_INFLIGHT_LOOKUPS 12

struct mget_request {
  uint32_t nkeys;
  uint64_t *keys;
  char **values;
};

struct lookup {
  struct mget_request *req;
  uint32_t index;
};

static sem_t lookup_slots;
static pthread_mutex_t pending_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t pending_zero = PTHREAD_COND_INITIALIZER;
static unsigned pending;

static void *lookup_main(void *arg) {
  struct lookup *l = arg;
  witnessTask(); /* reads the page of the key from disk */
  l->req->values[l->index] = NULL;
  free(l);
#ifdef TWIN
  sem_post(&lookup_slots);
#endif
  pthread_mutex_lock(&pending_lock);
  if (--pending == 0)
    pthread_cond_signal(&pending_zero);
  pthread_mutex_unlock(&pending_lock);
  return NULL;
}

static int start_lookup(struct mget_request *req, uint32_t index) {
  pthread_attr_t attr;
  pthread_t tid;
  struct lookup *l = malloc(sizeof(*l));
  if (!l)
    return ENOMEM;
  l->req = req;
  l->index = index;
#ifdef TWIN
  while (sem_wait(&lookup_slots) != 0 && errno == EINTR)
    ;
#endif
  pthread_mutex_lock(&pending_lock);
  pending++;
  pthread_mutex_unlock(&pending_lock);
  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&attr, 128 * 1024);
  int rc = pthread_create(&tid, &attr, lookup_main, l);
  pthread_attr_destroy(&attr);
  return rc;
}

int serve_mget(struct mget_request *req) {
  for (uint32_t i = 0; i < req->nkeys; i++) {
    int rc = start_lookup(req, i);
    if (rc != 0) {
      fprintf(stderr, "mget: key %u: %s\n", i, strerror(rc));
      return -1;
    }
  }
  pthread_mutex_lock(&pending_lock);
  while (pending > 0)
    pthread_cond_wait(&pending_zero, &pending_lock);
  pthread_mutex_unlock(&pending_lock);
  return 0;
}

int main(int argc, char **argv) {
  struct mget_request req = {.nkeys = (uint32_t)witnessSize(argc, argv)};
  req.keys = calloc(req.nkeys, sizeof(*req.keys));
  req.values = calloc(req.nkeys, sizeof(*req.values));
  sem_init(&lookup_slots, 0, MAX_INFLIGHT_LOOKUPS);
  serve_mget(&req);
  return witnessReport();
}
