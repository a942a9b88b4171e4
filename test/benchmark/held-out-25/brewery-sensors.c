// spawn: pthread_create detached
// loop: counted
// origin: pointer and length
// waits: detached
// distance: same function
// differs: where the slot is given back
// A: bounded N4 | limiter: sem_wait before, sem_post in the thread
// B: unbounded Y5 | limiter: sem_wait before, sem_post after the create
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>

struct tank {
  char label[16];
  double plato;
  double celsius;
  struct cellar *cellar;
};

struct cellar {
  sem_t bus;
  pthread_attr_t attr;
  unsigned long samples;
};

int cellar_init(struct cellar *c) {
  if (sem_init(&c->bus, 0, 5) != 0)
    return errno;
  pthread_attr_init(&c->attr);
  pthread_attr_setdetachstate(&c->attr, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&c->attr, 128 * 1024);
  c->samples = 0;
  return 0;
}

static void bus_acquire(struct cellar *c) {
  while (sem_wait(&c->bus) != 0 && errno == EINTR)
    ;
}

static void *sample_tank(void *arg) {
  struct tank *t = arg;
  witnessTask();
  t->plato = 12.4 - t->celsius / 40;
  __atomic_add_fetch(&t->cellar->samples, 1, __ATOMIC_RELAXED);
#ifndef TWIN
  sem_post(&t->cellar->bus);
#endif
  return NULL;
}

int cellar_sample(struct cellar *c, struct tank *tanks, size_t ntanks) {
  int errors = 0;
  for (size_t i = 0; i < ntanks; ++i) {
    pthread_t tid;
    struct tank *t = &tanks[i];
    t->cellar = c;
    bus_acquire(c);
    int rc = pthread_create(&tid, &c->attr, sample_tank, t);
    if (rc != 0) {
      sem_post(&c->bus);
      fprintf(stderr, "tank %s: cannot sample: %d\n", t->label, rc);
      errors++;
      continue;
    }
#ifdef TWIN
    sem_post(&c->bus);
#endif
  }
  return errors;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct tank *tanks = calloc(n, sizeof(*tanks));
  for (size_t i = 0; i < n; i++) {
    snprintf(tanks[i].label, sizeof(tanks[i].label), "ZKG %zu", i);
    tanks[i].celsius = 8.5;
  }
  static struct cellar c;
  if (cellar_init(&c) != 0)
    return 1;
  cellar_sample(&c, tanks, n);
  return witnessReport();
}
