// spawn: pthread_create joined
// loop: for over argv
// origin: command line
// waits: after the loop
// distance: helper functions
// differs: who calls enter
// A: unbounded Y2 | limiter: counter and condition variable, entered by the task
// B: bounded N9 | limiter: counter and condition variable, entered before the start
// witness: runnable
#include "witness.h"
#include <pthread.h>

struct turnstile {
  pthread_mutex_t mx;
  pthread_cond_t moved;
  int inside, seats;
};

static struct turnstile ts = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0, 5};

static void enter(struct turnstile *t) {
  pthread_mutex_lock(&t->mx);
  while (t->inside == t->seats)
    pthread_cond_wait(&t->moved, &t->mx);
  t->inside++;
  pthread_mutex_unlock(&t->mx);
}

static void leave(struct turnstile *t) {
  pthread_mutex_lock(&t->mx);
  t->inside--;
  pthread_cond_signal(&t->moved);
  pthread_mutex_unlock(&t->mx);
}

static void *verify(void *image) {
  witnessEnter();
#ifndef TWIN
  enter(&ts);
#endif
  witnessWork();
  witnessLeave();
  leave(&ts);
  return image;
}

static int verify_images(int count, char **images) {
  pthread_t *tid = malloc(sizeof *tid * count);
  int ok = 0;
  for (char **im = images; im < images + count; im++) {
#ifdef TWIN
    enter(&ts);
#endif
    if (pthread_create(&tid[im - images], NULL, verify, *im) != 0)
      return -1;
  }
  for (int i = 0; i < count; i++) {
    void *name;
    pthread_join(tid[i], &name);
    ok += name != NULL;
  }
  free(tid);
  return ok;
}

int main(int argc, char **argv) {
  int n = (int)witnessSize(argc, argv);
  char **images = malloc(n * sizeof *images);
  for (int i = 0; i < n; i++)
    images[i] = "disk.qcow2";
  return verify_images(n, images) == n ? witnessReport() : 1;
}
