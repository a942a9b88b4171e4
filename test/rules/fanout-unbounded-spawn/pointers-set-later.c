// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// A pointer that gets its object where it is declared, one that gets it later, and
// one that gets another object in between.

#include <pthread.h>

struct camp { pthread_mutex_t lock; pthread_cond_t changed; int uploads; };
struct screen { struct camp *camp; };

static void *upload(void *arg) {
  struct camp *c = ((struct screen *)arg)->camp;
  pthread_mutex_lock(&c->lock);
  c->uploads--;
  pthread_cond_signal(&c->changed);
  pthread_mutex_unlock(&c->lock);
  return 0;
}

static int start_at_once(struct screen *s) {
  struct camp *c = s->camp;
  pthread_t t;
  pthread_mutex_lock(&c->lock);
  while (c->uploads >= 4)
    pthread_cond_wait(&c->changed, &c->lock);
  c->uploads++;
  pthread_mutex_unlock(&c->lock);
  return pthread_create(&t, 0, upload, s);
}

static int start_later(struct screen *s) {
  struct camp *c;
  pthread_t t;
  if (!s || !(c = s->camp))
    return 1;
  pthread_mutex_lock(&c->lock);
  while (c->uploads >= 4)
    pthread_cond_wait(&c->changed, &c->lock);
  c->uploads++;
  pthread_mutex_unlock(&c->lock);
  return pthread_create(&t, 0, upload, s);
}

static int start_of_copy(struct screen *s) {
  struct camp *c, copy;
  pthread_t t;
  copy = *s->camp;
  c = &copy;
  pthread_mutex_lock(&c->lock);
  while (c->uploads >= 4)
    pthread_cond_wait(&c->changed, &c->lock);
  c->uploads++;
  pthread_mutex_unlock(&c->lock);
  return pthread_create(&t, 0, upload, s);
}

void push(struct screen *screens, int n) {
  for (int i = 0; i < n; i++)
    start_at_once(&screens[i]);
}

void push_later(struct screen *screens, int n) {
  for (int i = 0; i < n; i++)
    start_later(&screens[i]);
}

void push_of_copy(struct screen *screens, int n) {
  for (int i = 0; i < n; i++)
    start_of_copy(&screens[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// A value that only one path sets is not the variable's.
void push_some(struct screen *screens, int n, int all) {
  int most;
  if (all)
    most = n;
  else
    most = 8;
  for (int i = 0; i < most; i++) {
    pthread_t t;
    pthread_create(&t, 0, upload, &screens[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void push_few(struct screen *screens, int n) {
  int most;
  most = 8;
  for (int i = 0; i < most; i++) {
    pthread_t t;
    pthread_create(&t, 0, upload, &screens[i]);
  }
}
