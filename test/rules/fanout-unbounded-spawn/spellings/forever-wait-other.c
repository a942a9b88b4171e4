// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// An endless loop that is left when there is no room.

#include <pthread.h>
struct house { pthread_mutex_t lock; pthread_cond_t finished; int busy, open; };
struct lot { struct lot *next; struct house *house; };
static void *settle(void *arg) {
  struct house *h = ((struct lot *)arg)->house;
  pthread_mutex_lock(&h->lock);
  h->busy--;
  pthread_cond_signal(&h->finished);
  pthread_mutex_unlock(&h->lock);
  return 0;
}
static void take_desk(struct house *h) {
  pthread_mutex_lock(&h->lock);
  for (;;) {
    if (h->busy >= 8) // leaves when there is no room
      break;
    pthread_cond_wait(&h->finished, &h->lock);
  }
  h->busy++;
  pthread_mutex_unlock(&h->lock);
}
void close_lots(struct house *h, struct lot *first) {
  for (struct lot *l = first; l; l = l->next) {
    pthread_t t;
    take_desk(h);
    pthread_create(&t, 0, settle, l);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(t);
  }
}
