// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// What a helper does with a task's data behind the release counts, not what it is called.

#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
struct job {
  int id;
};
void work(int id);
void freeze(struct job *job);
static sem_t slots;

static void drop(struct job *job) { free(job); }

static void *dropsBehind(void *given) {
  struct job *job = given;
  work(job->id);
  sem_post(&slots);
  drop(job);
  return 0;
}

static void *worksBehind(void *given) {
  struct job *job = given;
  sem_post(&slots);
  freeze(job);
  return 0;
}

// OK: the slot is given back when the work is over, whatever frees the job.
void all(struct job **jobs, int n) {
  sem_init(&slots, 0, 8);
  for (int i = 0; i < n; i++) {
    pthread_t t;
    sem_wait(&slots);
    pthread_create(&t, 0, dropsBehind, jobs[i]);
    pthread_detach(t);
  }
}

void allFrozen(struct job **jobs, int n) {
  sem_init(&slots, 0, 8);
  for (int i = 0; i < n; i++) {
    pthread_t t;
    sem_wait(&slots);
    pthread_create(&t, 0, worksBehind, jobs[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(t);
  }
}
