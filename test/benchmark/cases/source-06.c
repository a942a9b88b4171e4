// spawn: pthread_create
// loop: while strtok
// origin: text split by a delimiter
// waits: detached
// distance: same function
// differs: limiter
// A: unbounded Y2 | limiter: semaphore inside the task
// B: bounded N4 | limiter: semaphore before
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <string.h>

static sem_t sem;

static void *task(void *name) {
  witnessEnter();
#ifndef TWIN
  sem_wait(&sem);
#endif
  witnessWork();
  sem_post(&sem);
  witnessLeave();
  return name;
}

void start_all(char *list) {
  char *save;
  char *name = strtok_r(list, " ", &save);
  while (name) {
    pthread_t t;
#ifdef TWIN
    sem_wait(&sem);
#endif
    pthread_create(&t, NULL, task, name);
    pthread_detach(t);
    name = strtok_r(NULL, " ", &save);
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *list = malloc(2 * n + 1);
  for (size_t i = 0; i < n; i++)
    memcpy(list + 2 * i, "x ", 2);
  list[2 * n] = 0;
  sem_init(&sem, 0, 6);
  start_all(list);
  return witnessReport();
}
