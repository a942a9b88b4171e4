// spawn: pthread_create detached
// loop: endless with sleep
// origin: time
// waits: detached / join
// distance: same function
// differs: whether the thread is awaited
// A: abstain-ok U4 | limiter: none | witness: not-runnable (the loop never ends)
// B: bounded N3 | limiter: joined in the iteration
// witness: runnable
#define _GNU_SOURCE
#include "witness.h"
#include <pthread.h>
#include <stdio.h>
#include <time.h>

struct monitor {
  const char *target;
  unsigned period_ms;
  int failures;
};

int send_beat(const char *target);

static void *beat(void *arg) {
  struct monitor *m = arg;
  if (send_beat(m->target) != 0)
    m->failures++;
  return NULL;
}

void monitor_run(struct monitor *m) {
  struct timespec period = {m->period_ms / 1000, (long)(m->period_ms % 1000) * 1000000L};
  for (;;) {
    pthread_t tid;
    if (pthread_create(&tid, NULL, beat, m) != 0) {
      fprintf(stderr, "no thread for %s\n", m->target);
    } else {
#ifdef TWIN
      pthread_join(tid, NULL);
#else
      pthread_detach(tid);
#endif
    }
    nanosleep(&period, NULL);
  }
}

#ifdef TWIN
static struct monitor observed = {"db", 1, 0};

int send_beat(const char *target) {
  (void)target;
  witnessTask();
  if (witnessState()->Started >= witnessState()->Size)
    pause();
  return 0;
}

static void *watch(void *m) {
  monitor_run(m);
  return NULL;
}

int main(int argc, char **argv) {
  witnessSize(argc, argv);
  pthread_t tid;
  pthread_create(&tid, NULL, watch, &observed);
  while (witnessState()->Started < witnessState()->Size)
    witnessSleep(1000000);
  return witnessReport();
}
#endif
