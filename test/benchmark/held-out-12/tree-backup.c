// spawn: pthread_create
// loop: while over readdir
// origin: directory entries
// limiter: ring of threads, the oldest joined before its place is taken
// waits: after the loop
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none, the ring grows
// B: bounded N5 | limiter: ring of eight
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct copy {
  pthread_t thread;
  char path[PATH_MAX];
};

struct backup {
  struct copy **copies;
  size_t used, joined, capacity;
};

static void *copy_file(void *arg) {
  struct copy *c = arg;
  int fd = open(c->path, O_RDONLY);
  witnessTask();
  if (fd >= 0)
    close(fd);
  return NULL;
}

static void join_oldest(struct backup *b) {
  struct copy *c = b->copies[b->joined % b->capacity];
  pthread_join(c->thread, NULL);
  free(c);
  b->joined++;
}

static int start_copy(struct backup *b, const char *root, const char *name) {
  struct copy *c = malloc(sizeof(*c));
  if (!c)
    return -1;
  snprintf(c->path, sizeof(c->path), "%s/%s", root, name);
  if (b->used - b->joined == b->capacity) {
#ifdef TWIN
    join_oldest(b);
#else
    b->capacity *= 2;
    b->copies = realloc(b->copies, b->capacity * sizeof(*b->copies));
#endif
  }
  if (pthread_create(&c->thread, NULL, copy_file, c) != 0) {
    free(c);
    return -1;
  }
  b->copies[b->used++ % b->capacity] = c;
  return 0;
}

int backup_directory(const char *root) {
  struct backup b = {.capacity = 8};
  b.copies = calloc(b.capacity, sizeof(*b.copies));
  DIR *dir = opendir(root);
  if (!dir)
    return -1;
  struct dirent *entry;
  while ((entry = readdir(dir)) != NULL) {
    if (entry->d_name[0] == '.')
      continue;
    if (start_copy(&b, root, entry->d_name) != 0)
      break;
  }
  closedir(dir);
  while (b.joined < b.used)
    join_oldest(&b);
  free(b.copies);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char root[] = "/tmp/tree-backup-XXXXXX", command[128];
  if (!mkdtemp(root))
    return 1;
  for (size_t i = 0; i < n; i++) {
    char path[96];
    snprintf(path, sizeof(path), "%s/f%zu", root, i);
    close(open(path, O_CREAT | O_WRONLY, 0600));
  }
  backup_directory(root);
  snprintf(command, sizeof(command), "rm -rf %s", root);
  unsetenv(WITNESS_VARIABLE);
  if (system(command) != 0)
    return 1;
  return witnessReport();
}
