// spawn: pthread_create detached
// loop: for
// origin: pointer with length
// waits: condition variable
// distance: same function
// differs: who gives the place back
// A: unbounded Y5 | limiter: the caller gives the place back after the start
// B: bounded N9 | limiter: the task gives the place back
// witness: runnable
#define _GNU_SOURCE
#include "witness.h"
#include <pthread.h>

#define PLACES 12

static struct {
  pthread_mutex_t mutex;
  pthread_cond_t freed;
  int taken;
} desk = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0};

static void desk_enter(void) {
  pthread_mutex_lock(&desk.mutex);
  while (desk.taken >= PLACES)
    pthread_cond_wait(&desk.freed, &desk.mutex);
  desk.taken++;
  pthread_mutex_unlock(&desk.mutex);
}

static void desk_leave(void) {
  pthread_mutex_lock(&desk.mutex);
  desk.taken--;
  pthread_cond_signal(&desk.freed);
  pthread_mutex_unlock(&desk.mutex);
}

static void *print_badge(void *name) {
  (void)name;
  witnessTask();
#ifdef TWIN
  desk_leave();
#endif
  return NULL;
}

int print_badges(char **names, size_t count) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  int failed = 0;
  for (size_t i = 0; i < count; i++) {
    pthread_t tid;
    desk_enter();
    int rc = pthread_create(&tid, &attributes, print_badge, names[i]);
#ifndef TWIN
    desk_leave();
#endif
    if (rc != 0)
      failed++;
  }
  pthread_attr_destroy(&attributes);
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  print_badges(calloc(n, sizeof(char *)), n);
  return witnessReport();
}
