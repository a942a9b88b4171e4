// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// A kept condition compared with 0: it starts more where there is no room.

#include <pthread.h>
struct message { struct message *next; };
struct pool { pthread_mutex_t lock; struct message *first; int idle, waiting, threads; };
void *worker(void *arg);
static void submit(struct pool *p, struct message *m) {
  pthread_t tid;
  pthread_mutex_lock(&p->lock);
  m->next = p->first;
  p->first = m;
  int full = p->threads >= 16;
  if (full != 0 && pthread_create(&tid, NULL, worker, p) == 0) { // the contrary
    p->threads++;
    pthread_detach(tid);
  }
  pthread_mutex_unlock(&p->lock);
}
void drain(struct message *inbox, struct pool *p) {
  while (inbox) {
    struct message *m = inbox;
    inbox = inbox->next;
    submit(p, m);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
