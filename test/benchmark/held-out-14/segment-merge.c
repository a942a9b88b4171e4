// spawn: pthread_create detached
// loop: while over a queue
// origin: segments listed in the manifest of an index
// waits: detached, with a counter
// distance: helper function
// differs: when the slot is given back
// A: bounded N9 | limiter: counter with condition variable, lowered at the end of the merge
// B: unbounded Y5 | limiter: counter with condition variable, lowered before the merge
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <string.h>

#define MAX_MERGES 6

struct segment {
  unsigned generation;
  unsigned docs, deleted;
  struct segment *older;
};

struct merge_scheduler {
  pthread_mutex_t lock;
  pthread_cond_t idle;
  int merging;
  unsigned long merged_docs;
};

struct merge_arg {
  struct merge_scheduler *sched;
  struct segment *seg;
};

static void merge_done(struct merge_scheduler *s) {
  pthread_mutex_lock(&s->lock);
  s->merging--;
  pthread_cond_signal(&s->idle);
  pthread_mutex_unlock(&s->lock);
}

static void *merge_main(void *p) {
  struct merge_arg *m = p;
  unsigned live = m->seg->docs - m->seg->deleted;
#ifdef TWIN
  merge_done(m->sched);
#endif
  witnessTask();
  __atomic_add_fetch(&m->sched->merged_docs, live, __ATOMIC_RELAXED);
#ifndef TWIN
  merge_done(m->sched);
#endif
  free(m);
  return NULL;
}

static int start_merge(struct merge_scheduler *s, struct segment *seg) {
  pthread_t tid;
  pthread_attr_t attr;
  struct merge_arg *m = malloc(sizeof(*m));
  int rc;
  if (!m)
    return ENOMEM;
  m->sched = s;
  m->seg = seg;
  pthread_mutex_lock(&s->lock);
  while (s->merging >= MAX_MERGES)
    pthread_cond_wait(&s->idle, &s->lock);
  s->merging++;
  pthread_mutex_unlock(&s->lock);
  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  rc = pthread_create(&tid, &attr, merge_main, m);
  pthread_attr_destroy(&attr);
  if (rc != 0) {
    merge_done(s);
    free(m);
  }
  return rc;
}

int merge_index(struct merge_scheduler *s, struct segment *newest) {
  struct segment *seg = newest;
  while (seg) {
    struct segment *older = seg->older;
    int rc;
    if (seg->deleted * 10 > seg->docs && (rc = start_merge(s, seg)) != 0) {
      fprintf(stderr, "segment %u: %s\n", seg->generation, strerror(rc));
      return -1;
    }
    seg = older;
  }
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct merge_scheduler sched = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0, 0};
  struct segment *segs = calloc(n, sizeof(*segs));
  for (size_t i = 0; i < n; i++) {
    segs[i] = (struct segment){(unsigned)i, 1000, 400, i ? &segs[i - 1] : NULL};
  }
  merge_index(&sched, &segs[n - 1]);
  return witnessReport();
}
