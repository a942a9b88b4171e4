// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A kept condition, and the same compared with 0.
#include <pthread.h>
struct message { struct message *next; };
struct pool { pthread_mutex_t lock; pthread_cond_t more; struct message *first; int idle, waiting, threads; };
void *worker(void *arg);
static void submit(struct pool *p, struct message *m) {
  pthread_t tid;
  pthread_mutex_lock(&p->lock);
  m->next = p->first;
  p->first = m;
  p->waiting++;
  int grow = p->idle < p->waiting && p->threads < 16;
#ifdef OTHER
  if (grow != 0 && pthread_create(&tid, NULL, worker, p) == 0) {
#else
  if (grow && pthread_create(&tid, NULL, worker, p) == 0) {
#endif
    p->threads++;
    pthread_detach(tid);
  }
  pthread_cond_signal(&p->more);
  pthread_mutex_unlock(&p->lock);
}
void drain(struct message *inbox, struct pool *p) {
  while (inbox) {
    struct message *m = inbox;
    inbox = inbox->next;
    submit(p, m);
  }
}
