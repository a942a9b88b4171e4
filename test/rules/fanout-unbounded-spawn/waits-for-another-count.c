// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -D_GNU_SOURCE
// A loop that waits while one member is high, and tasks that another counts.

#include <pthread.h>
#include <stddef.h>

struct owner {
  pthread_mutex_t lock;
  pthread_cond_t changed;
  int running, paused, waiting;
};
struct item { struct owner *owner; struct item *next; };
extern void work(struct item *);
#define MOST 10

static void *task(void *opaque) {
  struct item *item = opaque;
  struct owner *owner = item->owner;
  work(item);
  pthread_mutex_lock(&owner->lock);
  owner->running--;
  pthread_cond_broadcast(&owner->changed);
  pthread_mutex_unlock(&owner->lock);
  return NULL;
}

// OK: waits while as many run.
void waits_for_its_own(struct owner *owner, struct item *item) {
  pthread_t thread;
  pthread_mutex_lock(&owner->lock);
  for (; item; item = item->next) {
    while (owner->running >= MOST)
      pthread_cond_wait(&owner->changed, &owner->lock);
    owner->running++;
    if (pthread_create(&thread, NULL, task, item) == 0)
      pthread_detach(thread);
  }
  pthread_mutex_unlock(&owner->lock);
}

void waits_for_another(struct owner *owner, struct item *item) {
  pthread_t thread;
  pthread_mutex_lock(&owner->lock);
  for (; item; item = item->next) {
    while (owner->paused >= MOST)
      pthread_cond_wait(&owner->changed, &owner->lock);
    owner->running++;
    if (pthread_create(&thread, NULL, task, item) == 0)
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      pthread_detach(thread);
  }
  pthread_mutex_unlock(&owner->lock);
}

// OK: what is waited for goes up with each task, too.
void counts_both(struct owner *owner, struct item *item) {
  pthread_t thread;
  pthread_mutex_lock(&owner->lock);
  for (; item; item = item->next) {
    while (owner->waiting >= MOST)
      pthread_cond_wait(&owner->changed, &owner->lock);
    owner->running++;
    owner->waiting++;
    if (pthread_create(&thread, NULL, task, item) == 0)
      pthread_detach(thread);
  }
  pthread_mutex_unlock(&owner->lock);
}
