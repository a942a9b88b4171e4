// spawn: pthread_create
// loop: index
// origin: array and length
// limiter: worker threads
// waits: joined after the loop
// distance: helper function
// differs: number of workers
// A: unbounded Y3 | limiter: a worker for each job
// B: bounded N8 | limiter: four workers
// witness: runnable
// libraries: -lpthread
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

struct blob {
  unsigned char *data;
  size_t length;
};

struct workset {
  pthread_mutex_t lock;
  struct blob *blobs;
  size_t count, next;
  pthread_t *threads;
  size_t nthreads;
};

static void *worker(void *arg) {
  struct workset *ws = arg;
  witnessEnter();
  for (;;) {
    size_t mine;
    pthread_mutex_lock(&ws->lock);
    mine = ws->next++;
    pthread_mutex_unlock(&ws->lock);
    if (mine >= ws->count)
      break;
    ws->blobs[mine].length = 0;
    witnessWork();
  }
  witnessLeave();
  return NULL;
}

static void workset_start(struct workset *ws, size_t nthreads) {
  ws->threads = calloc(nthreads, sizeof(*ws->threads));
  ws->nthreads = nthreads;
  for (size_t i = 0; i < nthreads; i++)
    pthread_create(&ws->threads[i], NULL, worker, ws);
}

static void workset_finish(struct workset *ws) {
  for (size_t i = 0; i < ws->nthreads; i++)
    pthread_join(ws->threads[i], NULL);
  free(ws->threads);
}

void encrypt_blobs(struct blob *blobs, size_t count) {
  struct workset ws = {PTHREAD_MUTEX_INITIALIZER, blobs, count, 0, NULL, 0};
#ifdef TWIN
  workset_start(&ws, 4);
#else
  workset_start(&ws, count);
#endif
  workset_finish(&ws);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  encrypt_blobs(calloc(n, sizeof(struct blob)), n);
  return witnessReport();
}
