// spawn: pthread_create detached
// loop: for over linked list
// origin: parameter list
// waits: semaphore
// distance: same function
// differs: initial value of the semaphore
// A: unbounded Y3 | limiter: semaphore with one slot per element
// B: bounded N4 | limiter: semaphore with eight slots
// witness: runnable
#define _GNU_SOURCE
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>

struct sensor {
  int address;
  double value;
  struct sensor *next;
};

static sem_t bus;

static void *read_sensor(void *p) {
  struct sensor *s = p;
  witnessTask();
  s->value = s->address * 0.5;
  sem_post(&bus);
  return NULL;
}

static unsigned length_of(const struct sensor *list) {
  unsigned n = 0;
  for (; list; list = list->next)
    ++n;
  return n;
}

void poll_sensors(struct sensor *list) {
  unsigned known = length_of(list);
#ifdef TWIN
  unsigned slots = known > 0 ? 8 : 0;
#else
  unsigned slots = known;
#endif
  sem_init(&bus, 0, slots);
  for (struct sensor *s = list; s; s = s->next) {
    pthread_t tid;
    sem_wait(&bus);
    if (pthread_create(&tid, NULL, read_sensor, s) == 0)
      pthread_detach(tid);
    else
      sem_post(&bus);
  }
  for (unsigned i = 0; i < slots; ++i)
    sem_wait(&bus);
  sem_destroy(&bus);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sensor *list = NULL;
  for (size_t i = 0; i < n; ++i) {
    struct sensor *s = calloc(1, sizeof(*s));
    s->address = (int)i;
    s->next = list;
    list = s;
  }
  poll_sensors(list);
  return witnessReport();
}
