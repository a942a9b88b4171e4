// spawn: pthread_create
// loop: for
// origin: array and count parameters
// waits: detached
// distance: same function
// differs: which jobs wait
// A: unbounded Y4 | limiter: semaphore for some jobs only
// B: bounded N4 | limiter: semaphore for all jobs
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <stdbool.h>

typedef struct {
  int id;
  bool large;
} job_t;

static sem_t s_slots;

static void *run_job(void *arg) {
  job_t *job = (job_t *)arg;
  witnessTask();
#ifndef TWIN
  if (job->large)
#endif
    sem_post(&s_slots);
  return NULL;
}

int submit_jobs(job_t *jobs, int njobs) {
  for (int i = 0; i < njobs; ++i) {
    pthread_t t;
#ifndef TWIN
    if (jobs[i].large)
#endif
      sem_wait(&s_slots);
    if (pthread_create(&t, NULL, run_job, &jobs[i]) != 0)
      return i;
    pthread_detach(t);
  }
  return njobs;
}

int main(int argc, char **argv) {
  int n = (int)witnessSize(argc, argv);
  job_t *jobs = (job_t *)calloc(n, sizeof(job_t));
  sem_init(&s_slots, 0, 8);
  submit_jobs(jobs, n);
  return witnessReport();
}
