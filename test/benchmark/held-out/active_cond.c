// spawn: pthread_create
// loop: while tokens
// origin: text parameter
// waits: condition variable
// distance: same function
// differs: what follows the comparison
// A: unbounded Y7 | limiter: too many are only counted
// B: bounded N9 | limiter: waits while too many are active
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>

enum { MAX_ACTIVE = 9 };

static struct {
  pthread_mutex_t lock;
  pthread_cond_t less;
  int active;
  long overruns;
} ctl = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0, 0};

static void *resolve_name(void *arg) {
  witnessTask();
  free(arg);
  pthread_mutex_lock(&ctl.lock);
  ctl.active--;
  pthread_cond_signal(&ctl.less);
  pthread_mutex_unlock(&ctl.lock);
  return NULL;
}

int resolve_list(char *names) {
  char *save = NULL, *name;
  pthread_t tid;
  for (name = strtok_r(names, " \t", &save); name; name = strtok_r(NULL, " \t", &save)) {
    pthread_mutex_lock(&ctl.lock);
#ifndef TWIN
    if (ctl.active >= MAX_ACTIVE)
      ctl.overruns++;
#else
    while (ctl.active >= MAX_ACTIVE)
      pthread_cond_wait(&ctl.less, &ctl.lock);
#endif
    ctl.active++;
    pthread_mutex_unlock(&ctl.lock);
    if (pthread_create(&tid, NULL, resolve_name, strdup(name)))
      return -1;
    pthread_detach(tid);
  }
  pthread_mutex_lock(&ctl.lock);
  while (ctl.active > 0)
    pthread_cond_wait(&ctl.less, &ctl.lock);
  pthread_mutex_unlock(&ctl.lock);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *names = calloc(n + 1, 2);
  while (n--)
    strcat(names, "a ");
  resolve_list(names);
  return witnessReport();
}
