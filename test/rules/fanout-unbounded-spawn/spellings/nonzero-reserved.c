// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A negation, and a comparison with 0.
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
void *encode(void *arg);  // posts the semaphore
static sem_t encoders;
static void *run(void *arg) {
  puts(arg);
  sem_post(&encoders);
  return 0;
}
static int publish(char *line) {
  pthread_t tid;
  int ok = sem_trywait(&encoders) == 0;
#ifdef OTHER
  if (ok == 0)
#else
  if (!ok)
#endif
    return -1;
  if (pthread_create(&tid, 0, run, line) != 0) {
    sem_post(&encoders);
    return -1;
  }
  pthread_detach(tid);
  return 0;
}
void all(FILE *f) {
  char line[99];
  sem_init(&encoders, 0, 4);
  while (fgets(line, sizeof line, f))
    publish(line);
}
