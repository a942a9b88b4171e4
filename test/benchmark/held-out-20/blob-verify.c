// spawn: pthread_create
// loop: readdir
// origin: directory entries
// limiter: batches
// waits: in batches
// distance: helper function
// differs: what happens with a full batch
// A: bounded N6 | limiter: a full batch is joined
// B: unbounded Y5 | limiter: a full batch is detached and forgotten
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define BATCH 16

struct batch {
  pthread_t tid[BATCH];
  size_t used;
};

static void *verify_digest(void *arg) {
  char *digest = arg;
  witnessTask();
  free(digest);
  return NULL;
}

static void flush_batch(struct batch *b) {
  for (size_t i = 0; i < b->used; i++) {
#ifndef TWIN
    pthread_join(b->tid[i], NULL);
#else
    pthread_detach(b->tid[i]);
#endif
  }
  b->used = 0;
}

int verify_store(const char *root) {
  struct batch b = {.used = 0};
  struct dirent *e;
  DIR *dir = opendir(root);
  if (!dir)
    return -1;
  while ((e = readdir(dir)) != NULL) {
    char *digest;
    if (strncmp(e->d_name, "sha256-", 7) != 0)
      continue;
    if (b.used == BATCH)
      flush_batch(&b);
    digest = strdup(e->d_name + 7);
    if (pthread_create(&b.tid[b.used], NULL, verify_digest, digest) != 0) {
      free(digest);
      continue;
    }
    b.used++;
  }
  flush_batch(&b);
  closedir(dir);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char root[] = "/tmp/blobsXXXXXX";
  char path[64];
  if (!mkdtemp(root))
    return 1;
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/sha256-%zu", root, i);
    close(open(path, O_CREAT | O_WRONLY, 0600));
  }
  verify_store(root);
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/sha256-%zu", root, i);
    unlink(path);
  }
  rmdir(root);
  return witnessReport();
}
