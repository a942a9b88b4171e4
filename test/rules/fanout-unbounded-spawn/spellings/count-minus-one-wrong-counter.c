// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. `n++` and `n = n + 1` are the same count.
#include <pthread.h>
struct extent { struct extent *next; };
struct scrub { pthread_mutex_t lock; pthread_cond_t changed; int active, errors; };
static struct scrub *b;
static void *run(void *arg) {
  pthread_mutex_lock(&b->lock);
#ifdef OTHER
  b->active = b->active - 1;
#else
  b->active--;
#endif
  pthread_cond_broadcast(&b->changed);
  pthread_mutex_unlock(&b->lock);
  return 0;
}
void scrub_all(struct scrub *s, struct extent *e) {
  pthread_t t;
  for (; e; e = e->next) {
    pthread_mutex_lock(&s->lock);
    while (s->errors >= 6)
      pthread_cond_wait(&s->changed, &s->lock);
    s->active++;
    pthread_mutex_unlock(&s->lock);
    pthread_create(&t, 0, run, e);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
