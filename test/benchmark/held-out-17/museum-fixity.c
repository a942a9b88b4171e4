// spawn: pthread_create detached
// loop: recursion over a tree
// origin: a parsed finding aid
// waits: counter and condition variable at the end
// distance: helper function
// limiter: check of the depth
// differs: limiter
// A: unbounded Y7 | limiter: check of the depth
// B: bounded N9 | limiter: counter waited for before each thread
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

#define MAX_DEPTH 16
#define MAX_CHECKS 10

struct item {
  char title[32];
  unsigned sum;
  struct item *child, *sibling;
};

static struct {
  pthread_mutex_t lock;
  pthread_cond_t changed;
  int checks;
} archive = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0};

static void *check_fixity(void *arg) {
  struct item *it = arg;
  witnessTask();
  for (const char *c = it->title; *c; c++)
    it->sum = it->sum * 31 + (unsigned char)*c;
  pthread_mutex_lock(&archive.lock);
  archive.checks--;
  pthread_cond_broadcast(&archive.changed);
  pthread_mutex_unlock(&archive.lock);
  return NULL;
}

static int begin_check(struct item *it) {
  pthread_attr_t attr;
  pthread_t thread;
  pthread_mutex_lock(&archive.lock);
#ifdef TWIN
  while (archive.checks >= MAX_CHECKS)
    pthread_cond_wait(&archive.changed, &archive.lock);
#endif
  archive.checks++;
  pthread_mutex_unlock(&archive.lock);
  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  int err = pthread_create(&thread, &attr, check_fixity, it);
  pthread_attr_destroy(&attr);
  return err;
}

int check_level(struct item *it, int depth) {
  if (!it)
    return 0;
  if (depth > MAX_DEPTH) {
    fprintf(stderr, "%s: nested too deeply\n", it->title);
    return -1;
  }
  for (; it; it = it->sibling) {
    int err = begin_check(it);
    if (!err)
      err = check_level(it->child, depth + 1);
    if (err)
      return err;
  }
  return 0;
}

int check_collection(struct item *root) {
  int err = check_level(root, 0);
  pthread_mutex_lock(&archive.lock);
  while (archive.checks > 0)
    pthread_cond_wait(&archive.changed, &archive.lock);
  pthread_mutex_unlock(&archive.lock);
  return err;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct item root = {"Papers of a botanist", 0, NULL, NULL};
  for (size_t i = 1; i < n; i++) {
    struct item *it = calloc(1, sizeof(*it));
    snprintf(it->title, sizeof(it->title), "Folder %zu", i);
    it->sibling = root.child;
    root.child = it;
  }
  check_collection(&root);
  return witnessReport();
}
