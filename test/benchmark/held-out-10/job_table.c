// spawn: pthread_create detached / unknown function
// loop: for
// origin: parameter
// waits: unknown
// distance: unknown function
// differs: what starts the work
// A: unbounded Y1 | limiter: none
// B: abstain-ok U3 | limiter: none | witness: not-runnable (the scheduler is in another library)
// witness: runnable
#define _GNU_SOURCE
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

typedef struct job {
  char *command;
  int priority;
} job;

void *job_main(void *job);
int sched_submit(void *(*entry)(void *), void *argument, int priority);

static job *job_copy(const job *from) {
  job *to = malloc(sizeof(*to));
  if (!to)
    return NULL;
  to->command = strdup(from->command);
  to->priority = from->priority;
  return to;
}

int jobs_enqueue(const job *jobs, size_t count) {
  int refused = 0;
  for (size_t i = 0; i < count; i++) {
    job *copy = job_copy(&jobs[i]);
    if (!copy)
      return -1;
#ifdef TWIN
    if (sched_submit(job_main, copy, copy->priority) != 0)
      refused++;
#else
    pthread_t tid;
    if (pthread_create(&tid, NULL, job_main, copy) != 0)
      refused++;
    else
      pthread_detach(tid);
#endif
  }
  return refused;
}

#ifndef TWIN
void *job_main(void *job) {
  witnessTask();
  return job;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  job *jobs = calloc(n, sizeof(*jobs));
  for (size_t i = 0; i < n; ++i)
    jobs[i].command = "true";
  jobs_enqueue(jobs, n);
  return witnessReport();
}
#endif
