// spawn: pthread_create
// loop: for
// origin: pointer with length
// waits: join
// distance: same function
// differs: limiter
// A: bounded N6 | limiter: chunks of 16
// B: unbounded Y1 | limiter: none
// witness: runnable
#define _GNU_SOURCE
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

#define SLICE 16

struct hash_job {
  const char *path;
  unsigned long digest;
};

static void *hash_one(void *arg) {
  struct hash_job *job = arg;
  unsigned long h = 5381;
  for (const char *p = job->path; *p; ++p)
    h = h * 33 + (unsigned char)*p;
  witnessTask();
  job->digest = h;
  return NULL;
}

int hash_files(const char **paths, size_t count, unsigned long *digests) {
  struct hash_job *jobs = calloc(count, sizeof(*jobs));
  pthread_t *tids = calloc(count, sizeof(*tids));
  if (!jobs || !tids)
    return -1;
  size_t joined = 0;
  for (size_t i = 0; i < count; ++i) {
    jobs[i].path = paths[i];
    pthread_create(&tids[i], NULL, hash_one, &jobs[i]);
#ifndef TWIN
    if (i + 1 - joined == SLICE) {
      for (; joined <= i; ++joined)
        pthread_join(tids[joined], NULL);
    }
#endif
  }
  for (; joined < count; ++joined)
    pthread_join(tids[joined], NULL);
  for (size_t i = 0; i < count; ++i)
    digests[i] = jobs[i].digest;
  free(jobs);
  free(tids);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  const char **paths = calloc(n, sizeof(*paths));
  unsigned long *out = calloc(n, sizeof(*out));
  for (size_t i = 0; i < n; ++i)
    paths[i] = "/etc/hostname";
  hash_files(paths, n, out);
  return witnessReport();
}
