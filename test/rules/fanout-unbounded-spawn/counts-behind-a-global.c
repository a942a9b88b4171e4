// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// The task counts down behind a global pointer what the loop counts up behind its
// parameter.

#include <pthread.h>

struct extent { struct extent *next; int blocks; };
struct scrubber {
  pthread_mutex_t lock;
  pthread_cond_t changed;
  int active, errors;
  struct extent *head;
};
static struct scrubber *volume;

static void *scrub(void *extent) {
  struct extent *e = extent;
  e->blocks = 0;
  pthread_mutex_lock(&volume->lock);
  volume->active--;
  pthread_cond_broadcast(&volume->changed);
  pthread_mutex_unlock(&volume->lock);
  return NULL;
}

// OK
void counted(struct scrubber *s) {
  for (struct extent *e = s->head; e; e = e->next) {
    pthread_t t;
    pthread_mutex_lock(&s->lock);
    while (s->active >= 6)
      pthread_cond_wait(&s->changed, &s->lock);
    s->active++;
    pthread_mutex_unlock(&s->lock);
    pthread_create(&t, NULL, scrub, e);
  }
}

// Errors are another number.
void asked(struct scrubber *s) {
  for (struct extent *e = s->head; e; e = e->next) {
    pthread_t t;
    pthread_mutex_lock(&s->lock);
    while (s->errors >= 6)
      pthread_cond_wait(&s->changed, &s->lock);
    s->active++;
    pthread_mutex_unlock(&s->lock);
    pthread_create(&t, NULL, scrub, e);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
