// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A value where the variable is declared, and behind that.
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
static int start(struct screen *s) {
#ifdef OTHER
  struct camp *c;
  c = s->camp;
#else
  struct camp *c = s->camp;
#endif
  pthread_t t;
  pthread_mutex_lock(&c->lock);
  while (c->uploads >= 4)
    pthread_cond_wait(&c->changed, &c->lock);
  c->uploads++;
  pthread_mutex_unlock(&c->lock);
  return pthread_create(&t, 0, upload, s);
}
void push(struct screen *s, int n) {
  for (int i = 0; i < n; i++)
    start(&s[i]);
}
