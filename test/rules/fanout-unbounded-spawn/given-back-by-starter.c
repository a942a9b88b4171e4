// RUN: %check_rule %s fanout-unbounded-spawn
// A function that takes a slot, starts a thread and gives the slot back.

#include <pthread.h>
#include <semaphore.h>

struct job { struct job *next; };
void work(struct job *job);

static sem_t slots;

static void *run(void *data) {
  work(data);
  return 0;
}

static void submit(struct job *job) {
  pthread_t thread;
  sem_wait(&slots);
  if (pthread_create(&thread, 0, run, job) == 0)
    pthread_detach(thread);
  sem_post(&slots);
}

void each(const struct job *jobs) {
  for (const struct job *job = jobs; job; job = job->next)
    submit((struct job *)job);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

static void *runAndPost(void *data) {
  work(data);
  sem_post(&slots);
  return 0;
}

static void submitKept(struct job *job) {
  pthread_t thread;
  sem_wait(&slots);
  if (pthread_create(&thread, 0, runAndPost, job) == 0)
    pthread_detach(thread);
  else
    sem_post(&slots);
}

// OK: the slot comes back when the work is done, or where nothing started.
void eachKept(const struct job *jobs) {
  for (const struct job *job = jobs; job; job = job->next)
    submitKept((struct job *)job);
}

static void submitAndWait(struct job *job) {
  pthread_t thread;
  sem_wait(&slots);
  pthread_create(&thread, 0, run, job);
  pthread_join(thread, 0);
  sem_post(&slots);
}

// OK
void eachWaited(const struct job *jobs) {
  for (const struct job *job = jobs; job; job = job->next)
    submitAndWait((struct job *)job);
}
