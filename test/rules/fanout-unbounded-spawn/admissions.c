// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -D_GNU_SOURCE
// What a function answers when there is no slot, and handles that a function
// keeps.

#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
extern void work(void *);
#define MAX 16
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
static int live;
static atomic_int alive;
static int admit_flag(void) {
  int ok = 1;
  pthread_mutex_lock(&m);
  if (live >= MAX)
    ok = 0;
  if (ok)
    live++;
  pthread_mutex_unlock(&m);
  return ok;
}
static int admit_flag2(void) {
  int ok = 0;
  pthread_mutex_lock(&m);
  if (live < MAX) {
    live++;
    ok = 1;
  }
  pthread_mutex_unlock(&m);
  return ok;
}
static int admit_err(void) {
  if (atomic_load(&alive) >= MAX)
    return -EBUSY;
  atomic_fetch_add(&alive, 1);
  return 0;
}
static bool admit_opt(void) {
  if (atomic_fetch_add(&alive, 1) >= MAX) {
    atomic_fetch_sub(&alive, 1);
    return false;
  }
  return true;
}
static int admit_always(void) {
  pthread_mutex_lock(&m);
  if (live < MAX)
    live++;
  pthread_mutex_unlock(&m);
  return 1;
}
static void leave(void) {
  pthread_mutex_lock(&m);
  live--;
  pthread_mutex_unlock(&m);
}
static void *t1(void *a) {
  work(a);
  leave();
  return 0;
}
static void *t2(void *a) {
  work(a);
  atomic_fetch_sub(&alive, 1);
  return 0;
}
static void go(void *(*f)(void *), void *a) {
  pthread_t t;
  if (pthread_create(&t, 0, f, a) == 0)
    pthread_detach(t);
}
// OK.
void boundedFlag(void **v, size_t n) {
  for (size_t i = 0; i < n; i++) {
    if (!admit_flag())
      continue;
    go(t1, v[i]);
  }
}
// OK.
void boundedFlag2(void **v, size_t n) {
  for (size_t i = 0; i < n; i++) {
    if (admit_flag2())
      go(t1, v[i]);
    else
      work(v[i]);
  }
}
// OK.
int boundedErr(void **v, size_t n) {
  for (size_t i = 0; i < n; i++) {
    int rc = admit_err();
    if (rc)
      return rc;
    go(t2, v[i]);
  }
  return 0;
}
// OK.
int boundedErrLt(void **v, size_t n) {
  for (size_t i = 0; i < n; i++) {
    if (admit_err() < 0) {
      work(v[i]);
      continue;
    }
    go(t2, v[i]);
  }
  return 0;
}
// OK.
void boundedOpt(void **v, size_t n) {
  for (size_t i = 0; i < n; i++) {
    if (!admit_opt()) {
      work(v[i]);
      continue;
    }
    go(t2, v[i]);
  }
}
void unboundedAlways(void **v, size_t n) {
  for (size_t i = 0; i < n; i++) {
    if (!admit_always())
      continue;
    go(t1, v[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
void unboundedIgnored(void **v, size_t n) {
  for (size_t i = 0; i < n; i++) {
    admit_err();
    go(t2, v[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
void unboundedLogged(void **v, size_t n, int *late) {
  for (size_t i = 0; i < n; i++) {
    if (admit_err() < 0)
      ++*late;
    go(t2, v[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
void unboundedInverted(void **v, size_t n) {
  for (size_t i = 0; i < n; i++) {
    if (admit_flag() == 0)
      go(t1, v[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
static sem_t sem;
static void *ts(void *a) {
  work(a);
  sem_post(&sem);
  return 0;
}
// OK.
void boundedTrywait(void **v, size_t n) {
  for (size_t i = 0; i < n; i++) {
    if (sem_trywait(&sem) != 0) {
      work(v[i]);
      continue;
    }
    go(ts, v[i]);
  }
}
// OK.
void boundedTrywait2(void **v, size_t n) {
  for (size_t i = 0; i < n; i++) {
    if (sem_trywait(&sem) == 0)
      go(ts, v[i]);
    else
      work(v[i]);
  }
}
// OK.
void boundedTrywait3(void **v, size_t n) {
  for (size_t i = 0; i < n; i++) {
    while (sem_trywait(&sem) < 0)
      usleep(100);
    go(ts, v[i]);
  }
}
void unboundedTrywait(void **v, size_t n) {
  for (size_t i = 0; i < n; i++) {
    if (sem_trywait(&sem) != 0)
      usleep(100);
    go(ts, v[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
/* EINTR retry loops */
// OK.
void boundedEintr(void **v, size_t n) {
  for (size_t i = 0; i < n; i++) {
    while (sem_wait(&sem) == -1 && errno == EINTR)
      continue;
    go(ts, v[i]);
  }
}
/* error path: create failed, post back */
// OK.
void boundedErrpath(void **v, size_t n) {
  for (size_t i = 0; i < n; i++) {
    pthread_t t;
    sem_wait(&sem);
    if (pthread_create(&t, 0, ts, v[i])) {
      sem_post(&sem);
      continue;
    }
    pthread_detach(t);
  }
}
/* nested monitor in kernel style */
struct wq {
  pthread_mutex_t lock;
  pthread_cond_t wait;
  unsigned nr_active, max_active;
};
struct item {
  struct wq *wq;
  void *data;
};
static void wq_get(struct wq *wq) {
  pthread_mutex_lock(&wq->lock);
  while (wq->nr_active >= wq->max_active)
    pthread_cond_wait(&wq->wait, &wq->lock);
  wq->nr_active++;
  pthread_mutex_unlock(&wq->lock);
}
static void wq_put(struct wq *wq) {
  pthread_mutex_lock(&wq->lock);
  wq->nr_active--;
  pthread_cond_signal(&wq->wait);
  pthread_mutex_unlock(&wq->lock);
}
static void *wq_run(void *arg) {
  struct item *it = arg;
  work(it->data);
  wq_put(it->wq);
  free(it);
  return NULL;
}
static void *wq_run_leak(void *arg) {
  struct item *it = arg;
  work(it->data);
  free(it);
  return NULL;
}
// OK.
void boundedWq(struct wq *wq, void **v, size_t n) {
  for (size_t i = 0; i < n; i++) {
    struct item *it = malloc(sizeof *it);
    it->wq = wq;
    it->data = v[i];
    wq_get(wq);
    go(wq_run, it);
  }
}
void unboundedWqAround(struct wq *wq, void **v, size_t n) {
  for (size_t i = 0; i < n; i++) {
    struct item *it = malloc(sizeof *it);
    it->wq = wq;
    it->data = v[i];
    wq_get(wq);
    go(wq_run_leak, it);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    wq_put(wq);
  }
}
void unboundedWqLocal(void **v, size_t n) {
  for (size_t i = 0; i < n; i++) {
    struct wq wq = {.max_active = 4};
    struct item *it = malloc(sizeof *it);
    it->wq = &wq;
    it->data = v[i];
    wq_get(&wq);
    go(wq_run, it);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
/* timed wait gives up */
void unboundedWqTimed(struct wq *wq, void **v, size_t n) {
  for (size_t i = 0; i < n; i++) {
    struct timespec ts = {0};
    int rc = 0;
    pthread_mutex_lock(&wq->lock);
    while (wq->nr_active >= wq->max_active && rc == 0)
      rc = pthread_cond_timedwait(&wq->wait, &wq->lock, &ts);
    wq->nr_active++;
    pthread_mutex_unlock(&wq->lock);
    struct item *it = malloc(sizeof *it);
    it->wq = wq;
    it->data = v[i];
    go(wq_run, it);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
// OK.
void boundedWqTimed(struct wq *wq, void **v, size_t n) {
  for (size_t i = 0; i < n; i++) {
    struct timespec ts = {0};
    int rc = 0;
    pthread_mutex_lock(&wq->lock);
    while (wq->nr_active >= wq->max_active && rc == 0)
      rc = pthread_cond_timedwait(&wq->wait, &wq->lock, &ts);
    if (rc != 0) {
      pthread_mutex_unlock(&wq->lock);
      break;
    }
    wq->nr_active++;
    pthread_mutex_unlock(&wq->lock);
    struct item *it = malloc(sizeof *it);
    it->wq = wq;
    it->data = v[i];
    go(wq_run, it);
  }
}
/* stop flag leaves the wait, then the loop */
static int stopping;
// OK.
void boundedWqStop(struct wq *wq, void **v, size_t n) {
  for (size_t i = 0; i < n; i++) {
    pthread_mutex_lock(&wq->lock);
    while (wq->nr_active >= wq->max_active && !stopping)
      pthread_cond_wait(&wq->wait, &wq->lock);
    if (stopping) {
      pthread_mutex_unlock(&wq->lock);
      return;
    }
    wq->nr_active++;
    pthread_mutex_unlock(&wq->lock);
    struct item *it = malloc(sizeof *it);
    it->wq = wq;
    it->data = v[i];
    go(wq_run, it);
  }
}
/* processes */
struct kids {
  pid_t pid[32];
  int n;
};
static void kids_flush(struct kids *k) {
  for (int i = 0; i < k->n; i++)
    waitpid(k->pid[i], NULL, 0);
  k->n = 0;
}
static void kids_forget(struct kids *k) {
  memset(k->pid, 0, sizeof k->pid);
  k->n = 0;
}
static void kids_add(struct kids *k, pid_t p) {
  if (k->n == 32)
    kids_flush(k);
  k->pid[k->n++] = p;
}
static void kids_add_forget(struct kids *k, pid_t p) {
  if (k->n == 32)
    kids_forget(k);
  k->pid[k->n++] = p;
}
// OK.
void boundedKids(void **v, size_t n) {
  struct kids k = {.n = 0};
  for (size_t i = 0; i < n; i++) {
    pid_t p = fork();
    if (p == 0) {
      work(v[i]);
      _exit(0);
    }
    if (p > 0)
      kids_add(&k, p);
  }
  kids_flush(&k);
}
void unboundedKids(void **v, size_t n) {
  struct kids k = {.n = 0};
  for (size_t i = 0; i < n; i++) {
    pid_t p = fork();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (p == 0) {
      work(v[i]);
      _exit(0);
    }
    if (p > 0)
      kids_add_forget(&k, p);
  }
  kids_flush(&k);
}
struct pool {
  pthread_t tid[8];
  unsigned used;
};
static void pool_join(struct pool *p) {
  while (p->used)
    pthread_join(p->tid[--p->used], NULL);
}
// OK.
void boundedTids(void **v, size_t n) {
  struct pool p = {.used = 0};
  for (size_t i = 0; i < n; i++) {
    if (p.used == 8)
      pool_join(&p);
    pthread_create(&p.tid[p.used++], NULL, t1, v[i]);
  }
  pool_join(&p);
}
/* start/finish in one expression */
static pid_t start(void *a) {
  pid_t p = fork();
  if (p == 0) {
    work(a);
    _exit(0);
  }
  return p;
}
static int finish(pid_t p) {
  int s;
  waitpid(p, &s, 0);
  return s;
}
static int finish_maybe(pid_t p, int really) {
  int s = 0;
  if (really)
    waitpid(p, &s, 0);
  return s;
}
// OK.
int boundedNested(void **v, size_t n) {
  int bad = 0;
  for (size_t i = 0; i < n; i++)
    bad += finish(start(v[i])) != 0;
  return bad;
}
// OK.
int boundedSplit(void **v, size_t n) {
  int bad = 0;
  for (size_t i = 0; i < n; i++) {
    pid_t p = start(v[i]);
    if (p < 0)
      break;
    bad += finish(p) != 0;
  }
  return bad;
}
int unboundedMaybe(void **v, size_t n, int r) {
  int bad = 0;
  for (size_t i = 0; i < n; i++)
    bad += finish_maybe(start(v[i]), r) != 0;
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return bad;
}
int unboundedLate(void **v, size_t n) {
  pid_t *p = calloc(n, sizeof *p);
  int bad = 0;
  for (size_t i = 0; i < n; i++)
    p[i] = start(v[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (size_t i = 0; i < n; i++)
    bad += finish(p[i]) != 0;
  return bad;
}
/* index walk as a look-alike of a window */
struct m {
  void **v;
  size_t total, next;
};
static bool next(struct m *m) {
  if (m->next == m->total)
    return false;
  go(t1, m->v[m->next++]);
  return true;
}
void unboundedWalk(void **v, size_t total) {
  struct m m = {v, total, 0};
  while (next(&m))
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    ;
}
