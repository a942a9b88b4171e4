// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// A ring of objects that have the handle of their thread: a full one joins the oldest
// before its place is taken.

#include <dirent.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct copy {
  pthread_t thread;
  char *path;
};

struct backup {
  struct copy **copies;
  size_t used, joined, capacity;
};

static void *copyFile(void *arg) {
  struct copy *c = arg;
  opendir(c->path);
  return NULL;
}

static void joinOldest(struct backup *b) {
  struct copy *c = b->copies[b->joined % b->capacity];
  pthread_join(c->thread, NULL);
  free(c);
  b->joined++;
}

static int start(struct backup *b, const char *name) {
  struct copy *c = malloc(sizeof *c);
  c->path = strdup(name);
  if (b->used - b->joined == b->capacity)
    joinOldest(b);
  if (pthread_create(&c->thread, NULL, copyFile, c) != 0) {
    free(c);
    return -1;
  }
  b->copies[b->used++ % b->capacity] = c;
  return 0;
}

// A full ring joins its oldest thread before that place is taken.
void joins(struct backup *b, DIR *dir) {
  struct dirent *entry;
  while ((entry = readdir(dir)) != NULL)
    if (start(b, entry->d_name) != 0)
      break;
  while (b->joined < b->used)
    joinOldest(b);
}

static int startGrowing(struct backup *b, const char *name) {
  struct copy *c = malloc(sizeof *c);
  c->path = strdup(name);
  if (b->used - b->joined == b->capacity) {
    b->capacity *= 2;
    b->copies = realloc(b->copies, b->capacity * sizeof *b->copies);
  }
  if (pthread_create(&c->thread, NULL, copyFile, c) != 0) {
    free(c);
    return -1;
  }
  b->copies[b->used++ % b->capacity] = c;
  return 0;
}

// A twin whose ring grows.
void grows(struct backup *b, DIR *dir) {
  struct dirent *entry;
  while ((entry = readdir(dir)) != NULL)
    if (startGrowing(b, entry->d_name) != 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      break;
  while (b->joined < b->used)
    joinOldest(b);
}
