// spawn: pthread_create
// loop: readdir
// origin: directory entries
// waits: when the batch is full, and after the loop
// distance: helper function
// differs: waits
// A: unbounded Y5 | limiter: batch that is forgotten when full
// B: bounded N6 | limiter: batch that is joined when full
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <string.h>
#include <sys/stat.h>

enum { BATCH = 16 };

struct copy {
  char from[512];
  char to[512];
  int error;
};

struct batch {
  pthread_t threads[BATCH];
  unsigned used;
};

static void *copy_file(void *arg) {
  struct copy *c = arg;
  witnessTask();
  free(c);
  return NULL;
}

static void batch_finish(struct batch *b) {
  unsigned i;
  for (i = 0; i < b->used; i++)
    pthread_join(b->threads[i], NULL);
  b->used = 0;
}

static int batch_add(struct batch *b, const char *dir, const char *target, const char *name) {
  struct copy *c = calloc(1, sizeof(*c));
  if (!c)
    return -1;
  snprintf(c->from, sizeof(c->from), "%s/%s", dir, name);
  snprintf(c->to, sizeof(c->to), "%s/%s", target, name);
  if (pthread_create(&b->threads[b->used], NULL, copy_file, c) != 0) {
    free(c);
    return -1;
  }
  if (++b->used == BATCH) {
#ifndef TWIN
    b->used = 0;
#else
    batch_finish(b);
#endif
  }
  return 0;
}

int backup_directory(const char *dir, const char *target) {
  struct batch b = {.used = 0};
  struct dirent *entry;
  int failed = 0;
  DIR *d = opendir(dir);
  if (!d)
    return -1;
  while ((entry = readdir(d)) != NULL) {
    if (entry->d_name[0] == '.')
      continue;
    failed |= batch_add(&b, dir, target, entry->d_name);
  }
  batch_finish(&b);
  closedir(d);
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), i;
  char dir[] = "/tmp/volumeXXXXXX", name[64];
  if (!mkdtemp(dir))
    return 1;
  for (i = 0; i < n; i++) {
    snprintf(name, sizeof(name), "%s/%zu.img", dir, i);
    close(open(name, O_CREAT | O_WRONLY, 0600));
  }
  backup_directory(dir, "/mnt/backup");
  for (i = 0; i < n; i++) {
    snprintf(name, sizeof(name), "%s/%zu.img", dir, i);
    unlink(name);
  }
  rmdir(dir);
  return witnessReport();
}
