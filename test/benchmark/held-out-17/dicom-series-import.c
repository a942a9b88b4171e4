// spawn: pthread_create detached
// loop: while readdir
// origin: directory entries
// waits: condition variable after the loop
// distance: helper function
// differs: limiter
// A: bounded N9 | limiter: counter with condition variable
// B: unbounded Y7 | limiter: counter that is only logged
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <string.h>

#define IMPORT_MAX 12

struct series_import {
  pthread_mutex_t lock;
  pthread_cond_t changed;
  int active;
  int failed;
};

struct slice {
  struct series_import *owner;
  char path[PATH_MAX];
};

static void *decode_slice(void *arg) {
  struct slice *s = arg;
  struct series_import *imp = s->owner;
  witnessTask();
  pthread_mutex_lock(&imp->lock);
  if (access(s->path, R_OK) != 0)
    imp->failed++;
  imp->active--;
  pthread_cond_broadcast(&imp->changed);
  pthread_mutex_unlock(&imp->lock);
  free(s);
  return NULL;
}

static int submit_slice(struct series_import *imp, const char *dir, const char *name) {
  pthread_t tid;
  struct slice *s = malloc(sizeof(*s));
  if (!s)
    return -1;
  s->owner = imp;
  snprintf(s->path, sizeof(s->path), "%s/%s", dir, name);
  pthread_mutex_lock(&imp->lock);
#ifndef TWIN
  while (imp->active >= IMPORT_MAX)
    pthread_cond_wait(&imp->changed, &imp->lock);
#else
  if (imp->active >= IMPORT_MAX)
    fprintf(stderr, "import: %d slices in progress\n", imp->active);
#endif
  imp->active++;
  pthread_mutex_unlock(&imp->lock);
  if (pthread_create(&tid, NULL, decode_slice, s) != 0) {
    pthread_mutex_lock(&imp->lock);
    imp->active--;
    pthread_mutex_unlock(&imp->lock);
    free(s);
    return -1;
  }
  return pthread_detach(tid);
}

int import_series(struct series_import *imp, const char *dir) {
  struct dirent *e;
  DIR *d = opendir(dir);
  if (!d)
    return -1;
  while ((e = readdir(d)) != NULL) {
    if (!strstr(e->d_name, ".dcm"))
      continue;
    if (submit_slice(imp, dir, e->d_name) != 0)
      imp->failed++;
  }
  closedir(d);
  pthread_mutex_lock(&imp->lock);
  while (imp->active > 0)
    pthread_cond_wait(&imp->changed, &imp->lock);
  pthread_mutex_unlock(&imp->lock);
  return imp->failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct series_import imp = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0, 0};
  char dir[] = "/tmp/seriesXXXXXX", path[64];
  if (!mkdtemp(dir))
    return 1;
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/IM%05zu.dcm", dir, i);
    close(open(path, O_CREAT | O_WRONLY, 0600));
  }
  import_series(&imp, dir);
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/IM%05zu.dcm", dir, i);
    unlink(path);
  }
  rmdir(dir);
  return witnessReport();
}
