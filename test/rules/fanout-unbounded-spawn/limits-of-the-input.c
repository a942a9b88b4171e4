// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -D_GNU_SOURCE
// The same in C: what initialises a gate and a semaphore.

#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>

struct gate { pthread_mutex_t m; pthread_cond_t changed; size_t open; };
struct job { struct gate *gate; sem_t *slots; char *name; };
extern void work(struct job *);

static void gate_init(struct gate *g, size_t width) {
  pthread_mutex_init(&g->m, NULL);
  pthread_cond_init(&g->changed, NULL);
  g->open = width;
}
static void gate_take(struct gate *g) {
  pthread_mutex_lock(&g->m);
  while (g->open == 0)
    pthread_cond_wait(&g->changed, &g->m);
  g->open--;
  pthread_mutex_unlock(&g->m);
}
static void *gated(void *opaque) {
  struct job *job = opaque;
  work(job);
  pthread_mutex_lock(&job->gate->m);
  job->gate->open++;
  pthread_cond_signal(&job->gate->changed);
  pthread_mutex_unlock(&job->gate->m);
  return NULL;
}
static void *slotted(void *opaque) {
  struct job *job = opaque;
  work(job);
  sem_post(job->slots);
  return NULL;
}

// OK: eight pass at a time.
void gate_of_eight(struct job *jobs, size_t count) {
  struct gate g;
  pthread_t t;
  gate_init(&g, 8);
  for (size_t i = 0; i < count; i++) {
    gate_take(&g);
    jobs[i].gate = &g;
    pthread_create(&t, NULL, gated, &jobs[i]);
    pthread_detach(t);
  }
}

void gate_of_all(struct job *jobs, size_t count) {
  struct gate g;
  pthread_t t;
  gate_init(&g, count);
  for (size_t i = 0; i < count; i++) {
    gate_take(&g);
    jobs[i].gate = &g;
    pthread_create(&t, NULL, gated, &jobs[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(t);
  }
}

void gate_of_all_initialised(struct job *jobs, size_t count) {
  struct gate g = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER,
                   .open = count};
  pthread_t t;
  for (size_t i = 0; i < count; i++) {
    gate_take(&g);
    jobs[i].gate = &g;
    pthread_create(&t, NULL, gated, &jobs[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(t);
  }
}

void slots_for_all(struct job *jobs, size_t count) {
  sem_t slots;
  pthread_t t;
  sem_init(&slots, 0, count ? count : 1);
  for (size_t i = 0; i < count; i++) {
    sem_wait(&slots);
    jobs[i].slots = &slots;
    pthread_create(&t, NULL, slotted, &jobs[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(t);
  }
}

// OK: never more than eight.
void slots_for_some(struct job *jobs, size_t count) {
  sem_t slots;
  pthread_t t;
  sem_init(&slots, 0, count < 8 ? count : 8);
  for (size_t i = 0; i < count; i++) {
    sem_wait(&slots);
    jobs[i].slots = &slots;
    pthread_create(&t, NULL, slotted, &jobs[i]);
    pthread_detach(t);
  }
}

// OK: the same in two calls.
void slots_for_some_in_two_calls(struct job *jobs, size_t count) {
  sem_t slots;
  pthread_t t;
  if (count > 8)
    sem_init(&slots, 0, 8);
  else
    sem_init(&slots, 0, count);
  for (size_t i = 0; i < count; i++) {
    sem_wait(&slots);
    jobs[i].slots = &slots;
    pthread_create(&t, NULL, slotted, &jobs[i]);
    pthread_detach(t);
  }
}
