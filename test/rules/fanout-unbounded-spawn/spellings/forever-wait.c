// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A wait for room as while, and as for (;;) with a break.
#include <errno.h>
#include <pthread.h>
struct house { pthread_mutex_t lock; pthread_cond_t finished; int busy; };
struct lot { struct lot *next; struct house *house; };
static void *settle(void *arg) {
  struct house *h = ((struct lot *)arg)->house;
  pthread_mutex_lock(&h->lock);
  h->busy--;
  pthread_cond_signal(&h->finished);
  pthread_mutex_unlock(&h->lock);
  return 0;
}
static int take_desk(struct house *h, const struct timespec *until) {
  int rc = 0;
  pthread_mutex_lock(&h->lock);
#ifdef OTHER
  for (;;) {
    if (h->busy < 8)
      break;
#else
  while (h->busy >= 8) {
#endif
    rc = pthread_cond_timedwait(&h->finished, &h->lock, until);
    if (rc == ETIMEDOUT)
      break;
  }
  if (rc == 0)
    h->busy++;
  pthread_mutex_unlock(&h->lock);
  return rc;
}
void close_lots(struct house *h, struct lot *first, const struct timespec *until) {
  for (struct lot *l = first; l; l = l->next) {
    pthread_t t;
    if (take_desk(h, until) != 0)
      return;
    pthread_create(&t, 0, settle, l);
    pthread_detach(t);
  }
}
