// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// Functions that keep in a variable whether there was room, and return it.

#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <stddef.h>

#define MOST 20

struct gate { pthread_mutex_t lock; int active; };
struct job { struct gate *gate; int what; };

static void *work(void *arg) {
  struct job *j = arg;
  pthread_mutex_lock(&j->gate->lock);
  j->gate->active--;
  pthread_mutex_unlock(&j->gate->lock);
  free(j);
  return NULL;
}
static void start(struct gate *g, int what) {
  struct job *j = malloc(sizeof(*j));
  j->gate = g;
  j->what = what;
  pthread_t t;
  pthread_create(&t, NULL, work, j);
  pthread_detach(t);
}

static int enter(struct gate *g) {
  pthread_mutex_lock(&g->lock);
  int ok = g->active < MOST;
  g->active += ok;
  pthread_mutex_unlock(&g->lock);
  return ok;
}
void all(struct gate *g, const int *jobs, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (enter(g))
      start(g, jobs[i]);
}

static bool enterIf(struct gate *g) {
  pthread_mutex_lock(&g->lock);
  bool ok = g->active < MOST;
  if (ok)
    g->active++;
  pthread_mutex_unlock(&g->lock);
  return ok;
}
void allIf(struct gate *g, const int *jobs, size_t n) {
  for (size_t i = 0; i < n; i++) {
    if (!enterIf(g))
      continue;
    start(g, jobs[i]);
  }
}

static bool enterFull(struct gate *g) {
  pthread_mutex_lock(&g->lock);
  bool full = g->active >= MOST;
  if (!full)
    g->active++;
  pthread_mutex_unlock(&g->lock);
  return !full;
}
void allFull(struct gate *g, const int *jobs, size_t n) {
  for (size_t i = 0; i < n; i++) {
    if (!enterFull(g))
      continue;
    start(g, jobs[i]);
  }
}

static bool full(struct gate *g) {
  pthread_mutex_lock(&g->lock);
  bool full = g->active >= MOST;
  g->active += !full;
  pthread_mutex_unlock(&g->lock);
  return full;
}
void allNotFull(struct gate *g, const int *jobs, size_t n) {
  for (size_t i = 0; i < n; i++) {
    if (full(g))
      continue;
    start(g, jobs[i]);
  }
}

static int enterSet(struct gate *g) {
  int ok = 1;
  pthread_mutex_lock(&g->lock);
  ok = g->active < MOST;
  g->active += ok;
  pthread_mutex_unlock(&g->lock);
  return ok;
}
void allSet(struct gate *g, const int *jobs, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (enterSet(g))
      start(g, jobs[i]);
}

void allHere(struct gate *g, const int *jobs, size_t n) {
  for (size_t i = 0; i < n; i++) {
    pthread_mutex_lock(&g->lock);
    int ok = g->active < MOST;
    g->active += ok;
    pthread_mutex_unlock(&g->lock);
    if (!ok)
      continue;
    start(g, jobs[i]);
  }
}

static int enterAlways(struct gate *g) {
  int ok = 1;
  pthread_mutex_lock(&g->lock);
  g->active += ok;
  pthread_mutex_unlock(&g->lock);
  return ok;
}
// Counted, and never asked.
void allAlways(struct gate *g, const int *jobs, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (enterAlways(g))
      start(g, jobs[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
static int enterUnlessUrgent(struct gate *g, int urgent) {
  pthread_mutex_lock(&g->lock);
  int ok = g->active < MOST;
  if (urgent)
    ok = 1;
  g->active += ok;
  pthread_mutex_unlock(&g->lock);
  return ok;
}
// What is urgent need not wait.
void allUnlessUrgent(struct gate *g, const int *jobs, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (enterUnlessUrgent(g, jobs[i] < 0))
      start(g, jobs[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
