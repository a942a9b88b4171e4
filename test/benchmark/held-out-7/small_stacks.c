// spawn: pthread_create joined
// loop: index
// origin: count of records in a mapped file
// waits: after the loop
// distance: same function
// differs: whether a full array of threads is joined
// A: unbounded Y7 | limiter: small stacks
// B: bounded N6 | limiter: joins when 24 are started
// witness: runnable
#include "witness.h"
#include <limits.h>
#include <pthread.h>
#include <sys/stat.h>

struct rec {
  uint64_t key;
  uint64_t value;
};

static void *repair(void *p) {
  const struct rec *r = p;
  witnessTask();
  return r->key ? NULL : p;
}

static size_t repair_file(int fd) {
  struct stat st;
  pthread_attr_t attr;
  size_t broken = 0, used = 0;
  void *res;
  if (fstat(fd, &st) || st.st_size == 0)
    return 0;
  size_t total = st.st_size / sizeof(struct rec);
  struct rec *recs = mmap(NULL, st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
  pthread_t *tids = calloc(total, sizeof *tids);
  pthread_attr_init(&attr);
  pthread_attr_setstacksize(&attr, PTHREAD_STACK_MIN * 2);
  for (size_t i = 0; i < total; i++) {
#ifdef TWIN
    if (used == 24)
      while (used > 0) {
        pthread_join(tids[--used], &res);
        broken += res != NULL;
      }
#endif
    if (pthread_create(&tids[used], &attr, repair, &recs[i]) == 0)
      used++;
  }
  while (used > 0) {
    pthread_join(tids[--used], &res);
    broken += res != NULL;
  }
  free(tids);
  munmap(recs, st.st_size);
  return broken;
}

int main(int argc, char **argv) {
  struct rec r = {1, 2};
  FILE *f = tmpfile();
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fwrite(&r, sizeof r, 1, f);
  fflush(f);
  repair_file(fileno(f));
  return witnessReport();
}
