// spawn: pthread_create detached
// loop: readdir
// origin: directory entries
// waits: drained at the end
// distance: helper function
// differs: what happens when many are active
// A: unbounded Y7 | limiter: a log line
// B: bounded N9 | limiter: counter with a condition variable
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <string.h>
#include <sys/stat.h>

struct spooler {
  pthread_mutex_t lock;
  pthread_cond_t changed;
  int active;
  int high_water;
  char dir[256];
};

struct item {
  struct spooler *sp;
  char name[256];
};

static void *submit_file(void *arg) {
  struct item *it = arg;
  struct spooler *sp = it->sp;
  witnessTask();
  pthread_mutex_lock(&sp->lock);
  sp->active--;
  pthread_cond_signal(&sp->changed);
  pthread_mutex_unlock(&sp->lock);
  free(it);
  return NULL;
}

static int enqueue(struct spooler *sp, const char *name) {
  struct item *it = calloc(1, sizeof(*it));
  pthread_t tid;
  it->sp = sp;
  snprintf(it->name, sizeof(it->name), "%s", name);
  pthread_mutex_lock(&sp->lock);
#ifndef TWIN
  if (sp->active >= sp->high_water)
    fprintf(stderr, "spool %s: %d submissions active\n", sp->dir, sp->active);
#else
  while (sp->active >= sp->high_water)
    pthread_cond_wait(&sp->changed, &sp->lock);
#endif
  sp->active++;
  pthread_mutex_unlock(&sp->lock);
  if (pthread_create(&tid, NULL, submit_file, it) != 0)
    return -1;
  return pthread_detach(tid);
}

int scan_spool(struct spooler *sp) {
  DIR *d = opendir(sp->dir);
  struct dirent *e;
  int rc = 0;
  if (!d)
    return -1;
  while (rc == 0 && (e = readdir(d)) != NULL)
    if (e->d_name[0] != '.')
      rc = enqueue(sp, e->d_name);
  closedir(d);
  pthread_mutex_lock(&sp->lock);
  while (sp->active > 0)
    pthread_cond_wait(&sp->changed, &sp->lock);
  pthread_mutex_unlock(&sp->lock);
  return rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct spooler sp = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0, 10, "/tmp/spoolXXXXXX"};
  if (!mkdtemp(sp.dir))
    return 1;
  char path[300];
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/job%zu", sp.dir, i);
    close(open(path, O_CREAT | O_WRONLY, 0600));
  }
  scan_spool(&sp);
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/job%zu", sp.dir, i);
    unlink(path);
  }
  rmdir(sp.dir);
  return witnessReport();
}
